// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { madeUpCatalogue } from '../support/contracts';
import { asked, done, granting, layDownOrdinance } from '../support/decisions';
import { registerResident } from '../support/people';
import { wmoAct, wmoDone, wmoForbidden, wmoRefused } from '../support/wmo-acts';

const HERE = '0160';
const RECORD = 'wmoTransitionRightRecord';
const HOLD = 'wmoTransitionConversationHold';
const LEAVE = 'wmoTransitionRightLeave';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', HERE);
});
afterAll(() => server.close());

const someone = () => registerResident(server, token);
const of = (residentId: string, changes: object = {}): object => ({
  ...{ residentId, kindCode: 'GGZ_C', indicatedFromOn: '2013-05-01', indicatedUntilOn: null, ...changes },
});
const recorded = async (changes: object = {}): Promise<string> =>
  wmoDone(server, token, RECORD, of(await someone(), changes));
const refused = (name: string, input: object, by = token) => wmoRefused(server, () => wmoAct(server, by, name, input));
const left = (transitionRightId: string, changes: object = {}): object => ({
  ...{ transitionRightId, reason: 'CHANGED_QUESTION', question: 'Ook hulp bij de was', leftOn: '2016-02-01' },
  ...changes,
});

const FIELDS = 'kindCode indicatedFromOn indicatedUntilOn announcedOn endsOn spokenOn leftOn leaveReason leaveQuestion';
const SHOWN = `query($id: ID!) { wmoTransitionRight(id: $id) { ${FIELDS} resident { id } } }`;
const shown = async (id: string, by = token) =>
  (await server.query<{ wmoTransitionRight: Record<string, unknown> | null }>(by, SHOWN, { id })).wmoTransitionRight;
const LIST = `query($before: Date, $spoken: Boolean) {
  wmoTransitionRights(endsBeforeOn: $before, isSpoken: $spoken, first: 100) { nodes { id } } }`;
/** Which of these are on the list, in its order. */
async function listed(among: readonly string[], variables: object = {}, by = token): Promise<string[]> {
  type Listed = { wmoTransitionRights: { nodes: { id: string }[] } };
  const { wmoTransitionRights } = await server.query<Listed>(by, LIST, variables);
  return wmoTransitionRights.nodes.map(({ id }) => id).filter((id) => among.includes(id));
}

