// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { newId } from '@eenplan/kit';
import { type Answer, startTestServer, type TestServer } from '@eenplan/testing';
import { working } from '../purpose/calling';
import { openCase, registerResident, formHousehold } from '../support/people';

const HERE = '0222';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', HERE);
  await server.database.query(`update wmo.support_request set received_on = '2017-12-01', confirmed_on = '2017-12-01'
    where municipality = '${HERE}'`);
});
afterAll(() => server.close());

interface Days {
  readonly receivedOn: string;
  readonly startedOn?: string;
  readonly reportedOn?: string;
}

/** A support request, with as much of its assessment as is said; of a new resident unless one is named. */
async function request(days: Days, of?: string): Promise<{ readonly id: string; readonly residentId: string }> {
  const residentId = of ?? (await registerResident(server, token));
  const id = newId();
  await server.database.query(
    `insert into wmo.support_request (municipality, id, resident_id, need, urgent, received_on, version, recorded_at)
     values ($1, $2, $3, 'Hulp', false, $4, 1, $4::date)`,
    [HERE, id, residentId, days.receivedOn],
  );
  if (days.startedOn === undefined) return { id, residentId };
  await server.database.query(
    `insert into wmo.assessment (municipality, id, support_request_id, resident_id, started_on, completed_on,
       identity_checked_on, budget_explained_on, report, reported_on, version, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5::date, $6::date, $6::date, $6::date, case when $6::date is null then null else 'Verslag' end,
       $6::date, 1, 'somebody', $5::date)`,
    [HERE, newId(), id, residentId, days.startedOn, days.reportedOn ?? null],
  );
  return { id, residentId };
}

/** An application of the resident of a request, in a state. */
async function applied(residentId: string, receivedOn: string, state = 'RECEIVED'): Promise<void> {
  const { id: householdId, codes } = await formHousehold(server, token, [residentId]);
  expect(codes).toEqual([]);
  const caseId = await openCase(server, householdId ?? '');
  await server.database.query(
    `insert into core.application (municipality, id, case_id, resident_id, law_code, asked, received_on, state, version,
       recorded_by, recorded_at) values ($1, $2, $3, $4, 'WMO', 'Hulp', $5, $6, 1, 'somebody', $5::date)`,
    [HERE, newId(), caseId, residentId, receivedOn, state],
  );
}

const LIST = `query($waitsFor: [WmoSupportRequestWaitsFor!], $until: Date, $first: Int! = 100, $after: String) {
  wmoSupportRequests(waitsFor: $waitsFor, receivedUntilOn: $until, first: $first, after: $after) {
    totalCount nodes { id state } pageInfo { endCursor hasNextPage } } }`;
interface Listed {
  readonly wmoSupportRequests: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly state: string }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}
const list = async (variables: object, by = token): Promise<Listed['wmoSupportRequests']> =>
  (await server.query<Listed>(by, LIST, variables)).wmoSupportRequests;
const idsOf = async (variables: object, by = token): Promise<readonly string[]> =>
  (await list(variables, by)).nodes.map(({ id }) => id);

