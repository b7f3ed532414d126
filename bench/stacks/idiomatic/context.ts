import type { DataSource } from 'typeorm';
import type { Loaders } from './loaders.js';

/** What every resolver of a request gets. */
export interface Context {
  readonly source: DataSource;
  readonly municipality: string;
  readonly loaders: Loaders;
}
