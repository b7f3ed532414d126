import { fixedClock, type FixedClock, newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { register } from '../case/cases';
import { act, address } from '../people/acts';
import { newHousehold } from '../support/people';
import { ask, professional } from './calling';

let server: TestServer;
let clock: FixedClock;
let everything: string;
let generalist: string;
let caseworker: string;
let auditor: string;
beforeAll(async () => {
  clock = fixedClock('2018-03-01');
  server = await startTestServer({ clock });
  everything = await server.persona('generalist', '0222');
  generalist = await professional(server, '0222', 'generalist', 'persona-generalist');
  caseworker = await professional(server, '0222', 'caseworker');
  auditor = await server.persona('auditor', '0222');
});
afterAll(() => server.close());

const CASES = '{ cases { totalCount nodes { id } } }';
interface Cases {
  readonly cases: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
}
const casesOf = async (token: string, breakGlass?: string): Promise<string[]> => {
  const asked = { ...(breakGlass === undefined ? {} : { breakGlass }) };
  const { data, errors } = await ask<Cases>(server, token, 'plan:direct', CASES, asked);
  expect(errors).toEqual([]);
  const { cases } = data as Cases;
  expect(cases.nodes).toHaveLength(cases.totalCount);
  return cases.nodes.map(({ id }) => id);
};
const caseOfNewHousehold = async (): Promise<{ residentId: string; householdId: string; caseId: string }> => {
  const { residentId, householdId } = await newHousehold(server, everything);
  const opened = await register(server, everything, residentId, {});
  return { residentId, householdId, caseId: opened.case?.id ?? '' };
};

describe('a caseworker', () => {
  it('sees who lives here, and the cases of nobody', async () => {
    expect((await casesOf(generalist)).length).toBeGreaterThan(0);
    expect(await casesOf(caseworker)).toEqual([]);
    const { data } = await ask<{ residents: { totalCount: number } }>(
      server,
      caseworker,
      'plan:direct',
      '{ residents { totalCount } }',
    );
    expect(data?.residents.totalCount).toBeGreaterThan(0);
  });

  it('sees a case from the moment of acting in it, until it is closed', async () => {
    const { residentId, caseId } = await caseOfNewHousehold();
    expect(await casesOf(caseworker)).not.toContain(caseId);
    const claims = { sub: 'caseworker', municipality: '0222', kind: 'PROFESSIONAL', roles: ['caseworker'] };
    await register(server, await server.token(claims), residentId, {});
    expect(await casesOf(caseworker)).toContain(caseId);
    await server.database.query(
      "update core.case_file set state = 'CLOSED', closed_on = '2018-03-01', closing_reason = 'ingetrokken' where id = $1",
      [caseId],
    );
    expect(await casesOf(caseworker)).not.toContain(caseId);
  });

  it('sees the cases of the area of the own team', async () => {
    const { residentId, caseId } = await caseOfNewHousehold();
    const other = await caseOfNewHousehold();
    const [covered] = await server.database.query<{ postcode: string }>(
      `select place.postcode from core.area_postcode place join core.team_area covered
         on covered.municipality = place.municipality and covered.area_id = place.area_id
       where place.municipality = '0222' and place.side = 'ALL' limit 1`,
    );
    await act(server, everything, 'residentMove', {
      residentId,
      movedOn: '2017-01-01',
      address: address({ postcode: covered?.postcode, houseNumber: 7 }),
    });
    await joinTeamOf(covered?.postcode ?? '');
    const seen = await casesOf(caseworker);
    expect(seen).toContain(caseId);
    expect(seen).not.toContain(other.caseId);
  });
});

/** Puts the caseworker in a team that works in this postcode today. */
async function joinTeamOf(postcode: string): Promise<void> {
  const joined = await server.database.query(
    `insert into core.team_member (municipality, id, team_id, professional_id, discipline, from_on, assigned_by, recorded_at)
     select place.municipality, $1, covered.team_id, professional.id, 'proef', '2018-01-01', 'test', now()
     from core.area_postcode place
     join core.team_area covered on covered.municipality = place.municipality and covered.area_id = place.area_id
     join core.professional professional
       on professional.municipality = place.municipality and professional.subject = 'caseworker'
     where place.municipality = '0222' and place.postcode = $2 limit 1 returning id`,
    [newId(), postcode],
  );
  expect(joined).toHaveLength(1);
}

describe('Wet BRP 2.59: a secret address', () => {
  const QUERY = `query($id: ID!) { resident(id: $id) { address { street } addresses { street }
    withheld { law { code } reason article } } }`;
  interface Seen {
    readonly resident: { readonly address: object | null; readonly withheld: readonly { readonly reason: string }[] };
  }
  const seen = async (token: string, id: string) =>
    (await ask<Seen>(server, token, 'debt-help:help', QUERY, { variables: { id } })).data?.resident;

  it('is not had by whoever does not work with the resident, who is told that it is secret', async () => {
    const { residentId } = await newHousehold(server, everything);
    const move = (changes: object) =>
      act(server, everything, 'residentMove', { residentId, movedOn: '2017-01-01', address: address(changes) });
    await move({ isSecret: true });
    expect((await seen(generalist, residentId))?.address).toMatchObject({ street: 'Ruisvoornlaan' });
    expect(await seen(caseworker, residentId)).toEqual({
      ...{ address: null, addresses: [] },
      withheld: [{ law: null, reason: 'ADDRESS_SECRET', article: 'Wet BRP, art. 2.59' }],
    });
    const open = await newHousehold(server, everything);
    await act(server, everything, 'residentMove', {
      ...{ residentId: open.residentId, movedOn: '2017-01-01', address: address() },
    });
    expect(await seen(caseworker, open.residentId)).toMatchObject({
      address: { street: 'Ruisvoornlaan' },
      withheld: [],
    });
  });
});

describe('AVG 6 lid 1 (d): breaking the glass', () => {
  const OPEN = `mutation($input: BreakGlassOpenInput!) { breakGlassOpen(input: $input) {
    breakGlass { id version expiresAt } errors { code path } } }`;
  const LIST = '{ breakGlasses(unreviewed: true) { nodes { id version reason openedBy closedAt } } }';
  const REVIEW = `mutation($input: BreakGlassReviewInput!) { breakGlassReview(input: $input) {
    breakGlass { wasJustified reviewedBy } errors { code } } }`;
  interface Opened {
    readonly breakGlassOpen: {
      readonly breakGlass: { readonly id: string } | null;
      readonly errors: readonly object[];
    };
  }
  // A caseworker does what a generalist may, for whom the caseworker is involved with; and may break the glass.
  const open = async (input: object, token = caseworker) =>
    (await ask<Opened>(server, token, 'plan:direct', OPEN, { variables: { input } })).data?.breakGlassOpen;
  const reason = 'Iemand ligt achter een dichte deur';

  it('opens one household for a while, on the record, and is on the list of the auditor at once', async () => {
    const { householdId, caseId } = await caseOfNewHousehold();
    const other = await caseOfNewHousehold();
    const opened = await open({ householdId, reason });
    expect(opened?.errors).toEqual([]);
    const id = opened?.breakGlass?.id ?? '';
    const { data } = await ask<{ breakGlasses: { nodes: { id: string; version: number }[] } }>(
      server,
      auditor,
      'privacy:supervise',
      LIST,
    );
    expect(data?.breakGlasses.nodes[0]).toEqual({ id, version: 1, reason, openedBy: 'caseworker', closedAt: null });
    const seen = await casesOf(caseworker, id);
    expect(seen).toContain(caseId);
    expect(seen).not.toContain(other.caseId);
    expect(await casesOf(caseworker)).not.toContain(caseId);
    const audited = await server.database.query<{ count: number }>(
      'select count(*)::int as count from core.audit_log where break_glass_id = $1',
      [id],
    );
    expect(audited[0]?.count).toBeGreaterThan(0);
    const input = { breakGlassId: id, version: 1, wasJustified: false, note: 'Er was geen nood' };
    const review = await ask<object>(server, auditor, 'privacy:supervise', REVIEW, { variables: { input } });
    expect(review.data).toMatchObject({ breakGlassReview: { breakGlass: { wasJustified: false }, errors: [] } });
  });

  it('opens what the purpose has no basis for, there and nowhere else', async () => {
    const { residentId, householdId } = await newHousehold(server, everything);
    await act(server, everything, 'residentMove', {
      ...{ residentId, movedOn: '2017-01-01', address: address({ isSecret: true }) },
    });
    const query = 'query($id: ID!) { resident(id: $id) { address { street } wmoSupportRequests { id } } }';
    const id = (await open({ householdId, reason }))?.breakGlass?.id ?? '';
    const variables = { id: residentId };
    const without = await ask<object>(server, caseworker, 'case:intake', query, { variables });
    expect(without.errors).toEqual([['DATA_WITHHELD', 'resident.wmoSupportRequests', 'NO_BASIS']]);
    const withGlass = await ask<object>(server, caseworker, 'case:intake', query, { variables, breakGlass: id });
    expect(withGlass).toMatchObject({ errors: [], data: { resident: { address: { street: 'Ruisvoornlaan' } } } });
  });

  it('is over at its end, when it is closed, and for anybody else', async () => {
    const { householdId } = await newHousehold(server, everything);
    const id = (await open({ householdId, reason, minutes: 5 }))?.breakGlass?.id ?? '';
    const tried = async (token: string, breakGlass: string) =>
      (await ask(server, token, 'plan:direct', CASES, { breakGlass })).errors[0]?.[0];
    expect(await tried(caseworker, id)).toBeUndefined();
    expect(await tried(generalist, id)).toBe('BREAK_GLASS_UNKNOWN');
    expect(await tried(caseworker, newId())).toBe('BREAK_GLASS_UNKNOWN');
    const close = `mutation { breakGlassClose(input: { breakGlassId: "${id}" }) { errors { code } } }`;
    expect((await ask(server, caseworker, 'plan:direct', close)).data).toEqual({ breakGlassClose: { errors: [] } });
    expect(await tried(caseworker, id)).toBe('BREAK_GLASS_OVER');
    const later = (await open({ householdId, reason, minutes: 5 }))?.breakGlass?.id ?? '';
    clock.set('2018-03-02');
    expect(await tried(caseworker, later)).toBe('BREAK_GLASS_OVER');
    clock.set('2018-03-01');
  });

  it.each<[string, object, string]>([
    ['for nobody', { reason }, 'BREAK_GLASS_FOR_ONE'],
    ['for a household that is not there', { householdId: newId(), reason }, 'NOT_FOUND'],
  ])('is not done %s', async (_what, input, code) => {
    expect((await open(input))?.errors).toMatchObject([{ code }]);
  });

  it('needs a reason, and a professional who may', async () => {
    const { householdId } = await newHousehold(server, everything);
    const short = await ask(server, caseworker, 'plan:direct', OPEN, {
      variables: { input: { householdId, reason: 'nood' } },
    });
    expect(short.errors[0]?.[0]).toBe('INPUT_INVALID');
    const variables = { input: { householdId, reason } };
    const denied = await ask(server, auditor, 'privacy:supervise', OPEN, { variables });
    expect(denied.errors[0]?.[0]).toBe('FORBIDDEN');
  });
});
