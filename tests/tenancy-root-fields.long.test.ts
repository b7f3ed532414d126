/** Every caller at every place, with ids of nine tables: the same tests as the short ones, which try two callers and two. */
import './tenancy-root-fields.test';
