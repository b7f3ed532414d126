import { coreModule, MunicipalityService } from '@eenplan/core';
import { type Caller, Refusal } from '@eenplan/kit';
import { serviceCaller, startTestServer, type TestServer } from '@eenplan/testing';

/** A municipality that is no demonstrator. */
export const TOWN: string = '0193';
/** Another one. */
export const OTHER_TOWN: string = '0363';

/** Whom two of the personas are: the generalist and the resident. */
const PEOPLE = {
  professionals: [{ key: 'generalist', subject: 'persona-generalist', name: 'Joost Wissink' }],
  residents: [{ key: 'resident', bsn: '999990019', givenNames: 'Fatima', familyName: 'El Idrissi' }],
};

/** A server with these two municipalities and no other: the personas are on file there, and nothing else is. */
export async function startTowns(): Promise<TestServer> {
  const server = await startTestServer({ demonstrators: false });
  for (const municipality of [TOWN, OTHER_TOWN]) {
    await server.platform.get(MunicipalityService).put(municipality, `Gemeente ${municipality}`);
    await applySection(server, 'people', PEOPLE, { municipality });
  }
  return server;
}

/** An administrator of a municipality, as a configuration is applied by. */
export const administratorOf = (municipality: string): Caller =>
  serviceCaller(municipality, { roles: ['administrator'] });

/** Applies one section as a configuration file would: in one transaction. The lines that say what changed. */
export async function applySection(
  { platform }: TestServer,
  key: 'organisation' | 'ordinances' | 'people',
  content: unknown,
  { municipality = TOWN, fromOn = '2015-01-01' } = {},
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
