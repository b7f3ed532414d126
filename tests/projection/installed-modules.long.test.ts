/** The same with 30 orders; `EENPLAN_CASES` sets another number. */
import './installed-modules.test';