describe('R81: a right under the old law ends on the day of its kind, or when the indication does', () => {
  it('the kinds are a registry', async () => {
    const query = '{ wmoTransitionRightKinds { code title dutchTitle endParameter asksAnnouncement source } }';
    const { wmoTransitionRightKinds: kinds } = await server.query<{
      wmoTransitionRightKinds: { code: string; endParameter: string; asksAnnouncement: boolean }[];
    }>(token, query);
    expect(kinds.map(({ code, endParameter, asksAnnouncement }) => [code, endParameter, asksAnnouncement])).toEqual([
      ['AMBULANT', 'wmo.transition.ambulant-last-day', false],
      ['GGZ_C', 'wmo.transition.ggz-c-last-day', false],
      ['HOUSEHOLD_HELP', 'wmo.transition.household-help-months', true],
      ['PERSONAL_BUDGET', 'wmo.transition.personal-budget-until', false],
    ]);
  });

  it.each<[string, object, string]>([
    ['ambulant', { kindCode: 'AMBULANT' }, '2016-01-01'],
    ['GGZ-C', { kindCode: 'GGZ_C' }, '2020-01-01'],
    ['a personal budget', { kindCode: 'PERSONAL_BUDGET' }, '2016-01-01'],
    ['household help', { kindCode: 'HOUSEHOLD_HELP', announcedOn: '2015-01-15' }, '2015-07-15'],
    ['an indication that ends first', { indicatedUntilOn: '2017-03-01' }, '2017-03-01'],
  ])('%s', async (_what, changes, endsOn) => {
    const residentId = await someone();
    const id = await wmoDone(server, token, RECORD, of(residentId, changes));
    expect(await shown(id)).toEqual({
      ...{ kindCode: 'GGZ_C', indicatedFromOn: '2013-05-01', indicatedUntilOn: null, announcedOn: null },
      ...{ spokenOn: null, leftOn: null, leaveReason: null, leaveQuestion: null, resident: { id: residentId } },
      ...changes,
      endsOn,
    });
    const query = 'query($id: ID!) { resident(id: $id) { wmoTransitionRights { id endsOn } } }';
    const own = { resident: { wmoTransitionRights: [{ id, endsOn }] } };
    expect(await server.query(token, query, { id: residentId })).toEqual(own);
  });

  it.each<[string, object, string]>([
    ['of nobody', { residentId: newId() }, 'WMO_RESIDENT_NOT_FOUND residentId'],
    ['of no kind', { kindCode: 'X' }, 'WMO_TRANSITION_RIGHT_KIND_UNKNOWN kindCode'],
    ['of no day', { indicatedUntilOn: '2013-05-01' }, 'WMO_TRANSITION_RIGHT_PERIOD_EMPTY indicatedUntilOn'],
    ['of April 2015', { indicatedFromOn: '2015-04-01' }, 'WMO_TRANSITION_RIGHT_OF_NEW_LAW indicatedFromOn'],
    ['unannounced', { kindCode: 'HOUSEHOLD_HELP' }, 'WMO_TRANSITION_RIGHT_WITHOUT_ANNOUNCEMENT announcedOn'],
    ['announced for nothing', { announcedOn: '2015-01-15' }, 'WMO_TRANSITION_RIGHT_ANNOUNCEMENT_OF_OTHER announcedOn'],
  ])('what does not fit is refused: %s', async (_what, changes, refusal) => {
    expect(await refused(RECORD, of(await someone(), changes))).toEqual([refusal]);
  });

  it('the same twice, also at the same moment; another kind beside it is another right', async () => {
    const residentId = await someone();
    const outcomes = await Promise.all([1, 2, 3].map(() => wmoAct(server, token, RECORD, of(residentId))));
    const twice = 'WMO_TRANSITION_RIGHT_TWICE kindCode';
    expect(outcomes.flatMap(({ codes }) => codes)).toEqual([twice, twice]);
    await wmoDone(server, token, RECORD, of(residentId, { kindCode: 'PERSONAL_BUDGET' }));
  });

  it('the database holds the bounds too', async () => {
    const id = await recorded();
    const change = (set: string) =>
      server.database.asApp(HERE, (client) =>
        client.query(`update wmo.transition_right set ${set} where id = $1`, [id]),
      );
    await expect(change("spoken_on = '2020-01-01'")).rejects.toMatchObject({ constraint: 'transition_right_spoken' });
    await expect(change("left_on = '2016-01-01'")).rejects.toMatchObject({ constraint: 'transition_right_left' });
    await expect(change("ends_on = '2021-01-01'")).rejects.toThrow(/permission denied/);
  });
});

describe('R81: new decisions not later than 1-1-2016', () => {
  const TERM = 'decisionTerm { ruleCode triggeredOn dueOn state metOn metInTime resident { id } }';
  type WithTerm = { wmoTransitionRight: { decisionTerm: Record<string, unknown> | null } };
  const clockOf = async (id: string) =>
    (await server.query<WithTerm>(token, `query($id: ID!) { wmoTransitionRight(id: $id) { ${TERM} } }`, { id }))
      .wmoTransitionRight.decisionTerm;
  /** Whose clock of a new decision runs still, on the worklist of the terms of the Wmo. */
  async function waiting(): Promise<unknown[]> {
    const query = `{ terms(law: "WMO", state: [OVERDUE, RUNNING], dueUntilOn: "2016-01-01", first: 100) {
      nodes { ruleCode resident { id } } } }`;
    type Listed = { terms: { nodes: { ruleCode: string; resident: { id: string } | null }[] } };
    const { terms } = await server.query<Listed>(token, query);
    return terms.nodes
      .filter(({ ruleCode }) => ruleCode === 'wmo.transition-decision')
      .map(({ resident }) => resident?.id);
  }

  it('whoever has a right and no decision is on the worklist of terms', async () => {
    const residentId = await someone();
    const id = await wmoDone(server, token, RECORD, of(residentId, { kindCode: 'AMBULANT' }));
    expect(await clockOf(id)).toEqual({
      ...{ ruleCode: 'wmo.transition-decision', triggeredOn: '2015-01-01', dueOn: '2016-01-01', state: 'OVERDUE' },
      ...{ metOn: null, metInTime: null, resident: { id: residentId } },
    });
    expect(await waiting()).toContain(residentId);
  });

  it('from the first day of the indication of a new client, and not of what stands beyond that day', async () => {
    const late = await recorded({ kindCode: 'PERSONAL_BUDGET', indicatedFromOn: '2015-03-31' });
    expect(await clockOf(late)).toMatchObject({ triggeredOn: '2015-03-31', dueOn: '2016-01-01' });
    expect(await clockOf(await recorded({ kindCode: 'GGZ_C' }))).toBeNull();
  });

  it('it stops when the right is left', async () => {
    const residentId = await someone();
    const id = await wmoDone(server, token, RECORD, of(residentId, { kindCode: 'AMBULANT' }));
    await wmoDone(server, token, LEAVE, left(id, { leftOn: '2015-06-01' }));
    expect(await clockOf(id)).toMatchObject({ state: 'MET', metOn: '2015-06-01', metInTime: true });
    expect(await waiting()).not.toContain(residentId);
  });

  it('and with the first decision under the Wmo, also one that was taken before the right was recorded', async () => {
    await madeUpCatalogue(server, HERE);
    await layDownOrdinance(server, HERE);
    const application = await asked(server, token);
    const { residentId } = application;
    const id = await wmoDone(server, token, RECORD, of(residentId, { kindCode: 'AMBULANT' }));
    expect(await waiting()).toContain(residentId);
    await done(server, token, 'decisionTake', granting(application));
    expect(await clockOf(id)).toMatchObject({ state: 'MET', metInTime: false });
    expect(await waiting()).not.toContain(residentId);
    const later = await wmoDone(server, token, RECORD, of(residentId, { kindCode: 'PERSONAL_BUDGET' }));
    expect(await clockOf(later)).toMatchObject({ state: 'MET', metOn: (await clockOf(id))?.['metOn'] });
  });
});

