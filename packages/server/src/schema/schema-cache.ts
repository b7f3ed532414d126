import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { keyOf, type ModuleSet, project } from './projection';
import type { Superset } from './superset';

/** What is made per projection, such as a server; disposed of when the projection falls out of the cache. */
export interface Projected<T> {
  readonly schema: GraphQLSchema;
  readonly made: T;
}

/** One projection per set of modules. Hundreds of municipalities share few sets; the least used fall out. */
export class SchemaCache<T extends object> {
  private readonly cache: LRUCache<string, Promise<Projected<T>>>;

  constructor(
    private readonly superset: Superset,
    private readonly make: (schema: GraphQLSchema) => Promise<T>,
    dispose: (made: T) => Promise<void>,
    max = 64,
  ) {
    this.cache = new LRUCache({
      max,
      dispose: (entry) => void entry.then(({ made }) => dispose(made)).catch(() => undefined),
    });
  }

  /** The projection of a set, made on first use; two requests at once make it once. */
  get(set: ModuleSet): Promise<Projected<T>> {
    const key = keyOf(set);
    const known = this.cache.get(key);
    if (known) return known;
    const entry = this.build(set);
    entry.catch(() => this.cache.delete(key));
    this.cache.set(key, entry);
    return entry;
  }

  /** How many projections are kept. */
  get size(): number {
    return this.cache.size;
  }

  /** Lets go of every projection. */
  clear(): void {
    this.cache.clear();
  }

  private async build(set: ModuleSet): Promise<Projected<T>> {
    const schema = project(this.superset, set);
    return { schema, made: await this.make(schema) };
  }
}