describe('support requests by what they wait for', () => {
  let reported: { readonly id: string; readonly residentId: string };
  let running: { readonly id: string };
  let waiting: { readonly id: string };
  let open: { readonly id: string; readonly residentId: string };
  beforeAll(async () => {
    waiting = await request({ receivedOn: '2018-01-03' });
    running = await request({ receivedOn: '2018-01-02', startedOn: '2018-01-10' });
    reported = await request({ receivedOn: '2018-01-01', startedOn: '2018-01-02', reportedOn: '2018-01-20' });
    open = await request({ receivedOn: '2018-01-04', startedOn: '2018-01-05', reportedOn: '2018-01-20' });
    await applied(open.residentId, '2018-01-25');
  });

  it('Wmo 2.3.2 lid 1 and lid 8, 2.3.5: for assessment, for report, for decision', async () => {
    const others = { until: '2018-02-28' };
    expect(await idsOf({ ...others, waitsFor: ['REPORT'] })).toEqual([running.id]);
    expect(await idsOf({ ...others, waitsFor: ['DECISION'] })).toEqual([open.id]);
    expect(await idsOf({ ...others, waitsFor: ['ASSESSMENT'] })).toContain(waiting.id);
    const all = await list({ ...others, waitsFor: ['ASSESSMENT', 'REPORT', 'DECISION'] });
    const ids = all.nodes.map(({ id }) => id);
    expect(ids.filter((id) => [waiting.id, running.id, open.id, reported.id].includes(id))).toEqual([
      ...[running.id, waiting.id, open.id],
    ]);
    expect(all.totalCount).toBe(ids.length);
    expect(await idsOf({ waitsFor: [] })).toEqual([]);
    expect(await idsOf({})).toContain(reported.id);
  });

  it('by the day of receipt, inclusive, page by page', async () => {
    const until = (day: string) => idsOf({ waitsFor: ['REPORT', 'DECISION'], until: day });
    expect([await until('2018-01-01'), await until('2018-01-02'), await until('2018-01-04')]).toEqual([
      ...[[], [running.id], [running.id, open.id]],
    ]);
    const first = await list({ waitsFor: ['REPORT', 'DECISION'], first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const next = await idsOf({ waitsFor: ['REPORT', 'DECISION'], first: 1, after: first.pageInfo.endCursor });
    expect(next).toEqual([open.id]);
  });

  it('an application belongs to the latest request before it; decided or taken back, nothing waits', async () => {
    const early = await request({ receivedOn: '2017-06-01', startedOn: '2017-06-02', reportedOn: '2017-06-20' });
    const later = await request({ receivedOn: '2018-02-01', startedOn: '2018-02-02' }, early.residentId);
    await applied(early.residentId, '2018-01-15');
    expect(await idsOf({ waitsFor: ['DECISION'], until: '2017-07-01' })).toEqual([early.id]);
    expect(await idsOf({ waitsFor: ['DECISION'] })).not.toContain(later.id);
    for (const state of ['DECIDED', 'WITHDRAWN']) {
      const withdrawn = state === 'WITHDRAWN' ? "'2018-02-02'" : 'null';
      await server.database.query(
        `update core.application set state = $2, withdrawn_on = ${withdrawn} where resident_id = $1`,
        [early.residentId, state],
      );
      expect(await idsOf({ waitsFor: ['DECISION'], until: '2017-07-01' })).toEqual([]);
    }
  });

  it('takes as many statements for few as for many', async () => {
    const query = `{ wmoSupportRequests(waitsFor: [ASSESSMENT], first: 100) { nodes { need state assessmentDueOn
      resident { givenNames } assessment { startedOn } } } }`;
    const ask = async () => (await server.statementsOf(() => server.query(token, query))).statements.length;
    const few = await ask();
    for (let made = 0; made < 12; made += 1) await request({ receivedOn: '2018-02-20' });
    expect(await ask()).toBe(few);
  });

  it('not of another municipality; a resident none but the own; nobody for nothing', async () => {
    const stranger = await server.persona('generalist', '0160');
    expect(await idsOf({ waitsFor: ['REPORT', 'DECISION'] }, stranger)).not.toContain(running.id);
    expect(await idsOf({ waitsFor: ['REPORT', 'DECISION'] }, await server.persona('resident', HERE))).toEqual([]);
    const codes = async (by: string, activity?: string | null) => {
      const headers = activity === undefined ? [] : [working(activity)];
      const { body } = await server.post(by, LIST, { waitsFor: ['DECISION'] }, ...headers);
      return (body as Answer<unknown>).errors?.map(({ extensions }) => extensions.code);
    };
    expect(await codes(await server.persona('policy-officer', HERE))).toEqual(['FORBIDDEN']);
    expect(await codes(token, null)).toEqual(['PURPOSE_REQUIRED']);
  });
});

describe('Uitvoeringsbesluit 3.10a: contributions without a stop whose provision ended', () => {
  const QUERY = '{ wmoContributionsToStop(first: 100) { totalCount nodes { id provision fromOn } } }';
  const toStop = async (by = token) =>
    (
      await server.query<{ wmoContributionsToStop: { totalCount: number; nodes: { provision: string }[] } }>(by, QUERY)
    ).wmoContributionsToStop.nodes.map(({ provision }) => provision);

  /** A contribution for a decision that gives something until a day. */
  async function contribution(provision: string, givenUntilOn: string | null, untilOn: string | null): Promise<void> {
    const residentId = await registerResident(server, token, { birthDate: '1950-01-01' });
    const { id: householdId } = await formHousehold(server, token, [residentId]);
    const caseId = await openCase(server, householdId ?? '');
    const [application, decision] = [newId(), newId()];
    await server.database.query(
      `insert into core.application (municipality, id, case_id, resident_id, law_code, asked, received_on, state, version,
         recorded_by, recorded_at)
       values ($1, $2, $3, $4, 'WMO', 'Hulp', '2017-01-01', 'DECIDED', 1, 'somebody', '2017-01-01')`,
      [HERE, application, caseId, residentId],
    );
    // What a decision rests on is told in the tests of core: here its last day counts.
    const state = givenUntilOn === null ? 'PUBLISHED' : 'ENDED';
    await server.database.query('set session_replication_role = replica');
    await server.database.query(
      `insert into core.decision (municipality, id, application_id, case_id, resident_id, law_code, kind, outcome, state,
         ordinance_id, motivation, rests_on_deviating_facts, decided_on, professional_id, published_on, channel, effective_on,
         until_on, version, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, 'WMO', 'ON_APPLICATION', 'REFUSED', $6, $7, 'Nodig', false, '2017-01-10', $7,
         '2017-01-10', 'POST', '2017-01-10', $8, 1, 'somebody', '2017-01-10')`,
      [HERE, decision, application, caseId, residentId, state, newId(), givenUntilOn],
    );
    await server.database.query('set session_replication_role = default');
    await server.database.query(
      `insert into wmo.contribution (municipality, id, resident_id, provision, decision_id, from_on, until_on, imposed_on,
         cost_price_in_cents, cost_price_kind, version, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, '2017-01-10', $6, '2017-01-10', 500000, 'WHOLE', 1, 'somebody', '2017-01-10')`,
      [HERE, newId(), residentId, provision, decision, untilOn],
    );
  }

  it('those that run after the last day of what is given, and no others', async () => {
    await contribution('Geëindigd', '2018-01-01', null);
    await contribution('Eindigt vandaag', '2018-03-01', null);
    await contribution('Stopt later', '2018-02-01', '2018-04-01');
    await contribution('Gestopt', '2018-01-01', '2018-01-01');
    await contribution('Loopt nog', null, null);
    await contribution('Eindigt morgen', '2018-03-02', null);
    expect([...(await toStop())].sort()).toEqual(['Eindigt vandaag', 'Geëindigd', 'Stopt later']);
  });

  it('to whoever stops them, here, and for that purpose', async () => {
    expect(await toStop(await server.persona('generalist', '0160'))).toEqual([]);
    for (const name of ['resident', 'partner', 'policy-officer'] as const) {
      const { body } = await server.post(await server.persona(name, HERE), QUERY);
      expect((body as Answer<unknown>).errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
    const { body } = await server.post(token, QUERY, {}, working(null));
    expect((body as Answer<unknown>).errors?.map(({ extensions }) => extensions.code)).toEqual(['PURPOSE_REQUIRED']);
  });
});