describe('S087: people are spoken before the end', () => {
  it('the list has who is to be spoken, the first to end first', async () => {
    const late = await recorded();
    const early = await recorded({ indicatedUntilOn: '2018-04-01' });
    const gone = await recorded({ indicatedUntilOn: '2018-03-31' });
    const among = [late, early, gone];
    expect(await listed(among)).toEqual([gone, early, late]);
    expect(await listed(among, { before: '2018-04-01' })).toEqual([gone]);
    expect(await listed(among, { before: '2018-04-02', spoken: false })).toEqual([gone, early]);
    await wmoDone(server, token, HOLD, { transitionRightId: early });
    expect(await shown(early)).toMatchObject({ spokenOn: '2018-03-01' });
    await wmoDone(server, token, LEAVE, left(gone));
    expect(await listed(among, { spoken: false })).toEqual([late]);
    expect(await listed(among, { spoken: true })).toEqual([early]);
    expect(await listed(among, { before: '2018-04-02' })).toEqual([early]);
  });

  it('once, on a day on which the right stood', async () => {
    const transitionRightId = await recorded({ kindCode: 'AMBULANT' });
    const tries: [object, string][] = [
      [{ spokenOn: '2018-03-02' }, 'WMO_TRANSITION_RIGHT_DAY_IN_FUTURE spokenOn'],
      [{ spokenOn: '2016-01-01' }, 'WMO_TRANSITION_RIGHT_ENDED spokenOn'],
      [{ spokenOn: '2013-04-30' }, 'WMO_TRANSITION_RIGHT_TOO_EARLY spokenOn'],
      [{ spokenOn: '2015-06-01', version: 9 }, 'CHANGED_MEANWHILE version'],
      [{ spokenOn: '2015-06-01', transitionRightId: newId() }, 'WMO_TRANSITION_RIGHT_NOT_FOUND transitionRightId'],
    ];
    for (const [changes, refusal] of tries) {
      expect(await refused(HOLD, { transitionRightId, ...changes })).toEqual([refusal]);
    }
    await wmoDone(server, token, HOLD, { transitionRightId, spokenOn: '2015-12-31' });
    const again = { transitionRightId, spokenOn: '2015-12-31' };
    expect(await refused(HOLD, again)).toEqual(['WMO_TRANSITION_RIGHT_SPOKEN spokenOn']);
  });
});

