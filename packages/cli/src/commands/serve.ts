import { type Clock, clockFromEnvironment, inOrder, migrateUp } from '@eenplan/kit';
import {
  createEenplan,
  createLogger,
  isLoopback,
  type EenplanServer,
  type ServerOptions,
  StartupError,
} from '@eenplan/server';
import { MunicipalityService } from '@eenplan/core';
import { openDatabase, type OpenDatabase } from '../database';
import { loadDemonstrator, readDemonstrators } from '../demo/demonstrators';
import { personas } from '../demo/personas';
import { type Issuers, openIssuers, readKeys, refuseWithoutIssuer } from '../identity';
import { installedModules } from '../modules';
import { say, step } from '../say';
import { readTrustedDocuments } from '../trusted-documents';
import { readSettings, type Settings } from '../settings';
import { welcome } from '../welcome';

/** The whole thing: database, migrations, demonstrators, server. Ends on SIGINT or SIGTERM. */
export async function serve(): Promise<void> {
  const settings = readSettings();
  const clock = clockFromEnvironment(process.env);
  refuseWithoutIssuer(process.env);
  const stopped = untilSignal();
  const database = await step('Starting PostgreSQL', () => openDatabase(settings, say));
  let server: EenplanServer | undefined;
  try {
    const issuers = await openIssuers(settings);
    server = await start(settings, clock, database, issuers);
    const port = await listen(server, settings);
    const municipalities = await server.platform.get(MunicipalityService).list();
    await welcome({ port, host: settings.host, municipalities, issuer: issuers.development });
    await stopped;
    say('Stopping …');
  } finally {
    await server?.close();
    await database.release();
  }
}

async function start(
  settings: Settings,
  clock: Clock,
  database: OpenDatabase,
  issuers: Issuers,
): Promise<EenplanServer> {
  const modules = inOrder(installedModules);
  const keys = readKeys(settings);
  await step('Running migrations', () =>
    migrateUp(database.url, modules, ({ module, name }) => say(`migrated ${module} ${name}`)),
  );
  const server = await step('Building the schemas', () =>
    createEenplan({
      ...{ databaseUrl: database.url, modules: installedModules, issuers: issuers.all, clock },
      ...{ keys, logger: createLogger(), embedded: issuers.development !== null },
      ...{ ...settings.limits, trustedDocuments: readTrustedDocuments(settings.limits.trustedDocuments) },
      personas: personasOf(issuers, settings),
    }),
  );
  if (issuers.development) await step('Loading demonstrators', () => loadDemonstrators(server));
  return server;
}

/** Personas are handed out over HTTP only where nobody but this machine can ask. */
function personasOf({ development }: Issuers, { host }: Settings): ServerOptions['personas'] {
  if (!development || !isLoopback(host)) return undefined;
  const token = (municipality: string, name: string): Promise<string> => {
    const persona = personas.find((candidate) => candidate.name === name);
    if (!persona) throw new StartupError('PERSONA_UNKNOWN', 'There is no such persona.');
    return development.sign(persona.claims(municipality));
  };
  return { names: personas.map(({ name }) => name), token };
}

async function loadDemonstrators(server: EenplanServer): Promise<void> {
  for (const demonstrator of readDemonstrators()) {
    if (await loadDemonstrator(server.platform, demonstrator)) say(`loaded ${demonstrator.name}`);
  }
}

async function listen(server: EenplanServer, { port, host }: Settings): Promise<number> {
  try {
    return await server.listen(port, host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      EADDRINUSE: `Port ${port} on ${host} is taken; set PORT to another one.`,
      EACCES: `Port ${port} needs more rights than this user has; set PORT to 1024 or higher.`,
      EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
    };
    throw new StartupError(
      'PORT_UNAVAILABLE',
      reasons[code ?? ''] ?? `Cannot listen on ${host}:${port} (${code ?? 'unknown'}).`,
    );
  }
}

/** Resolves on the first signal; a second one ends the process at once. */
const untilSignal = (): Promise<void> =>
  new Promise((resolve) => {
    const onSignal = (): void => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
      resolve();
    };
    process.once('SIGINT', onSignal);
    process.once('SIGTERM', onSignal);
  });
