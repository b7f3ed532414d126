// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { act } from '../people/acts';
import { colleague } from '../support/blocks';
import { configure, madeUpCatalogue, productOf } from '../support/contracts';
import { decide, done, layDownOrdinance, ORDINANCE, publication } from '../support/decisions';
import { newHousehold, openCase, professionalOf } from '../support/people';
import { wmoAct, wmoDone, wmoForbidden, wmoRefused } from '../support/wmo-acts';

const HERE = '0160';
const DECIDE = 'wmoTemporarySupportDecide';
const END = 'wmoTemporarySupportEnd';

let server: TestServer;
let token: string;
let productId: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', HERE);
  await madeUpCatalogue(server, HERE);
  await layDownOrdinance(server, HERE);
  productId = await productOf(server, HERE, 'groep', '2018-02-01');
});
afterAll(() => server.close());

interface Reported {
  readonly residentId: string;
  readonly caseId: string;
  readonly supportRequestId: string;
}

/** A resident of one household with a case, and an urgent support request of a day. */
async function reported(receivedOn = '2018-02-01', urgent = true): Promise<Reported> {
  const { residentId, householdId } = await newHousehold(server, token, '2015-01-01');
  const caseId = await openCase(server, householdId);
  const request = { residentId, need: 'Nergens om te slapen', urgent, receivedOn };
  const supportRequestId = await wmoDone(server, token, 'wmoSupportRequestSubmit', request);
  return { residentId, caseId, supportRequestId };
}
const given = ({ supportRequestId }: Reported, changes: object = {}): object => ({
  ...{ supportRequestId, urgency: 'SHELTER', outcome: 'GIVEN', motivation: 'Vannacht geen dak' },
  ...{ productId, fromOn: '2018-02-02', decidedOn: '2018-02-02', ...changes },
});
const refused = (name: string, input: object, by = token) => wmoRefused(server, () => wmoAct(server, by, name, input));
const termsOf = (id: string) =>
  server.database.query<{ rule: string; due: string; met: string | null; article: string }>(
    `select rule_id as rule, due_on::text as due, met_on::text as met, definition ->> 'article' as article
     from core.term where subject_id = $1 order by rule_id`,
    [id],
  );
const apply = ({ caseId, residentId }: Reported, receivedOn: string) =>
  decide(server, token, 'applicationReceive', { caseId, residentId, law: 'WMO', asked: 'Opvang', receivedOn });

/** Refuses the application of a day, and makes that known as of another. */
async function settled(of: Reported, effectiveOn: string): Promise<void> {
  const applicationId = await applied(of);
  const taken = { applicationId, outcome: 'REFUSED', motivation: 'Kan zelf', ordinanceCode: ORDINANCE };
  const decisionId = await done(server, token, 'decisionTake', { ...taken, decidedOn: '2018-02-20' });
  await done(server, token, 'decisionPublish', publication(decisionId, { publishedOn: '2018-02-20', effectiveOn }));
}

async function applied(of: Reported): Promise<string> {
  const { supportRequestId } = of;
  const point = { supportRequestId, on: '2018-02-05', toCarer: false };
  await step('wmoClientSupportPointOut', 'supportRequest', { ...point, version: 1 });
  const assessmentId = await step('wmoAssessmentStart', 'assessment', { ...point, toCarer: undefined, version: 2 });
  const topics = ['NEEDS', 'OWN_STRENGTH', 'INFORMAL_CARE', 'CARER_SUPPORT', 'GENERAL_SERVICES', 'ALIGNMENT'];
  const findings = [...topics, 'CONTRIBUTION'].map((topic) => ({ topic, finding: 'Besproken' }));
  const days = { on: '2018-02-10', identityCheckedOn: '2018-02-10', budgetExplainedOn: '2018-02-10' };
  await step('wmoAssessmentComplete', 'assessment', { assessmentId, version: 1, findings, ...days });
  await step('wmoReportGive', 'assessment', { assessmentId, version: 2, on: '2018-02-12', report: 'Verslag' });
  const { made, codes } = await apply(of, '2018-02-13');
  expect(codes).toEqual([]);
  return made?.id ?? '';
}

async function step(name: string, field: string, input: object): Promise<string> {
  const query = `mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { made: ${field} { id } errors { code } } }`;
  const answer = await server.query<Record<string, { made: { id: string }; errors: object[] }>>(token, query, {
    input,
  });
  expect({ name, errors: answer[name]?.errors }).toEqual({ name, errors: [] });
  return answer[name]?.made.id ?? '';
}

