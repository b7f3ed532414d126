import { coreModule } from '@eenplan/core';
import { type Caller, Refusal } from '@eenplan/kit';
import type { TestServer } from '@eenplan/testing';

/** An administrator of a municipality, as a configuration is applied by. */
export const administratorOf = (municipality: string): Caller => ({
  ...{ kind: 'ADMINISTRATOR', subject: 'persona-administrator', municipality, roles: ['administrator'] },
  ...{ scopes: new Set<string>(), residentId: null, organisation: null, laws: [], lawsOff: [] },
});

/** Applies one section as a configuration file would: in one transaction. The lines that say what changed. */
export async function applySection(
  { platform }: TestServer,
  key: 'organisation' | 'ordinances',
  content: unknown,
  { municipality = '0222', fromOn = '2015-01-01' } = {},
): Promise<string[]> {
  const section = coreModule.configSections?.find((candidate) => candidate.key === key);
  if (!section) throw new Error(`Core takes no ${key}.`);
  const value = section.schema.parse(content);
  const caller = administratorOf(municipality);
  return platform.door.inMunicipality(caller, (tx) => section.apply({ tx, caller, platform, fromOn }, value));
}

/** Code and place of the refusal of a section, or null when it was applied. */
export async function refusalOf(...of: Parameters<typeof applySection>): Promise<string | null> {
  try {
    await applySection(...of);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [error.code, ...error.path].join(' ');
  }
}
