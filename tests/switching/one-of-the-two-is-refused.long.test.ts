// The same tests; with EENPLAN_LONG=1, as `npm run test:long` sets it, the openings in random order take 500 rounds.
import './one-of-the-two-is-refused.test';