const SHOWN = `query($id: ID!) { wmoTemporarySupport(id: $id) { urgency outcome motivation fromOn untilOn decidedOn mustEndOn
  product { title } decider { name } resident { id } supportRequest { id state assessmentTerm { metOn } } } }`;

describe('Wmo 2.3.3: temporary support in an urgent case', () => {
  it('stands beside the assessment, whose clock runs on, and never instead of it', async () => {
    const own = await reported();
    const id = await wmoDone(server, token, DECIDE, given(own));
    expect(await server.query(token, SHOWN, { id })).toMatchObject({
      wmoTemporarySupport: {
        ...{ urgency: 'SHELTER', outcome: 'GIVEN', motivation: 'Vannacht geen dak', fromOn: '2018-02-02' },
        ...{ untilOn: null, decidedOn: '2018-02-02', mustEndOn: null },
        ...{ product: { title: 'Begeleiding groep ontwikkelen' }, resident: { id: own.residentId } },
        supportRequest: { id: own.supportRequestId, state: 'REPORTED', assessmentTerm: { metOn: null } },
      },
    });
    expect((await apply(own, '2018-02-20')).codes).toEqual(['WMO_APPLICATION_TOO_EARLY receivedOn']);
  });

  it('is refused where it can wait, and the assessment goes on', async () => {
    const own = await reported();
    const none = { outcome: 'REFUSED', productId: null, fromOn: null, motivation: 'Kan bij zijn zus slapen' };
    await wmoDone(server, token, DECIDE, given(own, none));
    expect(await termsOf(own.supportRequestId)).toContainEqual(
      expect.objectContaining({ rule: 'wmo.assessment', met: null }),
    );
  });

  it('shows with the resident and with the support request', async () => {
    const own = await reported();
    const id = await wmoDone(server, token, DECIDE, given(own, { urgency: 'VIOLENCE' }));
    const query = `query($id: ID!) { resident(id: $id) { wmoTemporarySupports { id urgency }
      wmoSupportRequests { temporarySupports { id } } } }`;
    expect(await server.query(token, query, { id: own.residentId })).toEqual({
      resident: {
        wmoTemporarySupports: [{ id, urgency: 'VIOLENCE' }],
        wmoSupportRequests: [{ temporarySupports: [{ id }] }],
      },
    });
  });
});

