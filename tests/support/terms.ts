import { termWarningsJob, TermService, type TermStart } from '@eenplan/core';
import { createPlatform, Door, newId, type Platform } from '@eenplan/kit';
import type { TestServer } from '@eenplan/testing';

/** What an act on a term gave. */
export interface ActOutcome {
  readonly term: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[]; readonly article: string }[];
}

/** A term of a case, made as a law module makes it; gives its id. */
export async function startTerm(
  server: TestServer,
  municipality: string,
  start: Partial<TermStart> & Pick<TermStart, 'ruleId' | 'triggeredOn'>,
): Promise<string> {
  const subject = { type: 'MadeUpCase', id: newId() };
  const service = server.platform.get(TermService);
  const { id } = await server.platform.door.inMunicipality({ municipality }, (tx) =>
    service.start(tx, { municipality }, { subject, ...start }),
  );
  return id;
}

/** Sends an act; `fields` of the term come back. */
export async function actOnTerm(
  server: TestServer,
  token: string,
  act: string,
  input: object,
  fields = 'version dueOn',
): Promise<ActOutcome> {
  const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${act}(input: $input) { term { ${fields} } errors { code path article } } }`;
  const data = await server.query<Record<string, ActOutcome>>(token, query, { input });
  return data[act] as ActOutcome;
}

/** Runs the work with the platform as the worker has it: its door is of another role. */
export async function asWorker<T>(server: TestServer, work: (platform: Platform) => Promise<T>): Promise<T> {
  const { modules } = server.platform;
  const entities = modules.flatMap((module) => module.entities);
  const door = await Door.open({ url: server.database.url, entities, role: 'eenplan_worker', poolSize: 2 });
  try {
    return await work(createPlatform({ ...server.platform, door }));
  } finally {
    await door.close();
  }
}

/** The warnings of a day. */
export const runWarnings = (server: TestServer, municipality: string): Promise<void> =>
  asWorker(server, (platform) => termWarningsJob.run(platform, municipality));

/** A row in every table of terms. */
export async function fillTerms(server: TestServer, municipality: string): Promise<void> {
  const token = await server.persona('generalist', municipality);
  const done = async (act: string, input: object): Promise<void> => {
    const { errors } = await actOnTerm(server, token, act, input);
    if (errors.length > 0) throw new Error(`${act}: ${JSON.stringify(errors)}`);
  };
  const termId = await startTerm(server, municipality, { ruleId: 'awb.objection-decision', triggeredOn: '2018-01-15' });
  await server.database.query("update core.term set calendar_version = 'nl-2017.1' where id = $1", [termId]);
  await done('termRecalculate', { termId, version: 1, note: 'Besluit gelijkstelling' });
  const length = { count: 1, unit: 'WEEKS' };
  await done('termProlong', { termId, version: 2, length, notifiedOn: '2018-02-20' });
  const suspension = { ground: 'CONSENT', startsAfterOn: '2018-02-01', endsBeforeOn: '2018-02-10', reason: 'Uitstel' };
  await done('termSuspend', { termId, version: 3, ...suspension });
  await startTerm(server, municipality, { ruleId: 'awb.decision', triggeredOn: '2017-01-02' });
  await runWarnings(server, municipality);
}
