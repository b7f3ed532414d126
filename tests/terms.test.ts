import { fixedClock, type FixedClock, newId } from '@eenplan/kit';
import { TermService } from '@eenplan/core';
import { everyCaller, expectGolden, startTestServer, type TestServer } from '@eenplan/testing';
import { registerResident } from './support/people';
import { actOnTerm, asWorker, runWarnings, startTerm } from './support/terms';
import { changed } from './switching/support/switches';

const HERE = '0222';
const EXPLAINED = `ruleCode article kind lawCode triggeredOn rawEndOn dueOn isProvisional isDecreeKnown calendarVersion
  suspendedDays metOn metInTime state shifts { fromOn toOn reason article why } exemption { reason article }
  laterDate { notifiedOn newOn moved }`;

interface Seen {
  readonly term: Readonly<Record<string, unknown>> | null;
}
interface Worklist {
  readonly terms: {
    readonly nodes: readonly { readonly id: string; readonly dueOn: string; readonly state: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number;
  };
}

let server: TestServer;
let clock: FixedClock;
let professional: string;
/** Municipalities of which no case is on file yet. */
let there: string;
let elsewhere: string;
let unwatched: string;
beforeAll(async () => {
  clock = fixedClock('2026-03-02');
  server = await startTestServer({ clock });
  professional = await server.persona('generalist', HERE);
  const empty = await server.database.query<{ code: string }>(`select code from core.municipality m
    where not exists (select from core.term t where t.municipality = m.code) order by code`);
  [there = '', elsewhere = '', unwatched = ''] = empty.map(({ code }) => code);
});
afterAll(() => server.close());

/** The term as it is seen on a day. */
async function seenOn(day: string, id: string, fields = EXPLAINED, token = professional): Promise<Seen['term']> {
  clock.set(day);
  const query = `query($id: ID!) { term(id: $id) { ${fields} } }`;
  return (await server.query<Seen>(token, query, { id })).term;
}

/** An act on a day. */
function actOn(day: string, act: string, input: object, fields?: string): ReturnType<typeof actOnTerm> {
  clock.set(day);
  return actOnTerm(server, professional, act, input, fields);
}

const decision = (triggeredOn: string): Promise<string> =>
  startTerm(server, HERE, { ruleId: 'awb.decision', triggeredOn });
const wmoDecision = (triggeredOn: string): Promise<string> =>
  startTerm(server, HERE, { ruleId: 'wmo.decision', triggeredOn });

const rowsOf = async (id: string): Promise<unknown> => {
  const tables = ['term_suspension', 'term_prolongation', 'term_recalculation'];
  const [term] = await server.database.query('select * from core.term where id = $1', [id]);
  const parts = tables.map((name) => server.database.query(`select * from core.${name} where term_id = $1`, [id]));
  return [term, ...(await Promise.all(parts))];
};

describe('a term explains itself', () => {
  it.each([
    ['around Easter', 'wmo.assessment', '2026-02-24', '2026-04-07', ['2026-04-07', '2026-04-07'], []],
    [
      'over Good Friday',
      'wmo.assessment',
      '2026-02-20',
      '2026-04-03',
      ['2026-04-03', '2026-04-07'],
      ['Goede Vrijdag, zaterdag, zondag, Tweede Paasdag'],
    ],
    [
      'over Ascension and a decreed day',
      'awb.decision',
      '2026-03-19',
      '2026-05-14',
      ['2026-05-14', '2026-05-18'],
      ['Hemelvaartsdag, gelijkgestelde dag, zaterdag, zondag'],
    ],
    [
      'over the end of the year',
      'awb.objection',
      '2026-11-20',
      '2027-01-01',
      ['2027-01-01', '2027-01-04'],
      ['Nieuwjaarsdag, zaterdag, zondag'],
    ],
  ])('%s', async (_what, ruleId, triggeredOn, rawEndOn, [from, dueOn], why) => {
    const seen = await seenOn('2026-03-02', await startTerm(server, HERE, { ruleId, triggeredOn }));
    expect(seen).toMatchObject({
      ruleCode: ruleId,
      triggeredOn,
      rawEndOn,
      dueOn,
      state: 'RUNNING',
      isProvisional: false,
    });
    expect(seen?.['shifts']).toEqual(
      why.map((each) => ({ fromOn: from, toOn: dueOn, reason: 'NON_WORKING_DAY', article: 'Atw 1 lid 1', why: each })),
    );
    expect(seen).toMatchObject({ calendarVersion: 'nl-2026.1', isDecreeKnown: true, exemption: null });
  });

  it('says why the Atw does not extend a length that the municipality chose, and cites its ordinance', async () => {
    const municipalLength = { length: { count: 4, unit: 'WEEKS' as const }, ordinance: 'Verordening art. 2' };
    const start = { ruleId: 'debt-help.decision', triggeredOn: '2026-07-18', municipalLength };
    expect(await seenOn('2026-07-20', await startTerm(server, HERE, start))).toMatchObject({
      ...{ dueOn: '2026-08-15', article: 'Wgs, art. 4a lid 3; Verordening art. 2', lawCode: 'WGS' },
      exemption: { reason: 'NOT_STATUTORY', article: 'Atw 1 en 5' },
    });
  });

  it('refuses a length above what the law allows, with the article', async () => {
    const municipalLength = { length: { count: 9, unit: 'WEEKS' as const }, ordinance: 'Verordening art. 2' };
    const start = { ruleId: 'debt-help.decision', triggeredOn: '2026-07-18', municipalLength };
    await expect(startTerm(server, HERE, start)).rejects.toMatchObject({
      ...{ code: 'TERM_ABOVE_STATUTORY_MAXIMUM', article: 'Wgs, art. 4a lid 3' },
    });
  });

  it('runs once per case, rule and day', async () => {
    const start = { ruleId: 'awb.decision', triggeredOn: '2026-03-02', subject: { type: 'MadeUpCase', id: newId() } };
    await startTerm(server, HERE, start);
    await expect(startTerm(server, HERE, start)).rejects.toMatchObject({ code: 'TERM_ALREADY_STARTED' });
  });

  it('is met once, in time or too late', async () => {
    clock.set('2026-05-19');
    const subject = { type: 'MadeUpCase', id: newId() };
    const id = await startTerm(server, HERE, { ruleId: 'awb.decision', triggeredOn: '2026-03-19', subject });
    const of = { municipality: HERE };
    const meeting = { ruleId: 'awb.decision', subjectId: subject.id };
    const meet = (metOn: string) =>
      server.platform.door.inMunicipality(of, (tx) =>
        server.platform.get(TermService).meet(tx, of, { ...meeting, metOn }, 'input', 'decidedOn'),
      );
    await expect(meet('2026-05-20')).rejects.toMatchObject({
      code: 'TERM_MET_IN_FUTURE',
      path: ['input', 'decidedOn'],
    });
    await expect(meet('2026-03-18')).rejects.toMatchObject({ code: 'MET_BEFORE_TRIGGER' });
    expect(await meet('2026-05-19')).toMatchObject({ id, metOn: '2026-05-19', version: 2 });
    expect(await meet('2026-05-19')).toBeNull();
    expect(await seenOn('2026-05-20', id)).toMatchObject({ state: 'MET', metInTime: false, dueOn: '2026-05-18' });
    const { errors } = await actOn('2026-05-20', 'termProlong', {
      ...{ termId: id, version: 2, length: { count: 1, unit: 'WEEKS' }, notifiedOn: '2026-05-18' },
    });
    expect(errors).toEqual([{ code: 'TERM_MET', path: ['input', 'termId'], article: 'Awb, art. 4:13' }]);
  });
});

describe('a suspension (Awb 4:15)', () => {
  const asked = { ground: 'COMPLETION', startsAfterOn: '2026-03-30', completeByOn: '2026-04-20', reason: 'Loonstrook' };

  it('stops the clock, is provisional while it is open, and lets the clock run again on the day of completion', async () => {
    const termId = await decision('2026-03-19');
    const { term } = await actOn('2026-03-30', 'termSuspend', { termId, version: 1, ...asked }, EXPLAINED);
    expect(term).toMatchObject({ state: 'RUNNING', isProvisional: true, dueOn: '2026-05-18' });
    expect(await seenOn('2026-04-08', termId)).toMatchObject({
      state: 'SUSPENDED',
      dueOn: '2026-05-26',
      suspendedDays: 9,
    });
    const resumed = await actOn(
      '2026-04-10',
      'termResume',
      { termId, version: 2, endsBeforeOn: '2026-04-09' },
      EXPLAINED,
    );
    expect(resumed.term).toMatchObject({
      state: 'RUNNING',
      isProvisional: false,
      dueOn: '2026-05-26',
      suspendedDays: 9,
    });
    expect(resumed.term?.['shifts']).toMatchObject([
      { reason: 'SUSPENDED', article: 'Awb 4:15 lid 1 onder a', why: '9 dagen opgeschort', toOn: '2026-05-23' },
      { reason: 'NON_WORKING_DAY', why: 'zaterdag, zondag, Tweede Pinksterdag', toOn: '2026-05-26' },
    ]);
    const fields = 'suspensions { ground startsAfterOn endsBeforeOn reason article } onThen: state(on: "2026-04-01")';
    expect(await seenOn('2026-05-27', termId, `${fields} state`)).toEqual({
      suspensions: [
        { ...asked, completeByOn: undefined, endsBeforeOn: '2026-04-09', article: 'Awb 4:15 lid 1 onder a' },
      ].map(({ completeByOn: _, ...rest }) => rest),
      ...{ onThen: 'SUSPENDED', state: 'OVERDUE' },
    });
  });

  it('ends by itself when the period given has passed, and another one may follow', async () => {
    const termId = await decision('2026-03-19');
    await actOn('2026-03-30', 'termSuspend', { termId, version: 1, ...asked });
    expect(await seenOn('2026-04-20', termId)).toMatchObject({ state: 'SUSPENDED', isProvisional: true });
    const after = { state: 'RUNNING', isProvisional: false, suspendedDays: 21, dueOn: '2026-06-04' };
    expect(await seenOn('2026-04-21', termId)).toMatchObject(after);
    expect(await seenOn('2026-05-20', termId)).toMatchObject(after);
    const again = { ground: 'CONSENT', startsAfterOn: '2026-05-20', reason: 'Uitstel' };
    const { errors } = await actOn('2026-05-20', 'termSuspend', { termId, version: 2, ...again });
    expect(errors).toEqual([]);
  });

  it('that was forgotten for years can still be read, and ended on the day it should have', async () => {
    const termId = await decision('2026-03-19');
    const open = { ground: 'CONSENT', startsAfterOn: '2026-03-30', reason: 'Uitstel' };
    await actOn('2026-03-30', 'termSuspend', { termId, version: 1, ...open });
    expect(await seenOn('2029-01-01', termId)).toMatchObject({
      state: 'SUSPENDED',
      isProvisional: true,
      dueOn: '2029-02-15',
    });
    const never = await actOn('2029-01-01', 'termResume', { termId, version: 2, endsBeforeOn: '2029-01-01' });
    expect(never.errors).toMatchObject([{ code: 'SUSPENSION_TOO_LONG', path: ['input', 'endsBeforeOn'] }]);
    const ended = await actOn('2029-01-01', 'termResume', { termId, version: 2, endsBeforeOn: '2026-04-09' });
    expect(ended).toMatchObject({ errors: [], term: { dueOn: '2026-05-26' } });
    expect(await seenOn('2060-01-01', await decision('2026-03-19'))).toMatchObject({ state: 'OVERDUE' });
  });

  it.each([
    ['SUSPENSION_BEFORE_TRIGGER', 'startsAfterOn', { startsAfterOn: '2026-03-18' }],
    ['SUSPENSION_IN_FUTURE', 'startsAfterOn', { startsAfterOn: '2026-04-02', completeByOn: '2026-04-20' }],
    ['SUSPENSION_ENDS_BEFORE_START', 'completeByOn', { completeByOn: '2026-03-29' }],
    ['SUSPENSION_TOO_LONG', 'completeByOn', { completeByOn: '2027-04-04' }],
    ['SUSPENSION_WITHOUT_PERIOD', 'completeByOn', { completeByOn: null }],
    [
      'SUSPENSION_ENDS_BEFORE_START',
      'endsBeforeOn',
      { ground: 'CONSENT', completeByOn: null, endsBeforeOn: '2026-03-29' },
    ],
  ])('is refused with %s at %s, and nothing is written', async (code, field, more) => {
    const termId = await decision('2026-03-19');
    const before = await rowsOf(termId);
    const { errors } = await actOn('2026-04-01', 'termSuspend', { termId, version: 1, ...asked, ...more });
    expect(errors).toMatchObject([{ code, path: ['input', field], article: expect.stringContaining('Awb') as string }]);
    expect(await rowsOf(termId)).toEqual(before);
  });

  it('is refused after the due day, twice at once, of a term for no decision, and where none is open', async () => {
    const termId = await decision('2026-03-19');
    const late = await actOn('2026-05-18', 'termSuspend', {
      ...{ termId, version: 1, ...asked, startsAfterOn: '2026-05-18', completeByOn: '2026-05-30' },
    });
    expect(late.errors).toMatchObject([{ code: 'SUSPENSION_AFTER_DUE' }]);
    const idle = await actOn('2026-04-01', 'termResume', { termId, version: 1, endsBeforeOn: '2026-04-01' });
    expect(idle.errors).toMatchObject([{ code: 'TERM_NOT_SUSPENDED' }]);
    await actOn('2026-04-01', 'termSuspend', { termId, version: 1, ...asked });
    const twice = await actOn('2026-04-01', 'termSuspend', { termId, version: 2, ...asked });
    expect(twice.errors).toMatchObject([{ code: 'TERM_ALREADY_SUSPENDED', path: ['input', 'termId'] }]);
    const early = await actOn('2026-04-01', 'termResume', { termId, version: 2, endsBeforeOn: '2026-04-02' });
    expect(early.errors).toMatchObject([{ code: 'TERM_RESUMED_IN_FUTURE' }]);
    const assessment = await startTerm(server, HERE, { ruleId: 'wmo.assessment', triggeredOn: '2026-03-19' });
    const never = await actOn('2026-04-01', 'termSuspend', { termId: assessment, version: 1, ...asked });
    expect(never.errors).toMatchObject([{ code: 'SUSPENSION_NOT_ALLOWED', article: 'Wmo 2015, art. 2.3.2 lid 1' }]);
  });

  it('with an end that was known beforehand can end sooner', async () => {
    const termId = await decision('2026-03-19');
    const until = { ground: 'CONSENT', startsAfterOn: '2026-04-01', endsBeforeOn: '2026-05-01', reason: 'Uitstel' };
    await actOn('2026-04-01', 'termSuspend', { termId, version: 1, ...until });
    expect(await seenOn('2026-04-08', termId)).toMatchObject({ state: 'SUSPENDED', isProvisional: false });
    const end = { termId, version: 2, endsBeforeOn: '2026-04-08' };
    const { errors, term } = await actOn('2026-04-08', 'termResume', end, EXPLAINED);
    expect(errors).toEqual([]);
    expect(term).toMatchObject({ state: 'RUNNING', suspendedDays: 6, dueOn: '2026-05-20' });
    const again = await actOn('2026-04-09', 'termResume', { ...end, version: 3 });
    expect(again.errors).toMatchObject([{ code: 'TERM_NOT_SUSPENDED' }]);
  });

  it('is not ended by a completion that has not come yet', async () => {
    const termId = await decision('2026-03-19');
    const input = { termId, version: 1, ...asked, endsBeforeOn: '2026-04-10' };
    const early = await actOn('2026-04-01', 'termSuspend', input);
    expect(early.errors).toMatchObject([{ code: 'TERM_RESUMED_IN_FUTURE', path: ['input', 'endsBeforeOn'] }]);
    const past = await actOn('2026-04-10', 'termSuspend', input);
    expect(past).toMatchObject({ errors: [], term: { version: 2 } });
  });

  it('of two at once one wins, and the other is told that the term changed meanwhile', async () => {
    const termId = await decision('2026-03-19');
    const both = await Promise.all(
      [1, 2].map(() => actOn('2026-04-01', 'termSuspend', { termId, version: 1, ...asked })),
    );
    const codes = both.map(({ errors }) => errors[0]?.code ?? 'DONE').sort();
    expect(codes).toEqual(['CHANGED_MEANWHILE', 'DONE']);
    const rows = await server.database.query('select 1 from core.term_suspension where term_id = $1', [termId]);
    expect(rows).toHaveLength(1);
  });
});

describe('a later day and an adjournment', () => {
  const notice = { notifiedOn: '2026-05-11', newOn: '2026-06-20' };

  it('moves a term of Awb 4:13, keeps the due day of a statutory one, and is named once', async () => {
    const [own, statutory] = [
      await decision('2026-03-19'),
      await startTerm(server, HERE, {
        ...{ ruleId: 'wmo.decision', triggeredOn: '2026-05-04' },
      }),
    ];
    const moved = await actOn('2026-05-12', 'termLaterDateNotify', { termId: own, version: 1, ...notice }, EXPLAINED);
    expect(moved.term).toMatchObject({ dueOn: '2026-06-20', laterDate: { ...notice, moved: true } });
    const kept = await actOn(
      '2026-05-12',
      'termLaterDateNotify',
      { termId: statutory, version: 1, ...notice },
      EXPLAINED,
    );
    expect(kept.term).toMatchObject({ dueOn: '2026-05-18', laterDate: { ...notice, moved: false } });
    const again = await actOn('2026-05-12', 'termLaterDateNotify', { termId: own, version: 2, ...notice });
    expect(again.errors).toMatchObject([{ code: 'LATER_DATE_ALREADY' }]);
  });

  it.each([
    ['LATER_DATE_IN_FUTURE', 'notifiedOn', { notifiedOn: '2026-05-13' }],
    ['LATER_DATE_BEFORE_NOTICE', 'newOn', { newOn: '2026-05-11' }],
  ])('is refused with %s', async (code, field, more) => {
    const termId = await decision('2026-03-19');
    const before = await rowsOf(termId);
    const { errors } = await actOn('2026-05-12', 'termLaterDateNotify', { termId, version: 1, ...notice, ...more });
    expect(errors).toMatchObject([{ code, path: ['input', field], article: 'Awb 4:14' }]);
    expect(await rowsOf(termId)).toEqual(before);
  });

  it.each([
    ['LATER_DATE_BEFORE_TRIGGER', 'notifiedOn', { notifiedOn: '2026-03-18', newOn: '2026-06-20' }],
    ['LATER_DATE_IN_FUTURE', 'notifiedOn', { notifiedOn: '2026-05-12', newOn: '2026-06-20' }],
    ['LATER_DATE_BEFORE_NOTICE', 'newOn', { notifiedOn: '2026-05-11', newOn: '2026-05-11' }],
    ['LATER_DATE_TOO_FAR', 'newOn', { notifiedOn: '2026-05-11', newOn: '9999-12-31' }],
  ])('refuses a notice with %s at %s, and nothing is written', async (code, field, days) => {
    const termId = await decision('2026-03-19');
    const before = await rowsOf(termId);
    const { errors } = await actOn('2026-05-11', 'termLaterDateNotify', { termId, version: 1, ...days });
    expect(errors).toMatchObject([
      { code, path: ['input', field], article: expect.stringContaining('Awb 4:14') as string },
    ]);
    expect(await rowsOf(termId)).toEqual(before);
  });

  it('that no calendar can count any more leaves the list and the warnings of the others as they are', async () => {
    const termId = await decision('2026-03-19');
    const open = { termId, version: 1, ground: 'CONSENT', startsAfterOn: '2026-04-01', reason: 'Uitstel' };
    await actOn('2026-04-01', 'termSuspend', open);
    const far = "later_date_notified_on = '2026-04-01', later_date_on = '9999-12-31', due_on = '9999-12-31'";
    await server.database.query(`update core.term set ${far} where id = $1`, [termId]);
    expect(await seenOn('2026-04-10', termId)).toMatchObject({ state: 'SUSPENDED', dueOn: '9999-12-31' });
    await runWarnings(server, HERE);
    await server.database.query(
      'update core.term set later_date_notified_on = null, later_date_on = null where id = $1',
      [termId],
    );
  });

  it('adjourns a decision on an objection once, by six weeks at most', async () => {
    const termId = await startTerm(server, HERE, { ruleId: 'awb.objection-decision', triggeredOn: '2026-03-02' });
    const act = (length: object, version = 1) =>
      actOn('2026-04-01', 'termProlong', { termId, version, length, notifiedOn: '2026-04-01' }, EXPLAINED);
    expect((await act({ count: 7, unit: 'WEEKS' })).errors).toEqual([
      { code: 'TERM_ABOVE_STATUTORY_MAXIMUM', path: ['input', 'length'], article: 'Awb 7:10 lid 3' },
    ]);
    expect((await act({ count: 1, unit: 'MONTHS' })).errors).toMatchObject([{ code: 'TERM_LENGTHS_NOT_COMPARABLE' }]);
    const { term } = await act({ count: 6, unit: 'WEEKS' });
    expect(term).toMatchObject({ rawEndOn: '2026-04-13', dueOn: '2026-05-26' });
    expect(term?.['shifts']).toMatchObject([{ reason: 'PROLONGED', why: 'verdaagd met 6 weken' }, {}]);
    expect((await act({ count: 1, unit: 'WEEKS' }, 2)).errors).toMatchObject([{ code: 'PROLONGATION_NOT_ALLOWED' }]);
  });
});

describe('a notice of default (Awb 4:17)', () => {
  const PENALTY = 'penalty { firstDueOn lastOn days totalInCents maximumInCents isFinished exception tiers { days } }';

  it('costs a penalty by the day, from two weeks after it was received', async () => {
    const termId = await wmoDecision('2026-05-04');
    expect(await seenOn('2026-06-01', termId, `state dueOn ${PENALTY}`)).toMatchObject({
      ...{ state: 'OVERDUE', dueOn: '2026-05-18', penalty: { days: 0, totalInCents: 0, firstDueOn: null } },
    });
    const { errors } = await actOn('2026-06-01', 'termDefaultNotify', { termId, version: 1, receivedOn: '2026-06-01' });
    expect(errors).toEqual([]);
    const on = async (day: string) => (await seenOn(day, termId, PENALTY))?.['penalty'];
    expect(await on('2026-06-15')).toMatchObject({ days: 0, firstDueOn: '2026-06-16', maximumInCents: 144_200 });
    expect(await on('2026-06-16')).toMatchObject({ days: 1, totalInCents: 2300 });
    expect(await on('2026-06-30')).toMatchObject({
      days: 15,
      totalInCents: 14 * 2300 + 3500,
      tiers: [{ days: 14 }, { days: 1 }],
    });
    expect(await on('2027-01-01')).toMatchObject({ days: 42, totalInCents: 144_200, isFinished: true });
    const asked = `penalty(on: "2026-06-16") { days }`;
    expect(await seenOn('2027-01-01', termId, asked)).toEqual({ penalty: { days: 1 } });
    const excepted = { termId, version: 2, receivedOn: '2026-06-01', exception: 'APPLICANT_NO_PARTY' };
    await actOn('2026-07-01', 'termDefaultNotify', excepted);
    expect(await on('2027-01-01')).toMatchObject({ totalInCents: 0, exception: 'APPLICANT_NO_PARTY' });
  });

  it.each([
    ['NOTICE_IN_FUTURE', 'wmo.decision', '2026-06-02'],
    ['NOTICE_BEFORE_TRIGGER', 'wmo.decision', '2026-05-03'],
    ['NOTICE_WITHOUT_DECISION', 'wmo.assessment', '2026-06-01'],
  ])('is refused with %s', async (code, ruleId, receivedOn) => {
    const termId = await startTerm(server, HERE, { ruleId, triggeredOn: '2026-05-04' });
    const before = await rowsOf(termId);
    const { errors } = await actOn('2026-06-01', 'termDefaultNotify', { termId, version: 1, receivedOn });
    expect(errors).toMatchObject([{ code }]);
    expect(await rowsOf(termId)).toEqual(before);
  });
});

describe('a reason or a note', () => {
  it.each([
    ['termSuspend', 'reason', { ground: 'CONSENT', startsAfterOn: '2026-04-01' }],
    ['termRecalculate', 'note', {}],
  ])('of %s is no blank', async (act, field, more) => {
    const termId = await decision('2026-03-19');
    clock.set('2026-04-01');
    await server.database.query("update core.term set calendar_version = 'nl-2017.1' where id = $1", [termId]);
    const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { ${act}(input: $input) { errors { code } } }`;
    const input = { termId, version: 1, ...more, [field]: ' \n\t ' };
    const { body } = await server.post(professional, query, { input });
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'INPUT_INVALID', path: ['input', field] } }] });
  });
});

describe('a recalculation', () => {
  const OTHER = "update core.term set due_on = '2026-05-15', calendar_version = 'nl-2025.1' where id = $1";

  it('happens only with a note, keeps what was, and frees a term of a calendar that is gone', async () => {
    const termId = await decision('2026-03-19');
    await server.database.query(OTHER, [termId]);
    expect(await seenOn('2026-04-01', termId)).toMatchObject({ dueOn: '2026-05-15', calendarVersion: 'nl-2025.1' });
    const suspension = { ground: 'CONSENT', startsAfterOn: '2026-04-01', reason: 'Uitstel' };
    const gone = await actOn('2026-04-01', 'termSuspend', { termId, version: 1, ...suspension });
    expect(gone.errors).toMatchObject([{ code: 'TERM_CALENDAR_CHANGED' }]);
    const query = 'mutation($input: TermRecalculateInput!) { termRecalculate(input: $input) { errors { code } } }';
    const bare = await server.post(professional, query, { input: { termId, version: 1, note: '' } });
    expect(bare.body).toMatchObject({ errors: [{ extensions: { code: 'INPUT_INVALID', path: ['input', 'note'] } }] });
    const kept = 'recalculations { fromDueOn fromCalendarVersion toDueOn toCalendarVersion note }';
    const input = { termId, version: 1, note: 'Besluit gelijkstelling 2026' };
    const { term } = await actOn('2026-04-01', 'termRecalculate', input, `dueOn calendarVersion ${kept}`);
    expect(term).toEqual({
      ...{ dueOn: '2026-05-18', calendarVersion: 'nl-2026.1' },
      recalculations: [
        {
          ...{ fromDueOn: '2026-05-15', fromCalendarVersion: 'nl-2025.1', note: 'Besluit gelijkstelling 2026' },
          ...{ toDueOn: '2026-05-18', toCalendarVersion: 'nl-2026.1' },
        },
      ],
    });
    const again = await actOn('2026-04-01', 'termRecalculate', { ...input, version: 2 });
    expect(again.errors).toMatchObject([{ code: 'TERM_CALENDAR_CURRENT' }]);
  });
});

describe('the worklist', () => {
  const LIST = `query($first: Int!, $after: String, $law: String, $state: [TermState!], $dueUntilOn: Date) {
    terms(first: $first, after: $after, law: $law, state: $state, dueUntilOn: $dueUntilOn) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id dueOn state } } }`;
  let token: string;
  let ids: string[];
  const list = async (variables: object): Promise<Worklist['terms']> =>
    (await server.query<Worklist>(token, LIST, { first: 100, ...variables })).terms;

  beforeAll(async () => {
    clock.set('2026-04-01');
    token = await server.persona('generalist', there);
    ids = [];
    for (const day of ['2026-03-10', '2026-01-05', '2026-02-02', '2026-02-02', '2026-03-30']) {
      ids.push(await startTerm(server, there, { ruleId: 'awb.decision', triggeredOn: day }));
    }
    const suspension = { ground: 'FORCE_MAJEURE', startsAfterOn: '2026-03-31', reason: 'Brand' };
    await actOnTerm(server, token, 'termSuspend', { termId: ids[4], version: 1, ...suspension });
  });

  it('is in order of due day, the same in pages as at once', async () => {
    clock.set('2026-04-01');
    const whole = await list({});
    expect(whole.nodes.map(({ state }) => state)).toEqual(['OVERDUE', 'OVERDUE', 'OVERDUE', 'RUNNING', 'SUSPENDED']);
    expect(whole.nodes.map(({ dueOn }) => dueOn)).toEqual(whole.nodes.map(({ dueOn }) => dueOn).toSorted());
    const paged: string[] = [];
    let page: Worklist['terms'] | null = null;
    do {
      page = await list({ first: 2, ...(page && { after: page.pageInfo.endCursor }) });
      paged.push(...page.nodes.map(({ id }) => id));
    } while (page.pageInfo.hasNextPage);
    expect(paged).toEqual(whole.nodes.map(({ id }) => id));
  });

  it.each([
    [{ state: ['OVERDUE'] }, 3],
    [{ state: ['SUSPENDED'] }, 1],
    [{ state: ['RUNNING', 'OVERDUE'] }, 4],
    [{ state: ['MET'] }, 0],
    [{ state: [] }, 0],
    [{ dueUntilOn: '2026-03-30' }, 3],
    [{ law: 'WMO' }, 0],
    [{ law: 'AWB' }, 5],
  ])('narrowed by %j holds %d', async (filter, count) => {
    clock.set('2026-04-01');
    const { nodes, totalCount } = await list(filter);
    expect([nodes.length, totalCount]).toEqual([count, count]);
    const asked: readonly string[] = 'state' in filter ? filter.state : nodes.map(({ state }) => state);
    expect(nodes.filter(({ state }) => !asked.includes(state))).toEqual([]);
  });

  it('narrowed by a state holds what is shown in that state on any day, also while no job runs', async () => {
    const municipality = unwatched;
    const mine = await server.persona('generalist', municipality);
    const started = (ruleId: string, triggeredOn: string): Promise<string> =>
      startTerm(server, municipality, { ruleId, triggeredOn });
    const paused = async (day: string, more: object): Promise<void> => {
      const termId = await started('awb.decision', '2026-03-19');
      clock.set(day);
      const input = { termId, version: 1, startsAfterOn: day, reason: 'Loonstrook', ...more };
      expect((await actOnTerm(server, mine, 'termSuspend', input)).errors).toEqual([]);
    };
    await started('awb.decision', '2026-03-19');
    await started('awb.objection', '2026-04-10');
    await paused('2026-03-30', { ground: 'COMPLETION', completeByOn: '2026-04-20' });
    await paused('2026-05-15', { ground: 'APPLICANT_DELAY', completeByOn: '2026-05-16' });
    await paused('2026-04-02', { ground: 'CONSENT', endsBeforeOn: '2026-05-25' });
    await paused('2026-05-04', { ground: 'FORCE_MAJEURE' });
    const states = ['RUNNING', 'SUSPENDED', 'OVERDUE', 'MET'];
    const seen = new Set<string>();
    for (const day of [
      '2026-05-17',
      '2026-05-18',
      '2026-05-19',
      '2026-05-20',
      '2026-06-04',
      '2026-06-05',
      '2027-01-04',
    ]) {
      clock.set(day);
      const ask = async (variables: object): Promise<Worklist['terms']['nodes']> =>
        (await server.query<Worklist>(mine, LIST, { first: 100, ...variables })).terms.nodes;
      const all = await ask({ state: states });
      for (const state of states) {
        const found = (await ask({ state: [state] })).map(({ id }) => id);
        const shown = all.filter((term) => term.state === state).map(({ id }) => id);
        expect([day, state, found.toSorted()]).toEqual([day, state, shown.toSorted()]);
        if (found.length > 0) seen.add(state);
      }
      const until = all.filter((term) => term.dueOn <= day && term.state !== 'SUSPENDED').map(({ id }) => id);
      const due = (await ask({ dueUntilOn: day, state: ['RUNNING', 'OVERDUE'] })).map(({ id }) => id);
      expect([day, due.toSorted()]).toEqual([day, until.toSorted()]);
    }
    expect([...seen].toSorted()).toEqual(['OVERDUE', 'RUNNING', 'SUSPENDED']);
  });

  it('takes as many statements for one term as for all of them', async () => {
    clock.set('2026-04-01');
    const query = /* GraphQL */ `
      query TermWorklist($first: Int!) {
        terms(first: $first) {
          nodes {
            ruleCode
            dutchTitle
            dueOn
            state
            shifts {
              toOn
              why
            }
            suspensions {
              ground
            }
            resident {
              familyName
            }
            warnings {
              kind
            }
          }
        }
      }
    `;
    const variables = { first: 5 };
    await list({});
    const five = await server.statementsOf(() => server.query(token, query, variables));
    const one = await server.statementsOf(() =>
      server.query(token, query.replace('TermWorklist', 'One'), { first: 4 }),
    );
    expect(five.statements.length).toBeLessThanOrEqual(one.statements.length + 1);
    expectGolden('term-worklist', { query, variables, answer: five.result, statements: five.statements });
  });
});

describe('the warnings of a day', () => {
  const LIST = `query($kind: [TermWarningKind!]) { termWarnings(first: 100, kind: $kind) {
    nodes { kind dueOn daysBefore warnedOn term { ruleCode dueOn } } } }`;
  let token: string;
  const given = async (): Promise<readonly unknown[]> =>
    server.database.query(
      'select kind, due_on as "dueOn", days_before as "daysBefore", warned_on as "warnedOn" from core.term_warning ' +
        'where municipality = $1 order by warned_on, kind',
      [elsewhere],
    );
  const standing = async (variables: object = {}): Promise<readonly object[]> =>
    (await server.query<{ termWarnings: { nodes: object[] } }>(token, LIST, variables)).termWarnings.nodes;

  beforeAll(async () => {
    token = await server.persona('generalist', elsewhere);
  });

  it('come once per due day and number of days, however often and by however many it runs', async () => {
    clock.set('2026-05-01');
    const termId = await startTerm(server, elsewhere, { ruleId: 'awb.decision', triggeredOn: '2026-03-19' });
    await startTerm(server, elsewhere, { ruleId: 'awb.objection', triggeredOn: '2026-03-19' });
    const days = ['2026-05-10', '2026-05-11', '2026-05-12', '2026-05-16', '2026-05-18', '2026-05-19', '2026-05-20'];
    for (const day of days) {
      clock.set(day);
      await Promise.all([runWarnings(server, elsewhere), runWarnings(server, elsewhere)]);
    }
    const dueOn = '2026-05-18';
    expect(await given()).toEqual([
      { kind: 'DUE_SOON', dueOn, daysBefore: 7, warnedOn: '2026-05-11' },
      { kind: 'DUE_SOON', dueOn, daysBefore: 2, warnedOn: '2026-05-16' },
      { kind: 'OVERDUE', dueOn, daysBefore: null, warnedOn: '2026-05-19' },
    ]);
    expect(await standing({ kind: ['OVERDUE'] })).toEqual([
      { kind: 'OVERDUE', dueOn, daysBefore: null, warnedOn: '2026-05-19', term: { ruleCode: 'awb.decision', dueOn } },
    ]);
    const seen = await seenOn('2026-05-20', termId, 'warnings { kind }', token);
    expect(seen).toEqual({ warnings: [{ kind: 'DUE_SOON' }, { kind: 'DUE_SOON' }, { kind: 'OVERDUE' }] });
  });

  it('stop standing when the due day moves; a suspended term is counted again and not warned of', async () => {
    clock.set('2026-06-01');
    const termId = await startTerm(server, elsewhere, { ruleId: 'wmo.decision', triggeredOn: '2026-06-01' });
    clock.set('2026-06-10');
    await runWarnings(server, elsewhere);
    const before = (await standing()).filter((each) => JSON.stringify(each).includes('wmo.decision'));
    expect(before).toMatchObject([{ kind: 'DUE_SOON', daysBefore: 7, dueOn: '2026-06-15' }]);
    const suspension = { ground: 'CONSENT', startsAfterOn: '2026-06-10', reason: 'Uitstel' };
    await actOnTerm(server, token, 'termSuspend', { termId, version: 1, ...suspension });
    clock.set('2026-06-20');
    await Promise.all([runWarnings(server, elsewhere), runWarnings(server, elsewhere)]);
    const [stored] = await server.database.query('select due_on as "dueOn", version from core.term where id = $1', [
      termId,
    ]);
    expect(stored).toEqual({ dueOn: '2026-06-25', version: 2 });
    expect((await standing()).filter((each) => JSON.stringify(each).includes('wmo.decision'))).toEqual([]);
  });

  it('say when a decree that could move the due day is not known', async () => {
    clock.set('2029-03-01');
    await startTerm(server, elsewhere, { ruleId: 'wmo.assessment', triggeredOn: '2029-03-01' });
    await runWarnings(server, elsewhere);
    expect(await standing({ kind: ['DECREE_UNKNOWN'] })).toMatchObject([
      { kind: 'DECREE_UNKNOWN', dueOn: '2029-04-12', term: { ruleCode: 'wmo.assessment' } },
    ]);
  });

  it('come on the days that the municipality has set', async () => {
    const administrator = await server.persona('administrator', elsewhere);
    clock.set('2030-01-02');
    const configure =
      'mutation($input: ConfigurationApplyInput!) { configurationApply(input: $input) { errors { code } } }';
    const file = JSON.stringify({ settings: { core: { terms: { warnDaysBefore: [10] } } } });
    const applied = await server.query(administrator, configure, { input: { file, fromOn: '2030-01-02' } });
    expect(applied).toEqual({ configurationApply: { errors: [] } });
    await startTerm(server, elsewhere, { ruleId: 'wmo.decision', triggeredOn: '2030-01-02' });
    clock.set('2030-01-06');
    await runWarnings(server, elsewhere);
    expect(await standing({ kind: ['DUE_SOON'] })).toMatchObject([{ daysBefore: 10, dueOn: '2030-01-16' }]);
  });

  it('are all that a worker may change: it counts again, warns, and ends what its work ends; retention destroys', async () => {
    const forbidden = [
      "update core.term set triggered_on = '2026-01-01'",
      "update core.term set rule_id = 'wmo.decision'",
      'insert into core.term select * from core.term',
      "update core.term_suspension set ends_before_on = '2026-01-01'",
      "update core.term_warning set warned_on = '2026-01-01'",
    ];
    for (const sql of forbidden) {
      const tried = asWorker(server, ({ door }) =>
        door.inMunicipality({ municipality: elsewhere }, (tx) => tx.query(sql)),
      );
      await expect(tried).rejects.toThrow(/permission denied/);
    }
  });

  it('are the work of professionals alone', async () => {
    for (const { name, token: other } of await everyCaller(server, elsewhere)) {
      if (name === 'generalist' || name === 'nobody') continue;
      const { body } = await server.post(other, LIST);
      expect({ name, body: body as object }).toMatchObject({
        body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
      });
    }
  });
});

describe('who sees and does what', () => {
  it('a resident reads the own term, the support request its assessment, and nobody reads one of another', async () => {
    clock.set('2026-03-02');
    const resident = await server.persona('resident', HERE);
    const submit = `mutation($input: WmoSupportRequestSubmitInput!) { wmoSupportRequestSubmit(input: $input) {
      supportRequest { assessmentDueOn assessmentTerm { id dueOn ruleCode } } errors { code path } } }`;
    const mine = await server.query<{ residents: { nodes: { id: string }[] } }>(
      resident,
      '{ residents { nodes { id } } }',
    );
    const residentId = mine.residents.nodes[0]?.id;
    const made = await server.query<{
      wmoSupportRequestSubmit: { supportRequest: { assessmentTerm: { id: string } } };
    }>(resident, submit, { input: { residentId, need: 'Hulp', receivedOn: '2026-02-20' } });
    expect(made.wmoSupportRequestSubmit).toMatchObject({
      ...{
        errors: [],
        supportRequest: { assessmentDueOn: '2026-04-07', assessmentTerm: { ruleCode: 'wmo.assessment' } },
      },
    });
    const { id } = made.wmoSupportRequestSubmit.supportRequest.assessmentTerm;
    expect(await seenOn('2026-03-02', id, 'dueOn warnings { kind } suspensions { ground }', resident)).toEqual({
      ...{ dueOn: '2026-04-07', warnings: [], suspensions: [] },
    });
    const strange = await startTerm(server, HERE, {
      ...{
        ruleId: 'wmo.assessment',
        triggeredOn: '2026-02-20',
        residentId: await registerResident(server, professional),
      },
    });
    expect(await seenOn('2026-03-02', strange, 'dueOn', resident)).toBeNull();
    expect(await seenOn('2026-03-02', strange, 'dueOn')).toEqual({ dueOn: '2026-04-07' });
    const { terms } = await server.query<{ terms: { nodes: { id: string }[] } }>(
      resident,
      '{ terms { nodes { id } } }',
    );
    expect(terms.nodes.map((node) => node.id)).toContain(id);
    expect(terms.nodes.map((node) => node.id)).not.toContain(strange);
    const early = await server.query(resident, submit, {
      input: { residentId, need: 'Hulp', receivedOn: '2014-01-06' },
    });
    expect(early).toMatchObject({
      wmoSupportRequestSubmit: { errors: [{ code: 'CALENDAR_YEAR_UNKNOWN', path: ['input', 'receivedOn'] }] },
    });
  });

  it('a member of the household reads the term of the household, unless it is about one resident', async () => {
    clock.set('2026-03-02');
    const resident = await server.persona('resident', HERE);
    const { households } = await server.query<{ households: { nodes: { id: string }[] } }>(
      resident,
      '{ households { nodes { id } } }',
    );
    const householdId = households.nodes[0]?.id ?? '';
    const start = { ruleId: 'awb.decision', triggeredOn: '2026-03-02', householdId };
    const own = await startTerm(server, HERE, start);
    const ofAnother = { ...start, residentId: await registerResident(server, professional) };
    const other = await startTerm(server, HERE, ofAnother);
    expect(await seenOn('2026-03-02', own, 'ruleCode household { id }', resident)).toEqual({
      ...{ ruleCode: 'awb.decision', household: { id: householdId } },
    });
    expect(await seenOn('2026-03-02', other, 'ruleCode', resident)).toBeNull();
  });

  it('nobody but a professional changes a term, and nothing is written', async () => {
    const termId = await decision('2026-03-02');
    const before = await rowsOf(termId);
    clock.set('2026-03-02');
    const days = { startsAfterOn: '2026-03-02', ground: 'CONSENT', reason: 'Uitstel' };
    const acts: readonly (readonly [string, object])[] = [
      ['termSuspend', days],
      ['termResume', { endsBeforeOn: '2026-03-02' }],
      ['termLaterDateNotify', { notifiedOn: '2026-03-02', newOn: '2026-06-01' }],
      ['termProlong', { length: { count: 1, unit: 'WEEKS' }, notifiedOn: '2026-03-02' }],
      ['termDefaultNotify', { receivedOn: '2026-03-02' }],
      ['termRecalculate', { note: 'Zomaar' }],
    ];
    for (const { name, token } of await everyCaller(server, HERE)) {
      if (name === 'generalist') continue;
      for (const [act, input] of acts) {
        const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
        const query = `mutation($input: ${type}!) { ${act}(input: $input) { errors { code } } }`;
        const { body } = await server.post(token, query, { input: { termId, version: 1, ...input } });
        const code = name === 'nobody' ? 'TOKEN_MISSING' : 'FORBIDDEN';
        expect({ name, act, body: body as object }).toMatchObject({ body: { errors: [{ extensions: { code } }] } });
      }
      if (name === 'partner' || name === 'administrator') {
        const { body } = await server.post(token, '{ terms { nodes { id } } }');
        expect(body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
      }
    }
    expect(await rowsOf(termId)).toEqual(before);
  });

  it('a term of another municipality is not there', async () => {
    const termId = await decision('2026-03-02');
    const stranger = await server.persona('generalist', there);
    expect(await seenOn('2026-03-02', termId, 'dueOn', stranger)).toBeNull();
    const input = { termId, version: 1, receivedOn: '2026-03-02' };
    const { errors } = await actOnTerm(server, stranger, 'termDefaultNotify', input);
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'termId'] }]);
  });

  it('a term of a law that is off is hidden, one of the Awb stays, and an act on it finds nothing', async () => {
    clock.set('2026-03-02');
    const administrator = await server.persona('administrator', there);
    const token = await server.persona('generalist', there);
    const [wmo, awb] = [
      await startTerm(server, there, { ruleId: 'wmo.decision', triggeredOn: '2026-03-02' }),
      await startTerm(server, there, { ruleId: 'awb.decision', triggeredOn: '2026-03-02' }),
    ];
    expect(await seenOn('2026-03-02', wmo, 'ruleCode', token)).toEqual({ ruleCode: 'wmo.decision' });
    await changed(server, administrator, 'moduleDeactivate', { module: 'wmo', fromOn: '2026-03-10' });
    clock.set('2026-03-10');
    await server.eenplan.watch.look();
    await server.eenplan.watch.look();
    expect(await seenOn('2026-03-10', wmo, 'ruleCode', token)).toBeNull();
    expect(await seenOn('2026-03-10', awb, 'ruleCode', token)).toEqual({ ruleCode: 'awb.decision' });
    const { terms } = await server.query<{ terms: { nodes: { lawCode: string }[] } }>(
      token,
      '{ terms(first: 100) { nodes { lawCode } } }',
    );
    expect(new Set(terms.nodes.map(({ lawCode }) => lawCode))).toEqual(new Set(['AWB']));
    const input = { termId: wmo, version: 1, receivedOn: '2026-03-10' };
    const { errors } = await actOnTerm(server, token, 'termDefaultNotify', input);
    expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

describe('the catalogue and the calculation', () => {
  const COUNT = `query($input: TermCalculateInput!) { termCalculate(input: $input) {
    calculation { rule { code length { count unit } } dueOn rawEndOn state suspendedDays shifts { reason why } }
    errors { code path article } } }`;

  it('anyone reads every rule, with its article', async () => {
    for (const { name, token } of await everyCaller(server, HERE)) {
      if (name === 'nobody') continue;
      const { termRules } = await server.query<{ termRules: { code: string; article: string }[] }>(
        token,
        '{ termRules { code article lawCode title dutchTitle kind length { count unit } exemption { reason } law { code } } }',
      );
      expect(termRules.map(({ code }) => code)).toEqual(
        expect.arrayContaining([
          'awb.decision',
          'awb.objection',
          'wmo.assessment',
          'wmo.decision',
          'debt-help.urgent-talk',
        ]),
      );
    }
    const { termRules } = await server.query<{ termRules: unknown[] }>(
      professional,
      '{ termRules(law: "WGS") { code } }',
    );
    expect(termRules).toHaveLength(3);
  });

  it('counts a rule for given days without a case', async () => {
    const partner = await server.persona('partner', HERE);
    const suspensions = [{ ground: 'COMPLETION', startsAfterOn: '2026-03-30', endsBeforeOn: '2026-04-09' }];
    const input = { ruleCode: 'awb.decision', triggeredOn: '2026-03-19', on: '2026-05-27', suspensions };
    expect(await server.query(partner, COUNT, { input })).toMatchObject({
      termCalculate: {
        ...{
          errors: [],
          calculation: { rawEndOn: '2026-05-14', dueOn: '2026-05-26', state: 'OVERDUE', suspendedDays: 9 },
        },
      },
    });
  });

  it.each([
    ['TERM_RULE_UNKNOWN', ['input', 'ruleCode'], { ruleCode: 'wmo.nothing' }],
    ['CALENDAR_YEAR_UNKNOWN', ['input', 'triggeredOn'], { triggeredOn: '2035-12-10' }],
    ['CALENDAR_YEAR_UNKNOWN', ['input', 'triggeredOn'], { ruleCode: 'wmo.destruction', triggeredOn: '9999-12-31' }],
    [
      'TERM_ABOVE_STATUTORY_MAXIMUM',
      ['input', 'municipalLength'],
      {
        ...{ ruleCode: 'debt-help.decision' },
        municipalLength: { length: { count: 57, unit: 'DAYS' }, ordinance: 'Verordening art. 2' },
      },
    ],
    [
      'SUSPENSION_NOT_ALLOWED',
      ['input', 'suspensions'],
      {
        ...{ ruleCode: 'wmo.assessment', suspensions: [{ ground: 'CONSENT', startsAfterOn: '2026-03-20' }] },
      },
    ],
  ])('refuses %s at %j', async (code, path, more) => {
    const input = { ruleCode: 'awb.decision', triggeredOn: '2026-03-19', on: '2026-04-01', ...more };
    expect(await server.query(professional, COUNT, { input })).toMatchObject({
      termCalculate: { calculation: null, errors: [{ code, path }] },
    });
  });
});
