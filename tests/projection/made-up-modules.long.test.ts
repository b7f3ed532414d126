/** The same with 100 sets of modules; `EENPLAN_CASES` sets another number. */
import './made-up-modules.test';
