import { ModuleSwitchService, MunicipalityService } from '@eenplan/core';
import type { Caller } from '@eenplan/kit';
import { StartupError } from '@eenplan/server';
import { withPlatform } from './with-platform';

/** Shows which laws a municipality has today. */
export const modules = (municipality: string): Promise<void> =>
  withPlatform(async (platform) => {
    await requireMunicipality(await platform.get(MunicipalityService).find(municipality), municipality);
    const list = await platform.get(ModuleSwitchService).list(commandLineCaller(municipality));
    for (const { id, state, version, title } of list) {
      process.stdout.write(`${id.padEnd(20)} ${state.padEnd(14)} ${(version ?? '-').padEnd(8)} ${title}\n`);
    }
  });

/** Refuses a code that is not served here. */
export function requireMunicipality(found: object | null, code: string): Promise<void> {
  if (found) return Promise.resolve();
  throw new StartupError('MUNICIPALITY_UNKNOWN', `Municipality ${code.slice(0, 10)} is not served here.`);
}

/** Whoever has the shell of the machine is its administrator. */
export const commandLineCaller = (municipality: string): Caller => ({
  ...{ kind: 'ADMINISTRATOR', subject: 'command-line', municipality, roles: ['administrator'] },
  ...{ scopes: new Set(['module:read']), residentId: null, organisation: null },
});
