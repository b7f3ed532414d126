// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { type Answer, expectGolden, startTestServer, type TestServer } from '@eenplan/testing';
import { newId } from '@eenplan/kit';
import { working } from '../purpose/calling';
import { assessed } from '../support/assessed';
import { actOnContribution, stairLift } from '../support/contributions';
import { registerResident } from '../support/people';

const HERE = '0222';
const QUERY = `query WmoOfAHousehold($id: ID!) { household(id: $id) {
  wmoSupportRequests { need receivedOn state assessmentDueOn resident { givenNames } }
  wmoAssessments { startedOn reportedOn findings { topic } }
  wmoContributions { provision fromOn costPriceInCents }
} }`;

let server: TestServer;
let generalist: string;
beforeAll(async () => {
  server = await startTestServer();
  generalist = await server.persona('generalist', HERE);
});
afterAll(() => server.close());

interface Member {
  readonly givenNames: string;
  readonly residing?: string;
  readonly fromOn?: string;
  readonly untilOn?: string;
  readonly residentId?: string;
  readonly bsn?: string;
  readonly half?: 0 | 1;
}
interface Filed {
  readonly householdId: string;
  readonly residentIds: readonly string[];
}

/** A household of members who each have a support request with its report, and pay for a stair lift. */
async function household(members: readonly Member[], municipality = HERE, by = generalist): Promise<Filed> {
  const householdId = newId();
  await server.database.query(
    `insert into core.household (municipality, id, formed_on, recorded_at) values ($1, $2, '2015-01-01', '2015-01-01')`,
    [municipality, householdId],
  );
  const residentIds: string[] = [];
  for (const {
    givenNames,
    residing = 'FULL',
    fromOn = '2015-01-01',
    untilOn = null,
    residentId,
    bsn,
    half = null,
  } of members) {
    const id =
      residentId ?? (await registerResident(server, by, { givenNames, birthDate: '1960-01-01', ...(bsn && { bsn }) }));
    residentIds.push(id);
    await server.database.query(
      `insert into core.household_member
         (municipality, id, household_id, resident_id, role, residing, half, from_on, until_on, end_reason,
          end_recorded_by)
       values ($1, $2, $3, $4, case when $8::smallint is null then 'OTHER' else 'CHILD' end, $5, $8, $6, $7,
         case when $7::date is null then null else 'MOVED_OUT' end,
         case when $7::date is null then null else 'somebody' end)`,
      [municipality, newId(), householdId, id, residing, fromOn, untilOn, half],
    );
    if (residentId !== undefined) continue;
    await assessed(server, id, '2018-02-10');
    const { codes } = await actOnContribution(server, by, 'Start', stairLift(id));
    expect(codes).toEqual([]);
  }
  return { householdId, residentIds };
}

interface Shown {
  readonly wmoSupportRequests: readonly { readonly resident: { readonly givenNames: string } }[];
  readonly wmoAssessments: readonly object[];
  readonly wmoContributions: readonly object[];
}
/** Whose requests stand in a household, and how many assessments and contributions. */
async function shown(token: string, id: string): Promise<unknown> {
  const { household: of } = await server.query<{ household: Shown | null }>(token, QUERY, { id });
  if (!of) return null;
  const names = of.wmoSupportRequests.map(({ resident }) => resident.givenNames).sort();
  return [names, of.wmoAssessments.length, of.wmoContributions.length];
}

it('the Wmo files of who lives in a household are as in the golden answer, in the golden statements', async () => {
  const { householdId: id } = await household([{ givenNames: 'Ans' }, { givenNames: 'Bert' }]);
  const variables = { id };
  const { result, statements } = await server.statementsOf(() => server.query(generalist, QUERY, variables));
  expectGolden('wmo-of-a-household', { query: QUERY, variables, answer: result, statements });
});

