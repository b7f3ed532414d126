/** The same with 5,000 queries; `EENPLAN_PLAN_SEED` sets another seed. */
import './same-answer.test';
