import { startTestServer, type TestServer } from '@eenplan/testing';
import { act, type Done } from '../people/acts';
import {
  actOnPart,
  adopt,
  colleague,
  newDraft,
  NOTHING_LIGHTER,
  type PartOutcome,
  tailored,
  weigh,
} from '../support/blocks';
import { registerResident } from '../support/people';

let server: TestServer;
let token: string;
let other: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0160');
  other = await colleague(server, '0160');
  for (const each of [token, other]) await server.query(each, '{ viewer { kind } }');
});
afterAll(() => server.close());

const professional = async (subject: string): Promise<string> => {
  const sql = "select id from core.professional where municipality = '0160' and subject = $1";
  const [row] = await server.database.query<{ id: string }>(sql, [subject]);
  return row?.id ?? '';
};
const [GENERALIST, COLLEAGUE] = ['persona-generalist', 'collega'];

interface Prepared {
  readonly planId: string;
  readonly householdId: string;
  readonly residentId: string;
  readonly buildingBlockId: string;
}

/** Tailored support in a plan that is adopted: all that it lacks is a decision. */
async function prepared(): Promise<Prepared> {
  const plan = await newDraft(server, token);
  await weigh(server, token, plan.goalId, NOTHING_LIGHTER);
  const { id, codes } = await actOnPart(server, token, 'buildingBlockAdd', tailored(plan));
  expect(codes).toEqual([]);
  expect(await adopt(server, token, { ...plan, professionalId: await professional(GENERALIST) })).toEqual([]);
  return { ...plan, buildingBlockId: id ?? '' };
}

const decide = ({ buildingBlockId }: Prepared, changes: object = {}, by = token): Promise<PartOutcome> =>
  actOnPart(server, by, 'accessDecide', {
    ...{ buildingBlockId, kind: 'ACCESS_DECISION', motivation: 'Nodig', ...changes },
  });
const check = (id: string | null, by = other): Promise<PartOutcome> =>
  actOnPart(server, by, 'legalityCheck', { accessDecisionId: id, outcome: 'LAWFUL' });
const support = async (residentId: string, subject: string, changes: object = {}): Promise<Done> =>
  act(server, token, 'clientSupporterAssign', {
    ...{ residentId, professionalId: await professional(subject), kind: 'PROFESSIONAL', fromOn: '2018-01-01' },
    ...changes,
  });
const decisionsOf = async ({ planId }: Prepared): Promise<{ legality: string | null }[]> =>
  server.database.query('select legality from core.access_decision where plan_id = $1', [planId]);

const BUTTON = `query($id: ID!) { plan(id: $id) { allBuildingBlocks {
  availableActs { name allowed because { code article } } } } }`;
interface Buttons {
  readonly plan: {
    readonly allBuildingBlocks: readonly { readonly availableActs: readonly { readonly name: string }[] }[];
  };
}
const buttonOf = async ({ planId }: Prepared, by = token): Promise<object | undefined> => {
  const { plan } = await server.query<Buttons>(by, BUTTON, { id: planId });
  return plan.allBuildingBlocks[0]?.availableActs.find(({ name }) => name === 'accessDecide');
};
const REFUSED = {
  code: 'DECISION_BY_CLIENT_SUPPORTER',
  article: 'Wmo 2015, art. 2.2.4; rule R31',
};

