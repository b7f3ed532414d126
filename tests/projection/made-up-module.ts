import { BootError, type BootErrorCode, defineModule } from '@eenplan/kit';

/** Makes modules that add nothing but what a test gives them; kit's own tests hand over kit's own `defineModule`. */
export const makerOf =
  <M extends object>(define: (module: M) => M) =>
  (id: string, parts: Partial<M> = {}): M =>
    define({ ...bare(id), ...parts } as unknown as M);

const bare = (id: string): object => ({
  id,
  version: '0.1.0',
  title: { en: `Law ${id}`, nl: `Wet ${id}` },
  prefix: id === 'core' ? '' : id.charAt(0).toUpperCase() + id.slice(1),
  laws: [],
  requires: id === 'core' ? {} : { core: '>=0.1.0' },
  migrations: '',
  entities: [],
  resolvers: [],
  types: [],
  access: { scopes: {}, roles: {}, fields: {} },
  errors: {},
  services: [],
});

/** A module that adds nothing but what a test gives it. */
export const madeUpModule = makerOf(defineModule);

/** Core, with nothing in it. */
export const madeUpCore = madeUpModule('core');

/** Runs a boot check and gives back what it refuses: the code, and the message without it. */
export function refusalOf(check: () => unknown): { code: BootErrorCode; why: string } {
  try {
    check();
  } catch (error) {
    if (error instanceof BootError) return { code: error.code, why: error.message.slice(error.code.length + 2) };
    throw error;
  }
  throw new Error('Nothing was refused.');
}