describe('R82: a changed or new question leaves the old law', () => {
  it('as of a day, with the question; a right after it may be recorded again', async () => {
    const residentId = await someone();
    const id = await wmoDone(server, token, RECORD, of(residentId));
    await wmoDone(server, token, LEAVE, left(id, { reason: 'NEW_QUESTION' }));
    expect(await shown(id)).toMatchObject({
      ...{ leftOn: '2016-02-01', leaveReason: 'NEW_QUESTION', leaveQuestion: 'Ook hulp bij de was' },
      endsOn: '2020-01-01',
    });
    expect(await refused(LEAVE, left(id))).toEqual(['WMO_TRANSITION_RIGHT_ENDED leftOn']);
    expect(await refused(HOLD, { transitionRightId: id })).toEqual(['WMO_TRANSITION_RIGHT_ENDED spokenOn']);
  });

  it('R82: but for a new client of the first three months of 2015, in those months', async () => {
    const id = await recorded({ indicatedFromOn: '2015-03-31' });
    const attempt = left(id, { leftOn: '2015-03-31' });
    const { errors } = await wmoAct(server, token, LEAVE, attempt);
    expect(errors).toEqual([
      {
        ...{ code: 'WMO_TRANSITION_RIGHT_NEW_CLIENT', path: ['input', 'leftOn'] },
        article: 'Wmo 2015, art. 8.3; rule R82',
      },
    ]);
    expect(await refused(LEAVE, attempt)).toHaveLength(1);
    await wmoDone(server, token, LEAVE, left(id, { leftOn: '2015-04-01' }));
  });

  it('what does not fit is refused', async () => {
    const id = await recorded();
    const tries: [object, string][] = [
      [{ leftOn: '2018-03-02' }, 'WMO_TRANSITION_RIGHT_DAY_IN_FUTURE leftOn'],
      [{ leftOn: '2013-04-30' }, 'WMO_TRANSITION_RIGHT_TOO_EARLY leftOn'],
      [{ version: 9 }, 'CHANGED_MEANWHILE version'],
      [{ transitionRightId: newId() }, 'WMO_TRANSITION_RIGHT_NOT_FOUND transitionRightId'],
    ];
    for (const [changes, refusal] of tries) expect(await refused(LEAVE, left(id, changes))).toEqual([refusal]);
  });
});

describe('who may not', () => {
  it('a resident, an auditor and an administrator record, speak and leave nothing', async () => {
    const [residentId, id] = [await someone(), await recorded()];
    for (const kind of ['resident', 'auditor', 'administrator'] as const) {
      const by = await server.persona(kind, HERE);
      expect(await wmoForbidden(server, by, RECORD, of(residentId))).toEqual(['FORBIDDEN']);
      expect(await wmoForbidden(server, by, HOLD, { transitionRightId: id, version: 1 })).toEqual(['FORBIDDEN']);
      expect(await wmoForbidden(server, by, LEAVE, { ...left(id), version: 1 })).toEqual(['FORBIDDEN']);
    }
  });

  it('somebody elsewhere sees and changes nothing, and a resident sees the own alone', async () => {
    const [residentId, id] = [await someone(), await recorded()];
    const elsewhere = await server.persona('generalist', '0222');
    const missing = 'WMO_TRANSITION_RIGHT_NOT_FOUND transitionRightId';
    expect(await refused(RECORD, of(residentId), elsewhere)).toEqual(['WMO_RESIDENT_NOT_FOUND residentId']);
    expect(await refused(HOLD, { transitionRightId: id }, elsewhere)).toEqual([missing]);
    expect(await refused(LEAVE, left(id), elsewhere)).toEqual([missing]);
    expect(await shown(id, elsewhere)).toBeNull();
    const stranger = await server.persona('resident', HERE);
    expect([await shown(id, stranger), await listed([id], {}, stranger)]).toEqual([null, []]);
  });
});

it('Wmo 5.3.4: it is kept fifteen years from the day it was left or ended, and on request not while it stands', async () => {
  const [stands, gone] = [await recorded(), await recorded()];
  await wmoDone(server, token, LEAVE, left(gone));
  const rule = server.platform.modules
    .flatMap(({ retention = [] }) => [...retention])
    .find(({ code }) => code === 'wmo.transition-right');
  expect(rule).toMatchObject({ length: { count: 15, unit: 'YEARS' }, mayBeSet: 'LONGER' });
  const sql = `select (${rule?.startsOn ?? 'null'})::text as starts,
      (${rule?.onRequest?.recordedAt ?? 'null'}) <= '2018-03-02'::timestamptz as may
    from wmo.transition_right row where id = any($1::uuid[]) order by ends_on, (left_on is null) desc`;
  expect(await server.database.query(sql, [[stands, gone]])).toEqual([
    { starts: '2020-01-01', may: false },
    { starts: '2016-02-01', may: true },
  ]);
});
