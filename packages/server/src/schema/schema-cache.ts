import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { keyOf, type ModuleSet, project } from './projection';
import type { Superset } from './superset';

/** A projection with what was made for it, such as a server. */
export class Projected<T> {
  private users = 0;
  private evicted = false;

  constructor(
    readonly schema: GraphQLSchema,
    readonly made: T,
    private readonly dispose: (made: T) => Promise<void>,
  ) {}

  /** Keeps it whole until released: requests under way finish on the schema they started with. */
  acquire(): () => void {
    this.users += 1;
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.users -= 1;
      this.disposeWhenIdle();
    };
  }

  /** It left the cache; whoever uses it goes on to. */
  evict(): void {
    this.evicted = true;
    this.disposeWhenIdle();
  }

  private disposeWhenIdle(): void {
    if (this.evicted && this.users === 0) void this.dispose(this.made).catch(() => undefined);
  }
}

/** One projection per set of modules. Hundreds of municipalities share few sets; the least used fall out. */
export class SchemaCache<T extends object> {
  private readonly cache: LRUCache<string, Promise<Projected<T>>>;

  constructor(
    private readonly superset: Superset,
    private readonly make: (schema: GraphQLSchema) => Promise<T>,
    private readonly dispose: (made: T) => Promise<void>,
    max = 64,
  ) {
    this.cache = new LRUCache({ max, dispose: (entry) => void entry.then((it) => it.evict()).catch(() => undefined) });
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
    return new Projected<T>(schema, await this.make(schema), this.dispose);
  }
}
