// The same tests; with EENPLAN_LONG=1, as `npm run test:long` sets it, the oracle judges 100,000 cases.
import './oracle.test';
