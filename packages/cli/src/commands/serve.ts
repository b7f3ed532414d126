import { type Clock, clockFromEnvironment } from '@eenplan/kit';
import {
  createEenplan,
  createLogger,
  isLoopback,
  type EenplanServer,
  type EenplanWorker,
  type ServerOptions,
  StartupError,
  startWorker,
} from '@eenplan/server';
import { MunicipalityService } from '@eenplan/core';
import { migrateAll, openDatabase, type OpenDatabase } from '../database';
import { loadDemonstrator, readDemonstrators } from '../demo/demonstrators';
import { personas } from '../demo/personas';
import { type Issuers, openIssuers, readKeys, refuseWithoutIssuer } from '../identity';
import { installedModules } from '../modules';
import { say, step } from '../say';
import { readTrustedDocuments } from '../trusted-documents';
import { readSettings, type Settings } from '../settings';
import { endIfBusy, untilSignal } from '../until-signal';
import { welcome } from '../welcome';

/** Options of `eenplan serve`. */
export interface ServeOptions {
  /** False leaves the jobs to processes of `eenplan worker`. */
  readonly worker: boolean;
}

/** The whole thing: database, migrations, demonstrators, server, jobs. Ends on SIGINT or SIGTERM. */
export async function serve(options: ServeOptions): Promise<void> {
  const settings = readSettings();
  const clock = clockFromEnvironment(process.env);
  refuseWithoutIssuer(process.env);
  const stopped = untilSignal();
  const database = await step('Starting PostgreSQL', () => openDatabase(settings, say));
  let [server, worker]: [EenplanServer?, EenplanWorker?] = [];
  try {
    const issuers = await openIssuers(settings);
    server = await start(settings, clock, database, issuers);
    const port = await listen(server, settings);
    if (options.worker) worker = await startJobs(settings, clock, database, server);
    const municipalities = await server.platform.get(MunicipalityService).list();
    await welcome({ port, host: settings.host, municipalities, issuer: issuers.development });
    await stopped;
    say('Stopping …');
  } finally {
    const [inTime] = await Promise.all([worker?.close(), server?.close()]);
    await database.release();
    endIfBusy(inTime);
  }
}

async function start(
  settings: Settings,
  clock: Clock,
  database: OpenDatabase,
  issuers: Issuers,
): Promise<EenplanServer> {
  const keys = readKeys(settings);
  await step('Running migrations', () =>
    migrateAll(database.url, installedModules, ({ module, name }) => say(`migrated ${module} ${name}`), {
      notice: say,
      clock,
    }),
  );
  const server = await step('Building the schemas', () =>
    createEenplan({
      ...{ databaseUrl: database.url, modules: installedModules, issuers: issuers.all, clock },
      ...{ activityRegister: settings.activityRegister, ...settings.reading },
      webhooksToLoopback: issuers.development ? settings.webhooksToLoopback : undefined,
      ...{ keys, logger: createLogger(), embedded: issuers.development !== null },
      ...{ ...settings.limits, trustedDocuments: readTrustedDocuments(settings.limits.trustedDocuments) },
      personas: personasOf(issuers, settings),
    }),
  );
  if (issuers.development) await step('Loading demonstrators', () => loadDemonstrators(server));
  return server;
}

/** The jobs, in this process: a small town needs one. */
const startJobs = (
  settings: Settings,
  clock: Clock,
  { url: databaseUrl }: OpenDatabase,
  { metrics }: EenplanServer,
): Promise<EenplanWorker> =>
  startWorker({
    ...{ databaseUrl, modules: installedModules, clock, metrics },
    ...{ keys: readKeys(settings), logger: createLogger(), activityRegister: settings.activityRegister },
    webhooksToLoopback: settings.webhooksToLoopback,
  });

/** Personas are handed out over HTTP only where nobody but this machine can ask. */
function personasOf({ development }: Issuers, { host }: Settings): ServerOptions['personas'] {
  if (!development || !isLoopback(host)) return undefined;
  const token = (municipality: string, name: string): Promise<string> => {
    const persona = personas.find((candidate) => candidate.name === name);
    if (!persona) throw new StartupError('PERSONA_UNKNOWN', 'There is no such persona.');
    return development.sign(persona.claims(municipality));
  };
  const usualActivity = (name: string): string | null => personas.find((each) => each.name === name)?.activity ?? null;
  return { names: personas.map(({ name }) => name), token, usualActivity };
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
