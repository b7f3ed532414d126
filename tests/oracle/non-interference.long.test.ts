/** The same with forty queries per caller. */
import './non-interference.test';
