import { performance } from 'node:perf_hooks';
import type { TestServer } from '@eenplan/testing';
import { registerResident } from '../../support/people';
import { type Job, type Load, outcomeOf, send, startLoad } from './load';
import { newMunicipality } from './nodes';
import { SUBMIT } from './support-requests';
import { type Act, changed, changeDocument } from './switches';
import { startTwoNodes } from './two-nodes';
import { until } from './until';

const GONE = 'GRAPHQL_VALIDATION_FAILED';

/** What toggling under load gave. */
export interface Toggled {
  /** Milliseconds from the answer to a change on one node until it was in force on the other. */
  readonly delays: readonly number[];
  /** `name outcome` and how often. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** How the two processes ended. */
  readonly exitCodes: readonly (number | null)[];
}

interface Toggle {
  readonly act: Act;
  readonly module: string;
  /** Asked of the other node; answered with GONE or with anything else. */
  readonly probe: string;
  readonly variables?: object;
  readonly isGoneAfter: boolean;
}

const DEBT_HELP = '{ debtHelpArrearsSignals(first: 5) { nodes { id } } }';
const NOBODY = { input: { residentId: 'nobody', need: 'Hulp', urgent: false } };

/** Back and forth: the Wmo is wound down and active again, debt help is off and active again. */
const TOGGLES: readonly Toggle[] = [
  { act: 'moduleWindDown', module: 'wmo', probe: SUBMIT, variables: NOBODY, isGoneAfter: true },
  { act: 'moduleDeactivate', module: 'debt-help', probe: DEBT_HELP, isGoneAfter: true },
  { act: 'moduleActivate', module: 'wmo', probe: SUBMIT, variables: NOBODY, isGoneAfter: false },
  { act: 'moduleActivate', module: 'debt-help', probe: DEBT_HELP, isGoneAfter: false },
];

/** Toggles on one of two server processes, with clients at work on both, and looks when the other follows. */
export async function toggleUnderLoad(server: TestServer, toggles: number, day: string): Promise<Toggled> {
  const code = await newMunicipality(server);
  const administrator = await server.persona('administrator', code);
  const generalist = await server.persona('generalist', code);
  for (const module of ['wmo', 'debt-help']) {
    await changed(server, administrator, 'moduleActivate', { module, fromOn: '2015-01-01' });
  }
  const jobs = await jobsOf(server, generalist);
  const { nodes, stop } = await startTwoNodes(server, day);
  const urls = nodes.map(({ url }) => url);
  const delays: number[] = [];
  let exitCodes: readonly (number | null)[];
  let load: Load | undefined;
  try {
    load = startLoad(urls, jobs, 6);
    for (let count = 0; count < toggles; count += 1) {
      const toggle = TOGGLES[count % TOGGLES.length] as Toggle;
      // Either node may be the one on which the switch is turned.
      const [here, there] = (Math.floor(count / TOGGLES.length) % 2 === 0 ? urls : [...urls].reverse()) as [
        string,
        string,
      ];
      delays.push(await delayOf(toggle, here, there, administrator, generalist, day));
    }
  } finally {
    await load?.stop();
    exitCodes = await stop();
  }
  return { delays, outcomes: Object.fromEntries([...load.outcomes].sort()), exitCodes };
}

async function delayOf(
  { act, module, probe, variables, isGoneAfter }: Toggle,
  here: string,
  there: string,
  administrator: string,
  generalist: string,
  day: string,
): Promise<number> {
  const input = { module, fromOn: day, reason: 'toggling' };
  const outcome = outcomeOf(await send(here, administrator, changeDocument(act), { input }));
  if (outcome !== 'OK') throw new Error(`${act} ${module}: ${outcome}`);
  const decided = performance.now();
  await until(`${act} ${module} on the other node`, async () => {
    const isGone = outcomeOf(await send(there, generalist, probe, variables)) === GONE;
    return isGone === isGoneAfter ? true : undefined;
  });
  return performance.now() - decided;
}

/** What clients do meanwhile: of core alone, of a law, and openings. Only the last two can be gone. */
async function jobsOf(server: TestServer, generalist: string): Promise<Job[]> {
  const residentId = await registerResident(server, generalist);
  const input = { residentId, need: 'Hulp in huis', urgent: false };
  const resident = { givenNames: 'Sanne', familyName: 'Boer' };
  const register = 'mutation($input: ResidentRegisterInput!) { residentRegister(input: $input) { errors { code } } }';
  const households = '{ households(first: 5) { nodes { plan { title goals { description } withheld { reason } } } } }';
  return [
    { name: 'core: read', token: generalist, query: households },
    { name: 'wmo: open', token: generalist, query: SUBMIT, variables: { input } },
    { name: 'wmo: read', token: generalist, query: '{ wmoSupportRequests(first: 5) { nodes { id } } }' },
    { name: 'core: write', token: generalist, query: register, variables: { input: resident } },
    { name: 'debt-help: read', token: generalist, query: DEBT_HELP },
  ];
}

/** The middle of a list of numbers. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** What the toggling gave, for people, and what must hold of it. */
export function expectToggled({ delays, outcomes, exitCodes }: Toggled): void {
  const requests = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  process.stdout.write(
    `${delays.length} toggles in force on the other node: median ${medianOf(delays).toFixed(0)} ms, ` +
      `max ${Math.max(...delays).toFixed(0)} ms; ${requests} requests meanwhile: ${JSON.stringify(outcomes)}\n`,
  );
  expect(Math.max(...delays)).toBeLessThan(5000);
  const allowed = /^(\S+: \w+ OK|(wmo|debt-help): \w+ GRAPHQL_VALIDATION_FAILED|wmo: open MODULE_NOT_ACTIVE)$/;
  expect(Object.keys(outcomes).filter((outcome) => !allowed.test(outcome))).toEqual([]);
  for (const job of ['core: read', 'core: write', 'wmo: open', 'wmo: read', 'debt-help: read']) {
    expect(outcomes[`${job} OK`]).toBeGreaterThan(0);
  }
  expect(outcomes['wmo: read GRAPHQL_VALIDATION_FAILED']).toBeUndefined();
  expect(exitCodes).toEqual([0, 0]);
}