describe('R31: the client supporter of a resident never takes a decision in the case of that resident', () => {
  it('the decision is refused, also when he came after it was prepared, and the button says so', async () => {
    const plan = await prepared();
    expect(await buttonOf(plan)).toMatchObject({ allowed: true, because: null });
    expect((await support(plan.residentId, GENERALIST)).refused).toEqual([]);
    expect(await buttonOf(plan)).toMatchObject({ allowed: false, because: REFUSED });
    expect(await buttonOf(plan, other)).toMatchObject({ allowed: true });
    const { errors } = await decide(plan);
    expect(errors).toMatchObject([{ ...REFUSED, path: ['input', 'buildingBlockId'] }]);
    expect(await decisionsOf(plan)).toEqual([]);
    expect((await decide(plan, {}, other)).codes).toEqual([]);
  });

  it('a decision of an earlier day is refused as well, and one of a referrer', async () => {
    const plan = await prepared();
    await support(plan.residentId, GENERALIST, { fromOn: '2018-02-20' });
    expect((await decide(plan, { decidedOn: '2018-01-15' })).codes).toEqual([REFUSED.code]);
    expect((await decide(plan, { kind: 'REFERRAL', referrer: 'Huisarts' })).codes).toEqual([REFUSED.code]);
    expect(await decisionsOf(plan)).toEqual([]);
  });

  it('a decision that falls in a support that has ended is refused, a later one is not', async () => {
    const plan = await prepared();
    await support(plan.residentId, GENERALIST, { untilOn: '2018-02-01' });
    expect((await decide(plan, { decidedOn: '2018-01-31' })).codes).toEqual([REFUSED.code]);
    expect((await decide(plan, { decidedOn: '2018-02-01' })).codes).toEqual([]);
  });

  it('the check of a decision of somebody else is refused, and nothing of it is kept', async () => {
    const plan = await prepared();
    const { id } = await decide(plan);
    expect((await support(plan.residentId, COLLEAGUE)).refused).toEqual([]);
    const { errors } = await check(id);
    expect(errors).toMatchObject([{ ...REFUSED, path: ['input', 'accessDecisionId'] }]);
    expect(await decisionsOf(plan)).toEqual([{ legality: null }]);
  });

  it('it counts for every member of the household, also who does not live there, and for nobody else', async () => {
    const plan = await prepared();
    const residentId = await registerResident(server, token);
    expect((await support(residentId, GENERALIST)).refused).toEqual([]);
    expect(await buttonOf(plan)).toMatchObject({ allowed: true });
    const member = { householdId: plan.householdId, residentId, role: 'NON_RESIDENT_PARENT', fromOn: '2018-01-01' };
    expect((await act(server, token, 'householdMemberAdd', member)).refused).toEqual([]);
    expect(await buttonOf(plan)).toMatchObject({ because: REFUSED });
    expect((await decide(plan)).codes).toEqual([REFUSED.code]);
  });

  it('whoever decided cannot be the supporter of that day, and can be from the next', async () => {
    const plan = await prepared();
    const { id } = await decide(plan, { decidedOn: '2018-02-01' });
    expect((await check(id)).codes).toEqual([]);
    for (const subject of [GENERALIST, COLLEAGUE]) {
      expect((await support(plan.residentId, subject)).refused).toEqual([
        'CLIENT_SUPPORTER_DECIDED input.professionalId',
      ]);
    }
    expect((await support(plan.residentId, GENERALIST, { fromOn: '2018-03-02' })).refused).toEqual([]);
    const ended = { fromOn: '2017-01-01', untilOn: '2018-02-01' };
    const before = await support(plan.residentId, GENERALIST, ended);
    expect(before.refused).toEqual([]);
    const longer = "update core.client_supporter set until_on = '2018-02-02' where id = $1";
    await expect(server.database.query(longer, [before.object.id])).rejects.toThrow('who decided in the case');
  });
});

describe('R31: deciding and coming to stand beside somebody at the same moment', () => {
  it('one of the two is refused, never neither and never both', async () => {
    for (let round = 0; round < 4; round += 1) {
      const plan = await prepared();
      const [decided, supported] = await Promise.all([decide(plan), support(plan.residentId, GENERALIST)]);
      const refusals = [...decided.codes, ...supported.refused.map((refusal) => refusal.split(' ')[0])];
      expect(refusals).toHaveLength(1);
      expect(['DECISION_BY_CLIENT_SUPPORTER', 'CLIENT_SUPPORTER_DECIDED']).toContain(refusals[0]);
    }
  });

  it('the same goes for the check', async () => {
    for (let round = 0; round < 4; round += 1) {
      const plan = await prepared();
      const { id } = await decide(plan);
      const [checked, supported] = await Promise.all([check(id), support(plan.residentId, COLLEAGUE)]);
      const refusals = [...checked.codes, ...supported.refused.map((refusal) => refusal.split(' ')[0])];
      expect(refusals).toHaveLength(1);
      expect(['DECISION_BY_CLIENT_SUPPORTER', 'CLIENT_SUPPORTER_DECIDED']).toContain(refusals[0]);
    }
  });

  it('the database refuses what comes past the service', async () => {
    const plan = await prepared();
    await support(plan.residentId, GENERALIST);
    const insert = `insert into core.access_decision
        (municipality, id, plan_id, block_id, kind, decided_on, professional_id, motivation, version, recorded_at)
      values ('0160', gen_random_uuid(), $1, $2, 'ACCESS_DECISION', '2018-02-01', $3, 'x', 1, '2018-03-01')`;
    const values = [plan.planId, plan.buildingBlockId, await professional(GENERALIST)];
    await expect(server.database.query(insert, values)).rejects.toThrow('a client supporter decides nothing');
    expect(await decisionsOf(plan)).toEqual([]);
  });
});
