/** The same with 100 walks. */
import './available-acts.test';