it('as many statements for two households as for twelve, with the read plan and with loaders alone', async () => {
  const listed = `query { households(first: 100) { nodes { wmoSupportRequests { need assessment { startedOn } }
    wmoContributions { provision exemptions { groundCode } } } } }`;
  const ask = async (readPlan: boolean) => {
    Object.assign(server.platform, { readPlan: readPlan ? undefined : false });
    const asked = await server.statementsOf(() =>
      server.query<{ households: { nodes: object[] } }>(generalist, listed),
    );
    Object.assign(server.platform, { readPlan: undefined });
    return { rows: asked.result.households.nodes, count: asked.statements.length };
  };
  const few = [await ask(true), await ask(false)];
  for (let made = 0; made < 10; made += 1) await household([{ givenNames: 'Cor' }, { givenNames: 'Dirk' }]);
  const many = [await ask(true), await ask(false)];
  expect(many.map(({ count }) => count)).toEqual(few.map(({ count }) => count));
  expect(many[0]?.rows).toEqual(many[1]?.rows);
  expect(many[0]?.rows.length).toBe((few[0]?.rows.length ?? 0) + 10);
});

describe('who is named as a member and lives elsewhere hangs nothing on the household', () => {
  it('nor who left, or is yet to come', async () => {
    const { householdId } = await household([
      { givenNames: 'Els' },
      { givenNames: 'Frits', residing: 'NONE' },
      { givenNames: 'Gijs', untilOn: '2018-03-01' },
      { givenNames: 'Hans', fromOn: '2018-03-02' },
      { givenNames: 'Ilse', untilOn: '2018-03-02' },
    ]);
    expect(await shown(generalist, householdId)).toEqual([['Els', 'Ilse'], 2, 2]);
  });

  it('and a child with two homes hangs on both', async () => {
    const home = { residing: 'PART_TIME', givenNames: 'Kees' };
    const first = await household([{ givenNames: 'Jan' }, { ...home, half: 0 }]);
    const [, residentId = ''] = first.residentIds;
    const second = await household([{ givenNames: 'Lia' }, { ...home, half: 1, residentId }]);
    expect(await shown(generalist, first.householdId)).toEqual([['Jan', 'Kees'], 2, 2]);
    expect(await shown(generalist, second.householdId)).toEqual([['Kees', 'Lia'], 2, 2]);
  });
});

describe('who sees it', () => {
  const asResident = (bsn: string): Promise<string> =>
    server.token({ sub: bsn, municipality: HERE, kind: 'RESIDENT', roles: ['resident'], bsn });

  it('a resident the own file and not that of a housemate; who lives elsewhere no household', async () => {
    const [mia, otto] = ['999993653', '999993665'];
    const { householdId } = await household([
      { givenNames: 'Mia', bsn: mia },
      { givenNames: 'Nico' },
      { givenNames: 'Otto', residing: 'NONE', bsn: otto },
    ]);
    expect(await shown(await asResident(mia), householdId)).toEqual([['Mia'], 1, 1]);
    expect(await shown(await asResident(otto), householdId)).toBeNull();
  });

  it('not another municipality, a partner, or whoever comes for nothing or for something else', async () => {
    const { householdId: id } = await household([{ givenNames: 'Piet' }]);
    expect(await shown(await server.persona('generalist', '0160'), id)).toBeNull();
    const codes = async (token: string, activity?: string | null) => {
      const { body } = await server.post(token, QUERY, { id }, ...(activity === undefined ? [] : [working(activity)]));
      return [...new Set((body as Answer<unknown>).errors?.map(({ extensions }) => extensions.code))];
    };
    expect(await codes(await server.persona('partner', HERE))).toEqual(['FORBIDDEN']);
    expect(await codes(generalist, null)).toEqual(['PURPOSE_REQUIRED']);
    const intake = { kind: 'PROFESSIONAL', roles: ['generalist', 'caseworker'], activities: ['case:intake'] };
    const token = await server.token({ sub: 'intake', municipality: HERE, ...intake });
    expect(await codes(token, 'case:intake')).toEqual(['DATA_WITHHELD']);
  });
});
