import { startTestServer, type TestServer } from '@eenplan/testing';
import { act } from '../people/acts';
import { newHousehold } from '../support/people';
import { ask, professional } from './calling';

let server: TestServer;
let everything: string;
let generalist: string;
beforeAll(async () => {
  server = await startTestServer();
  everything = await server.persona('generalist', '0222');
  generalist = await professional(server, '0222', 'generalist', 'persona-generalist');
});
afterAll(() => server.close());

const HOUSEHOLDS = '{ households { totalCount nodes { id } } }';
interface WithPlan {
  readonly households: {
    readonly nodes: readonly {
      readonly withheld: readonly Line[];
      readonly plan: {
        readonly goals: readonly { readonly bases: readonly { readonly law: { readonly code: string } }[] }[];
        readonly withheld: readonly Line[];
      } | null;
    }[];
  };
}
interface Line {
  readonly law: { readonly code: string } | null;
  readonly reason: string;
  readonly article: string;
}
const PLANS = `{ households { nodes { withheld { law { code } reason article }
  plan { goals { bases { law { code } } } withheld { law { code } reason article } } } } }`;
const reasons = (lines: readonly Line[]): string[] => lines.map(({ law, reason }) => `${law?.code ?? '-'} ${reason}`);
const lawsShown = ({ households }: WithPlan): string[] =>
  [...new Set(households.nodes.flatMap(({ plan }) => plan?.goals ?? []).flatMap(({ bases }) => bases))]
    .map(({ law }) => law.code)
    .filter((code, at, all) => all.indexOf(code) === at)
    .sort();

describe('AVG 5 lid 1 (b): a request that touches personal data says what it is for', () => {
  it('or is refused, and reads nothing', async () => {
    await ask(server, generalist, null, '{ viewer { kind } }');
    const { result, statements } = await server.statementsOf(() => ask(server, generalist, null, HOUSEHOLDS));
    expect(result).toEqual({ status: 200, data: null, errors: [['PURPOSE_REQUIRED', 'households', undefined]] });
    expect(statements.filter((sql) => sql.includes('household'))).toEqual([]);
  });

  it('and what touches nobody needs no purpose', async () => {
    const { errors } = await ask(
      server,
      generalist,
      null,
      '{ viewer { kind } laws { code } processingActivities { code isAllowed } }',
    );
    expect(errors).toEqual([]);
  });

  it.each([
    ['nobody registered', 'wmo:snooping', 400, 'PURPOSE_UNKNOWN'],
    ['a role of the caller does not carry', 'resident:rights', 403, 'PURPOSE_NOT_ALLOWED'],
    ['is for another kind of caller', 'privacy:supervise', 403, 'PURPOSE_NOT_ALLOWED'],
  ])('an activity that %s is refused', async (_what, activity, status, code) => {
    expect(await ask(server, generalist, activity, HOUSEHOLDS)).toEqual({
      status,
      data: null,
      errors: [[code, '', undefined]],
    });
  });

  it('a token may name what it is for, and then nothing else goes', async () => {
    const claims = { sub: 'x', municipality: '0222', kind: 'PROFESSIONAL', roles: ['generalist'] };
    const token = await server.token({ ...claims, activities: ['case:intake'] });
    expect((await ask(server, token, 'case:intake', HOUSEHOLDS)).errors).toEqual([]);
    expect((await ask(server, token, 'plan:direct', HOUSEHOLDS)).status).toBe(403);
  });

  it('an activity of a law that is off is none', async () => {
    const token = await professional(server, '0304', 'generalist');
    expect((await ask(server, token, 'debt-help:help', HOUSEHOLDS)).errors).toEqual([
      ['PURPOSE_REQUIRED', 'households', undefined],
    ]);
  });
});

describe('the household split by right', () => {
  it('Wgs 8d: help with debts reads what other laws gave', async () => {
    const { data, errors } = await ask<WithPlan>(server, generalist, 'debt-help:help', PLANS);
    expect(errors).toEqual([]);
    expect(lawsShown(data as WithPlan).length).toBeGreaterThan(1);
    for (const { withheld } of (data as WithPlan).households.nodes) expect(reasons(withheld)).toEqual([]);
  });

  it('Wmo 5.1.1 lid 4: support reads other laws of whom has consented, and says so of every household alike', async () => {
    await newHousehold(server, everything); // one without anything to withhold
    const { data } = await ask<WithPlan>(server, generalist, 'wmo:support', PLANS);
    expect(lawsShown(data as WithPlan)).toEqual(['WMO']);
    const lines = (data as WithPlan).households.nodes.map(({ withheld }) => reasons(withheld));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(line).toEqual(['JEUGDWET', 'PARTICIPATIEWET', 'WGS'].map((law) => `${law} CONSENT_REQUIRED`));
    }
  });

  it('Wgs 8b: a signal is weighed without any file: the household is there, its plan is withheld with the article', async () => {
    const query =
      '{ households(first: 1) { nodes { id plan { title } plans { title } withheld { law { code } reason article } } } }';
    const { data, errors } = await ask<WithPlan>(server, generalist, 'debt-help:early-signal', query);
    const [household] = data?.households.nodes ?? [];
    expect(household).toMatchObject({ plan: null, plans: null });
    expect(errors).toEqual([
      ['DATA_WITHHELD', 'households.nodes.0.plan', 'NO_BASIS'],
      ['DATA_WITHHELD', 'households.nodes.0.plans', 'NO_BASIS'],
    ]);
    expect(household?.withheld).toContainEqual({ law: { code: 'WMO' }, reason: 'NO_BASIS', article: 'Wgs, art. 8b' });
  });

  it('a consent of everybody in the household opens the goals of a law, until it is taken back', async () => {
    const [{ id }] = (await server.database.query<{ id: string }>(
      "select household_id as id from core.plan where municipality = '0222' and state = 'ACTIVE'",
    )) as [{ id: string }];
    const people = await server.database.query<{ id: string; born: string }>(
      `select m.resident_id as id, r.birth_date as born from core.household_member m
       join core.resident r on r.municipality = m.municipality and r.id = m.resident_id
       where m.household_id = $1 and m.residing <> 'NONE' and m.until_on is null`,
      [id],
    );
    const shown = async (): Promise<string[]> =>
      lawsShown((await ask<WithPlan>(server, generalist, 'wmo:support', PLANS)).data as WithPlan);
    const consents: string[] = [];
    for (const { id: residentId, born } of people) {
      expect(await shown()).not.toContain('WGS');
      const [represented] = await server.database.query<{ id: string }>(
        'select id from core.representative where resident_id = $1',
        [residentId],
      );
      const by = born > '2006-03-01' && represented ? { representativeId: represented.id } : {};
      const aim = { activity: 'wmo:support', category: 'WGS', how: 'Aan de keukentafel', ...by };
      const { object, refused } = await act(server, everything, 'consentRecord', { residentId, ...aim });
      expect(refused).toEqual([]);
      consents.push(object.id);
    }
    expect(await shown()).toContain('WGS');
    const [consentId] = consents;
    await act(server, everything, 'consentWithdraw', { consentId });
    expect(await shown()).not.toContain('WGS');
  });
});