describe('what does not fit is refused, and nothing is half written', () => {
  it.each<[string, object, string]>([
    ['a request of nobody', { supportRequestId: newId() }, 'WMO_SUPPORT_REQUEST_NOT_FOUND supportRequestId'],
    ['a product of nobody', { productId: newId() }, 'NOT_FOUND productId'],
    ['nothing to give', { productId: null }, 'WMO_TEMPORARY_SUPPORT_WITHOUT_SUPPORT productId'],
    ['decided tomorrow', { decidedOn: '2018-03-02' }, 'WMO_TEMPORARY_SUPPORT_DAY_IN_FUTURE decidedOn'],
    ['before the request', { decidedOn: '2018-01-31' }, 'WMO_TEMPORARY_SUPPORT_BEFORE_REQUEST decidedOn'],
    ['for no day', { untilOn: '2018-02-02' }, 'WMO_TEMPORARY_SUPPORT_PERIOD_EMPTY untilOn'],
  ])('%s', async (_what, changes, refusal) => {
    expect(await refused(DECIDE, given(await reported(), changes))).toEqual([refusal]);
  });

  it('R37: a version of a product of another day, or of another law', async () => {
    const own = await reported();
    const old = await productOf(server, HERE, 'groep', '2017-12-31');
    expect(await refused(DECIDE, given(own, { productId: old }))).toEqual(['PRODUCT_NOT_VALID productId']);
    const jeugd = await productOf(server, HERE, 'jeugd', '2018-02-01');
    const code = 'WMO_TEMPORARY_SUPPORT_OTHER_LAW productId';
    expect(await refused(DECIDE, given(own, { productId: jeugd }))).toEqual([code]);
  });

  it('the same twice in one period, also at the same moment', async () => {
    const own = await reported();
    const outcomes = await Promise.all([1, 2, 3].map(() => wmoAct(server, token, DECIDE, given(own))));
    const twice = 'WMO_TEMPORARY_SUPPORT_TWICE productId';
    expect(outcomes.flatMap(({ codes }) => codes)).toEqual([twice, twice]);
  });

  it('R31: by a client supporter of the resident, also in the database', async () => {
    const own = await reported();
    const other = await colleague(server, HERE);
    await server.query(other, '{ viewer { kind } }');
    const professionalId = await professionalOf(server, HERE);
    const support = { residentId: own.residentId, professionalId, kind: 'PROFESSIONAL', fromOn: '2018-01-01' };
    expect((await act(server, other, 'clientSupporterAssign', support)).refused).toEqual([]);
    const { errors } = await wmoAct(server, token, DECIDE, given(own));
    expect(errors).toEqual([
      {
        ...{ code: 'WMO_DECIDED_BY_SUPPORTER', path: ['input', 'supportRequestId'] },
        article: 'Rule R31: the client supporter never decides on the provision; Wmo 2015, art. 2.2.4',
      },
    ]);
    expect(await refused(DECIDE, given(own))).toHaveLength(1);
    const id = await wmoDone(server, other, DECIDE, given(own));
    const copy = `insert into wmo.temporary_support select (jsonb_populate_record(t, jsonb_build_object('id',
      gen_random_uuid(), 'from_on', '2019-01-01', 'until_on', null, 'professional_id', $2::text))).* from wmo.temporary_support t where id = $1`;
    const end = "update wmo.temporary_support set until_on = '2018-02-03' where id = $1";
    await server.database.query(end, [id]);
    await expect(
      server.database.asApp(HERE, (client) => client.query(copy, [id, professionalId])),
    ).rejects.toMatchObject({ constraint: 'wmo_deed_not_by_supporter' });
  });

  it('R31: and who decided comes to stand beside nobody of the household that day, but the day after', async () => {
    const own = await reported();
    const other = await colleague(server, HERE);
    await server.query(other, '{ viewer { kind } }');
    await wmoDone(server, token, DECIDE, given(own));
    const professionalId = await professionalOf(server, HERE);
    const assign = (fromOn: string) =>
      act(server, other, 'clientSupporterAssign', {
        ...{ residentId: own.residentId, professionalId, kind: 'PROFESSIONAL', fromOn },
      });
    const count = () => server.database.query('select count(*) from core.client_supporter');
    const before = await count();
    expect((await assign('2018-03-01')).refused).toEqual(['CLIENT_SUPPORTER_DECIDED input.professionalId']);
    expect(await count()).toEqual(before);
    expect((await assign('2018-03-02')).refused).toEqual([]);
  });

  it('by a resident, an auditor or somebody elsewhere', async () => {
    const own = await reported();
    const [resident, auditor] = [await server.persona('resident', HERE), await server.persona('auditor', HERE)];
    for (const by of [resident, auditor]) {
      expect(await wmoForbidden(server, by, DECIDE, given(own))).toEqual(['FORBIDDEN']);
    }
    const elsewhere = await server.persona('generalist', '0222');
    await server.query(elsewhere, '{ viewer { kind } }');
    expect(await refused(DECIDE, given(own), elsewhere)).toEqual(['WMO_SUPPORT_REQUEST_NOT_FOUND supportRequestId']);
    const id = await wmoDone(server, token, DECIDE, given(own));
    expect(await server.query(elsewhere, SHOWN, { id })).toEqual({ wmoTemporarySupport: null });
  });

  it('a resident sees the own alone', async () => {
    const own = await reported();
    const id = await wmoDone(server, token, DECIDE, given(own));
    const query = '{ wmoTemporarySupports(first: 100) { nodes { id } } }';
    const stranger = await server.persona('resident', HERE);
    const { wmoTemporarySupports } = await server.query<{ wmoTemporarySupports: { nodes: { id: string }[] } }>(
      ...([stranger, query] as const),
    );
    expect(wmoTemporarySupports.nodes.map((node) => node.id)).not.toContain(id);
  });
});

