/** The same with 10,000 queries; the seed is printed, and `EENPLAN_ORACLE_SEED` sets another. */
import './oracle.test';
