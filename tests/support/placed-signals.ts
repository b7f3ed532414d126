import { installedModules } from '@eenplan/cli';
import { type JobDefinition, systemClock } from '@eenplan/kit';
import { type TestServer, withTestPlatform } from '@eenplan/testing';
import { asks, type By } from './signals';

/** A job of core as a worker runs it, once, on the clock of the server. */
export function runJob(server: TestServer, code: string, municipality: string, clock = systemClock): Promise<void> {
  const job = installedModules
    .flatMap(({ jobs = [] }) => jobs)
    .find((each): each is JobDefinition => each.code === code);
  if (!job) throw new Error(`There is no job ${code}.`);
  const run = (platform: Parameters<JobDefinition['run']>[0]) => job.run({ ...platform, clock }, municipality);
  return withTestPlatform(server.database.url, installedModules, run, { role: 'eenplan_worker' });
}

/** Finds out whom the signals are about that came in. */
export const place = (server: TestServer, municipality: string, clock = systemClock): Promise<void> =>
  runJob(server, 'core.place-signals', municipality, clock);

/** Residents whom a signal may be about, as somebody sees them. */
export interface SeenCandidate {
  readonly resident: { readonly id: string };
  readonly score: number;
  readonly number: string;
  readonly name: string;
  readonly birthDate: string;
  readonly address: string;
}

/** Asks for them; the codes when that fails. */
export async function candidatesOf(server: TestServer, by: By, signalId: string): Promise<readonly SeenCandidate[]> {
  const query = `query($signalId: ID!) {
    signalCandidates(signalId: $signalId) { resident { id } score number name birthDate address }
  }`;
  const { data, codes } = await asks<{ signalCandidates: SeenCandidate[] }>(server, by, query, { signalId });
  expect(codes).toEqual([]);
  return data?.signalCandidates ?? [];
}
