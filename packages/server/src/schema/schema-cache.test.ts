import { buildSchema, type GraphQLSchema } from 'graphql';
import { SchemaCache } from './schema-cache';
import type { ModuleSet } from './projection';
import type { Superset } from './superset';

jest.mock('./projection', () => ({
  ...jest.requireActual<object>('./projection'),
  project: () => buildSchema('type Query { a: Int }'),
}));

const setOf = (...ids: string[]): ModuleSet => new Map(ids.map((id) => [id, 'ACTIVE']));

interface Made {
  readonly number: number;
}

function cacheWith(make?: (schema: GraphQLSchema) => Promise<Made>, max?: number) {
  let number = 0;
  const disposed: number[] = [];
  const making = jest.fn(make ?? (() => Promise.resolve({ number: ++number })));
  const dispose = (made: Made) => Promise.resolve(void disposed.push(made.number));
  return { making, disposed, cache: new SchemaCache<Made>({} as Superset, making, dispose, max) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the projections that are kept', () => {
  it('are made once for two requests at once', async () => {
    const { cache, making } = cacheWith();
    const [one, two] = await Promise.all([cache.get(setOf('core', 'wmo')), cache.get(setOf('core', 'wmo'))]);
    expect(one).toBe(two);
    expect(making).toHaveBeenCalledTimes(1);
  });

  it('are one for a set, however it was put together', async () => {
    const { cache, making } = cacheWith();
    await cache.get(setOf('core', 'wmo'));
    await cache.get(setOf('wmo', 'core'));
    expect(making).toHaveBeenCalledTimes(1);
    expect(cache.size).toBe(1);
  });

  it('are another for another state of a module', async () => {
    const { cache, making } = cacheWith();
    await cache.get(new Map([['wmo', 'ACTIVE']]));
    await cache.get(new Map([['wmo', 'WINDING_DOWN']]));
    expect(making).toHaveBeenCalledTimes(2);
  });

  it('let go of the one least used', async () => {
    const { cache, disposed, making } = cacheWith(undefined, 2);
    await cache.get(setOf('a'));
    await cache.get(setOf('b'));
    await cache.get(setOf('a'));
    await cache.get(setOf('c'));
    await settled();
    expect(disposed).toEqual([2]);
    await cache.get(setOf('a'));
    expect(making).toHaveBeenCalledTimes(3);
  });

  it('let go of all', async () => {
    const { cache, disposed } = cacheWith();
    await cache.get(setOf('a'));
    await cache.get(setOf('b'));
    cache.clear();
    await settled();
    expect(disposed.sort()).toEqual([1, 2]);
    expect(cache.size).toBe(0);
  });

  it('do not hold a failure: the next request tries again', async () => {
    const answers = [() => Promise.reject(new Error('no')), () => Promise.resolve({ number: 1 })];
    const { cache, disposed } = cacheWith(() => (answers.shift() as () => Promise<Made>)());
    await expect(cache.get(setOf('a'))).rejects.toThrow('no');
    await settled();
    expect(cache.size).toBe(0);
    await expect(cache.get(setOf('a'))).resolves.toMatchObject({ made: { number: 1 } });
    expect(disposed).toEqual([]);
  });
});

describe('a projection that fell out', () => {
  it('is let go of only when the last request on it has finished', async () => {
    const { cache, disposed } = cacheWith(undefined, 1);
    const projected = await cache.get(setOf('a'));
    const [first, second] = [projected.acquire(), projected.acquire()];
    await cache.get(setOf('b'));
    await settled();
    first();
    first();
    expect(disposed).toEqual([]);
    second();
    await settled();
    expect(disposed).toEqual([1]);
  });
});
