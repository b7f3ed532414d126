import { BootError, type BootErrorCode, defineModule, type EenplanModule } from '@eenplan/kit';

/** A module that adds nothing but what a test gives it. */
export const madeUpModule = (id: string, parts: Partial<EenplanModule> = {}): EenplanModule =>
  defineModule({
    id,
    version: '0.1.0',
    title: { en: `Law ${id}`, nl: `Wet ${id}` },
    prefix: id === 'core' ? '' : id.charAt(0).toUpperCase() + id.slice(1),
    laws: [],
    requires: id === 'core' ? {} : { core: '^0.1.0' },
    migrations: '',
    entities: [],
    resolvers: [],
    types: [],
    access: { scopes: {}, roles: {}, fields: {} },
    errors: {},
    services: [],
    ...parts,
  });

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
