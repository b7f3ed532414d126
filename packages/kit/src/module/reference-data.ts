import type { Transaction } from '../data/door';
import type { EenplanModule } from './define-module';

/** What reference data are written with. */
export interface ReferenceWork {
  /** A transaction of the owner of the tables, inside no municipality. */
  readonly tx: Transaction;
  /** The modules that are migrated: what others declared before stays as it is. */
  readonly modules: readonly EenplanModule[];
  readonly recordedAt: Date;
}

/** Rows of reference tables that modules ship: written after the migrations, each time, so twice gives the same. */
export interface ReferenceData {
  /** Module and name: `core.parameters`. */
  readonly code: string;
  /** Writes what differs. Tells in words what it left alone on purpose, a line each. */
  readonly write: (work: ReferenceWork) => Promise<string[]>;
}
