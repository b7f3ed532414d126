import type { Answer, TestServer } from '@eenplan/testing';
import { Random } from './random';
import { everything, Sender } from './random-caller';
import { type Ids, randomQuery } from './random-query';
import type { AskedBy } from './rules/asking';
import { Facts } from './rules/facts';
import { TYPES } from './rules/types';
import { HIDDEN, type Hidden } from './world/hidden-rows';
import { idOf, WorldRows } from './world/rows-of-world';
import { SUBJECTS } from './world/professionals-of-world';
import { startWorld } from './world/world';

const ROUNDS = process.env['EENPLAN_LONG'] === '1' ? 40 : 4;
/** Root fields that the differences are nearest to: half of the queries begin there. */
const NEAR = ['case', 'cases', 'plan', 'household', 'households', 'resident', 'residents', 'allocations', 'terms'];

/** Counts, cursors, what is withheld, and the buttons that depend on more than one row. */
const ALWAYS = ['mother', 'grandfather'].flatMap((name) => [
  `{ household(id: "${idOf('0222', `core.household ${name}`)}") { withheld { reason article law { code } }
     case { withheld { reason law { code } } availableActs { name allowed because { code } } } heldBackRules { rule } } }`,
  `{ plan(id: "${idOf('0222', `core.plan ${name}`)}") { version withheld { reason law { code } }
     allBuildingBlocks { title availableActs { name allowed because { code } } } } }`,
  `{ cases(first: 2) { totalCount pageInfo { hasNextPage endCursor } edges { cursor } } }`,
  `{ residents(first: 3) { totalCount pageInfo { hasNextPage endCursor } nodes { withheld { reason } address { street } } } }`,
]);

let without: TestServer;
let with_: TestServer;
beforeAll(async () => {
  without = await startWorld();
  with_ = await startWorld();
  for (const server of [without, with_]) {
    // The first request of a professional puts a row down, under an id of its own.
    const rows = new WorldRows();
    rows.add('0222', 'core.professional', 'policy', { subject: 'world-POLICY_OFFICER', name: 'x' });
    await rows.put(server.database);
  }
}, 180_000);
afterAll(async () => {
  await without.close();
  await with_.close();
});

/** Callers, by what they have to do with people. */
const professional = (role: string, activity: string, subject: string = SUBJECTS.stranger): AskedBy => ({
  ...{ ...everything('0222'), roles: [role], activities: null, activity, subject },
});
const resident = (name: string): AskedBy => ({
  ...{ ...everything('0222'), kind: 'RESIDENT', roles: ['resident'], subject: 'world-resident' },
  ...{ residentId: idOf('0222', `core.resident ${name}`), activities: null, activity: 'resident:own-file' },
});

const CALLERS: Readonly<Record<Hidden, readonly AskedBy[]>> = {
  'rows of another municipality': [
    everything('0222'),
    professional('caseworker', 'plan:direct', SUBJECTS.director),
    resident('mira'),
  ],
  'the file of a law for which there is no basis': [
    professional('generalist', 'case:intake'),
    professional('caseworker', 'case:intake', SUBJECTS.director),
    professional('generalist', 'debt-help:early-signal'),
  ],
  'the file of a law without the consent of all': [
    professional('generalist', 'wmo:support'),
    professional('generalist', 'plan:direct'),
    professional('caseworker', 'plan:direct', SUBJECTS.director),
  ],
  'the case of a household in which a caseworker is not involved': [
    professional('caseworker', 'plan:direct'),
    professional('caseworker', 'wmo:support', SUBJECTS.director),
    professional('caseworker', 'case:intake', SUBJECTS.talker),
    resident('vik'),
  ],
  'a secret address, also that of the other parent': [
    resident('vik'),
    professional('caseworker', 'plan:direct'),
    professional('caseworker', 'wmo:support', SUBJECTS.talker),
  ],
};

describe.each(Object.keys(CALLERS) as Hidden[])('whoever may not see %s', (hidden) => {
  let senders: readonly [Sender, Sender];
  let ids: Ids;
  beforeAll(async () => {
    await HIDDEN[hidden](with_.database);
    const tables = Object.values(TYPES).map(({ table }) => table);
    const facts = await Facts.read(with_.database, tables);
    // Also ids that are in one of the two databases alone.
    ids = new Map(
      Object.entries(TYPES).map(([type, { table }]) => [type, facts.all(table).map(({ id }) => String(id))]),
    );
    senders = [new Sender(without, facts), new Sender(with_, facts)];
    for (const by of CALLERS[hidden]) for (const sender of senders) await sender.send(by, '{ viewer { kind } }');
  }, 60_000);
  // From here on the two databases are the same again, for the next.
  afterAll(() => HIDDEN[hidden](without.database));

  it('gets the same answers, counts, cursors, errors and number of statements whether or not they are there', async () => {
    const { schema } = await without.eenplan.schemas.get((await without.eenplan.sets.of('0222')).set);
    const differences: string[] = [];
    const codes = new Set<string>();
    for (const [at, by] of CALLERS[hidden].entries()) {
      const random = new Random(at + 1);
      const queries = Array.from({ length: ROUNDS }, () => {
        const near = random.chance(0.5) ? random.pick(NEAR) : undefined;
        return randomQuery(schema, ids, random, near).text;
      });
      for (const text of [...ALWAYS, ...queries]) {
        const [one, other] = [await seen(without, senders[0], by, text), await seen(with_, senders[1], by, text)];
        for (const [code] of one.body.matchAll(/"code":"[A-Z_]+"/g)) codes.add(code);
        if (one.body !== other.body || one.statements !== other.statements)
          differences.push(report(by, text, one, other));
      }
    }
    expect(differences).toEqual([]);
    expect([...codes]).not.toContain('"code":"INTERNAL_ERROR"');
  }, 600_000);

  it('and somebody who may sees the difference, or this test proves nothing', async () => {
    const all = everything(hidden === 'rows of another municipality' ? '0304' : '0222');
    const query = `{ residents(first: 100) { nodes { addresses { street } } } households(first: 100) { totalCount }
      cases(first: 100) { nodes { plans { allGoals { id } } } } }`;
    const [one, other] = [await seen(without, senders[0], all, query), await seen(with_, senders[1], all, query)];
    expect(one.body).toContain('"data":{');
    expect(one.body).not.toBe(other.body);
  });
});

interface Seen {
  readonly body: string;
  readonly statements: number;
}

async function seen(server: TestServer, sender: Sender, by: AskedBy, query: string): Promise<Seen> {
  const { result, statements } = await server.statementsOf(() => sender.send(by, query));
  return { body: JSON.stringify(inOrder(result as Answer<unknown>)), statements: statements.length };
}

/** Of errors side by side either may come first: by when the database answered, which neither database decides. */
const inOrder = ({ errors, ...answer }: Answer<unknown>): Answer<unknown> => ({
  ...(errors && { errors: [...errors].sort((a, b) => (String(a.path) < String(b.path) ? -1 : 1)) }),
  ...answer,
});

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function report(by: AskedBy, query: string, one: Seen, other: Seen): string {
  const at = firstDifference(one.body, other.body);
  const part = ({ body, statements }: Seen): string => `${statements}: ${body.slice(Math.max(0, at - 80), at + 120)}`;
  return `${by.kind} ${by.roles.join()} ${by.subject} ${String(by.activity)}\n  ${query}\n  ${part(one)}\n  ${part(other)}`;
}