describe('Wmo 2.3.3: it ends when the decision on the application takes effect', () => {
  it('at the latest: it shows that it must, and an end later than that is refused', async () => {
    const own = await reported();
    const temporarySupportId = await wmoDone(server, token, DECIDE, given(own));
    const list = '{ wmoTemporarySupports(mustEnd: true, first: 100) { nodes { id mustEndOn } } }';
    const toEnd = async () => {
      type Listed = { wmoTemporarySupports: { nodes: { id: string; mustEndOn: string }[] } };
      return (await server.query<Listed>(token, list)).wmoTemporarySupports.nodes;
    };
    expect(await toEnd()).toEqual([]);
    await settled(own, '2018-02-24');
    expect(await toEnd()).toEqual([{ id: temporarySupportId, mustEndOn: '2018-02-24' }]);
    expect(await refused(END, { temporarySupportId, untilOn: '2018-02-25' })).toEqual([
      'WMO_TEMPORARY_SUPPORT_AFTER_DECISION untilOn',
    ]);
    expect(await refused(END, { temporarySupportId, untilOn: '2018-02-01' })).toEqual([
      'WMO_TEMPORARY_SUPPORT_PERIOD_EMPTY untilOn',
    ]);
    expect(await refused(END, { temporarySupportId, untilOn: '2018-02-24', version: 9 })).toEqual([
      'CHANGED_MEANWHILE version',
    ]);
    await wmoDone(server, token, END, { temporarySupportId, untilOn: '2018-02-24' });
    expect(await toEnd()).toEqual([]);
    expect(await refused(END, { temporarySupportId, untilOn: '2018-02-24' })).toEqual([
      'WMO_TEMPORARY_SUPPORT_ENDED untilOn',
    ]);
    expect(await refused(DECIDE, given(own, { fromOn: '2018-02-24' }))).toEqual([
      'WMO_TEMPORARY_SUPPORT_AFTER_DECISION untilOn',
    ]);
  });

  it('what nobody knows is not ended', async () => {
    const attempt = { temporarySupportId: newId(), version: 1, untilOn: '2018-02-24' };
    expect(await refused(END, attempt)).toEqual(['WMO_TEMPORARY_SUPPORT_NOT_FOUND temporarySupportId']);
  });
});

describe('without delay: a service level of the municipality alone', () => {
  it('no clock runs where none was promised; 48 hours are held as two days, of urgent requests alone', async () => {
    const before = await reported();
    expect((await termsOf(before.supportRequestId)).map(({ rule }) => rule)).not.toContain('wmo.urgent');
    const urgent = { hours: 48, source: 'Kwaliteitshandvest 2018' };
    expect(await configure(server, HERE, { settings: { wmo: { urgent } } }, '2018-03-01')).toEqual([]);
    const own = await reported('2018-03-01');
    const [, , clock] = await termsOf(own.supportRequestId);
    const article = 'Wmo 2015, art. 2.3.3; Kwaliteitshandvest 2018';
    expect(clock).toEqual({ rule: 'wmo.urgent', due: '2018-03-03', met: null, article });
    const today = { fromOn: '2018-03-01', decidedOn: '2018-03-01' };
    await wmoDone(server, token, DECIDE, given(own, today));
    expect((await termsOf(own.supportRequestId)).map(({ rule, met }) => [rule, met])).toEqual([
      ['wmo.assessment', null],
      ['wmo.personal-plan', null],
      ['wmo.urgent', '2018-03-01'],
    ]);
    const shown = 'query($id: ID!) { wmoSupportRequest(id: $id) { urgentTerm { dueOn metOn } } }';
    expect(await server.query(token, shown, { id: own.supportRequestId })).toEqual({
      wmoSupportRequest: { urgentTerm: { dueOn: '2018-03-03', metOn: '2018-03-01' } },
    });
    const calm = await reported('2018-03-01', false);
    expect(await termsOf(calm.supportRequestId)).toHaveLength(2);
  });

  it('more hours than the assessment takes are no promise', async () => {
    const urgent = { hours: 1009, source: 'Te veel' };
    const codes = await configure(server, HERE, { settings: { wmo: { urgent } } }, '2018-04-01');
    expect(codes).toHaveLength(1);
  });
});

it('Wmo 5.3.4: it goes with its support request', async () => {
  const own = await reported();
  const id = await wmoDone(server, token, DECIDE, given(own));
  const [rule] = server.platform.modules.flatMap(({ retention = [] }) =>
    retention.filter(({ code }) => code === 'wmo.support-request'),
  );
  const child = rule?.children.find(({ table }) => table === 'wmo.temporary_support');
  const sql = `select child.id from wmo.temporary_support child join wmo.support_request row
    on row.municipality = child.municipality where row.id = $1 and ${child?.where ?? 'false'}`;
  expect(await server.database.query(sql, [own.supportRequestId])).toEqual([{ id }]);
});
