import { startTestServer, type TestServer } from '@eenplan/testing';
import { actOnPart, adopt, newDraft, NOTHING_LIGHTER, own, tailored, type TriedPlan, weigh } from './support/blocks';

let server: TestServer;
let token: string;
let plan: TriedPlan;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0160');
});
afterAll(() => server.close());
beforeEach(async () => {
  plan = await newDraft(server, token);
});

interface Button {
  readonly name: string;
  readonly because: { readonly code: string } | null;
}
const BUTTONS = `query($id: ID!) { plan(id: $id) { availableActs { name because { code } }
  allBuildingBlocks { availableActs { name because { code } } } } }`;
interface Shown {
  readonly plan: { readonly availableActs: Button[]; readonly allBuildingBlocks: { availableActs: Button[] }[] };
}
const shown = async (who = token): Promise<Shown['plan']> =>
  (await server.query<Shown>(who, BUTTONS, { id: plan.planId })).plan;

const INPUTS: Readonly<Record<string, object>> = {
  buildingBlockTermsRecord: { contribution: 'NONE' },
  accessDecide: { kind: 'ACCESS_DECISION', decidedOn: '2018-01-15', motivation: 'Nodig' },
  buildingBlockStart: { fromOn: '2018-02-01' },
  buildingBlockEnd: { untilOn: '2018-02-01', reason: 'SOLVED' },
};

/** Every button of the one building block says what its act then says; acts that go through are told. */
async function expectTrueButtons(buildingBlockId: string, acts: readonly string[]): Promise<void> {
  for (const name of acts) {
    const [block] = (await shown()).allBuildingBlocks;
    const because = block?.availableActs.find((button) => button.name === name)?.because?.code;
    const { codes } = await actOnPart(server, token, name, { buildingBlockId, ...INPUTS[name] });
    expect({ name, codes }).toEqual({ name, codes: because ? [because] : [] });
  }
}

const start = 'buildingBlockStart';
const decide = 'accessDecide';
const terms = 'buildingBlockTermsRecord';
const end = 'buildingBlockEnd';

it('of tailored support, in a draft and in a plan that is adopted', async () => {
  await weigh(server, token, plan.goalId, NOTHING_LIGHTER);
  const { id } = await actOnPart(server, token, 'buildingBlockAdd', tailored(plan));
  await expectTrueButtons(id ?? '', [start, decide, terms]);
  expect(await adopt(server, token, plan)).toEqual([]);
  await expectTrueButtons(id ?? '', [start, decide, decide, terms, start, start, terms, decide, end, end, start]);
});

it('of free support', async () => {
  const { id } = await actOnPart(server, token, 'buildingBlockAdd', own(plan, { delivery: 'BUDGET' }));
  expect(await adopt(server, token, plan)).toHaveLength(1);
  const personal = { buildingBlockId: id, contribution: 'NONE', personalPlan: 'Zelf' };
  await expectTrueButtons(id ?? '', [start, decide]);
  expect((await actOnPart(server, token, terms, personal)).codes).toEqual([]);
  expect(await adopt(server, token, plan)).toEqual([]);
  await expectTrueButtons(id ?? '', [decide, start, end, start]);
});

it('R13: also when a lower rung was found to be enough since', async () => {
  await weigh(server, token, plan.goalId, NOTHING_LIGHTER);
  const { id } = await actOnPart(server, token, 'buildingBlockAdd', tailored(plan));
  expect(await adopt(server, token, plan)).toEqual([]);
  await expectTrueButtons(id ?? '', [decide]);
  await weigh(server, token, plan.goalId, { 'sociaal-netwerk': 'SUFFICIENT' });
  await expectTrueButtons(id ?? '', [start]);
  expect((await actOnPart(server, token, start, { buildingBlockId: id, fromOn: '2018-02-01' })).codes).toEqual([
    'LADDER_RUNG_NOT_WEIGHED',
  ]);
});

it('a resident sees the plan of the own household, and no buttons of professionals', async () => {
  const [own0222] = await server.database.query<{ plan: string }>(
    `select p.id as plan from core.plan p
       join core.household_member m on m.municipality = p.municipality and m.household_id = p.household_id
       join core.resident r on r.municipality = m.municipality and r.id = m.resident_id
     where p.municipality = '0222' and r.given_names = 'Fatima' limit 1`,
  );
  plan = { ...plan, planId: own0222?.plan ?? '' };
  const seen = await shown(await server.persona('resident', '0222'));
  expect(seen.availableActs).toEqual([]);
  expect(seen.allBuildingBlocks.flatMap(({ availableActs }) => availableActs)).toEqual([]);
  expect((await shown(await server.persona('generalist', '0222'))).availableActs.length).toBeGreaterThan(5);
});

it('takes as many statements for ten households as for one: their cases, plans and building blocks', async () => {
  const query = `query($first: Int) { households(first: $first) { nodes { cases { availableActs { name }
    plans { availableActs { name } allBuildingBlocks { availableActs { name because { code } } } } } } } }`;
  interface Listed {
    readonly households: { readonly nodes: { readonly cases: { readonly plans: object[] }[] }[] };
  }
  // A draft, and a plan whose support can begin, so that every button has to look at all that it depends on.
  for (let each = 0; each < 5; each += 1) {
    plan = await newDraft(server, token);
    await actOnPart(server, token, 'buildingBlockAdd', own(plan));
    expect(await adopt(server, token, plan)).toEqual([]);
    const { householdId } = await newDraft(server, token);
    await server.database.query("update core.household set formed_on = '1990-01-01' where id = any($1::uuid[])", [
      [plan.householdId, householdId],
    ]);
  }
  const read = async (first: number): Promise<[plans: number, statements: number]> => {
    const { result, statements } = await server.statementsOf(() => server.query<Listed>(token, query, { first }));
    const plans = result.households.nodes.flatMap(({ cases }) => cases.flatMap((file) => file.plans));
    return [plans.length, statements.length];
  };
  const [, statements] = await read(2);
  expect(await read(10)).toEqual([10, statements]);
});
