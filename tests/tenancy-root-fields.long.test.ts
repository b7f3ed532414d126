/** Every id of every table at every place: the same tests as the short ones, which try three at each. */
import './tenancy-root-fields.test';
