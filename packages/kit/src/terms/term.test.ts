import { evaluateTerm, type TermRequest } from './term';
import type { TermDefinition, TermLength } from './term-definition';
import { withMunicipalLength } from './term-rules';

const weeks = (count: number): TermLength => ({ count, unit: 'WEEKS' });
const days = (count: number): TermLength => ({ count, unit: 'DAYS' });
const months = (count: number): TermLength => ({ count, unit: 'MONTHS' });
const years = (count: number): TermLength => ({ count, unit: 'YEARS' });
const hours = (count: number): TermLength => ({ count, unit: 'HOURS' });
const workingDays = (count: number): TermLength => ({ count, unit: 'WORKING_DAYS' });

const rule = (length: TermLength, more: Partial<TermDefinition> = {}): TermDefinition => ({
  ruleId: 'test.rule',
  article: 'Test 1',
  kind: 'MAXIMUM',
  length,
  setBy: 'ACT',
  ...more,
});

const AWB_4_13 = rule(weeks(8), {
  ruleId: 'awb.decision',
  article: 'Awb 4:13',
  suspendable: true,
  laterDateMoves: true,
});
const ask = (definition: TermDefinition, trigger: string, more: Partial<TermRequest> = {}) =>
  evaluateTerm({ definition, trigger, on: trigger, ...more });

describe('the vectors of law-facts 1.0', () => {
  it.each([
    ['Wgs first talk', rule(weeks(4)), '2026-04-07', '2026-05-05', '2026-05-06'],
    ['Awb decision', AWB_4_13, '2026-03-19', '2026-05-14', '2026-05-18'],
    ['Pw search term', rule(weeks(4), { kind: 'MINIMUM' }), '2026-04-07', '2026-05-05', '2026-05-05'],
    ['objection', rule(weeks(6), { kind: 'WINDOW' }), '2026-11-13', '2026-12-25', '2026-12-28'],
  ])('%s', (_name, definition, trigger, rawEndOn, dueOn) => {
    expect(ask(definition, trigger)).toMatchObject({ rawEndOn, dueOn });
  });
});

describe('a term ends', () => {
  it.each([
    ['on 29 February', days(1), '2028-02-28', '2028-02-29'],
    ['on the last day of a short month, a Sunday, so a day later', months(1), '2027-01-31', '2027-03-01'],
    ['on the last day of a leap February', months(1), '2028-01-31', '2028-02-29'],
    ['on the same day-number three months on (PHR:2017:419), a Sunday', months(3), '2016-02-29', '2016-05-30'],
    ['after Good Friday, a weekend and Easter Monday', weeks(2), '2026-03-20', '2026-04-07'],
    ['after Easter Monday', weeks(2), '2026-03-23', '2026-04-07'],
    ['after Ascension with its Friday and the weekend', weeks(4), '2025-05-01', '2025-06-02'],
    ['after the Friday of Ascension itself', weeks(4), '2025-05-02', '2025-06-02'],
    ['on the Friday after Ascension when no decree closes it', weeks(4), '2029-04-12', '2029-05-11'],
    ['after Whit Monday', weeks(4), '2026-04-27', '2026-05-26'],
    ['after King’s Day', weeks(2), '2026-04-13', '2026-04-28'],
    ['after King’s Day moved to Saturday, on Monday the 28th', weeks(2), '2025-04-12', '2025-04-28'],
    ['after Christmas and a weekend', weeks(4), '2026-11-27', '2026-12-28'],
    ['after Christmas with its Friday, Wednesday to Monday', weeks(4), '2024-11-27', '2024-12-30'],
    ['after New Year’s Day and a weekend', weeks(4), '2026-12-04', '2027-01-04'],
    ['after New Year’s Day with its Friday', weeks(4), '2025-12-04', '2026-01-05'],
    ['after the Mondays before Christmas and New Year of 2018', weeks(4), '2018-11-26', '2018-12-27'],
    ['on the last day of the calendar', days(10), '2035-12-21', '2035-12-31'],
    ['after three working days, around King’s Day', workingDays(3), '2026-04-24', '2026-04-30'],
    ['after five working days, around Ascension', workingDays(5), '2026-05-11', '2026-05-20'],
    ['after ten working days, around New Year', workingDays(10), '2025-12-24', '2026-01-13'],
  ])('%s', (_what, length, trigger, dueOn) => expect(ask(rule(length), trigger).dueOn).toBe(dueOn));
});

describe('a short term holds two working days (Atw 2)', () => {
  it.each([
    ['three days from Friday end on Tuesday, not Monday', days(3), '2026-01-09', '2026-01-13'],
    ['three days into Christmas', days(3), '2026-12-24', '2026-12-29'],
    ['two days are too short for the rule', days(2), '2026-01-09', '2026-01-12'],
    ['three days in the week hold them already', days(3), '2026-01-05', '2026-01-08'],
    ['a week always does', weeks(1), '2018-12-20', '2018-12-27'],
  ])('%s', (_what, length, trigger, dueOn) => expect(ask(rule(length), trigger).dueOn).toBe(dueOn));
});

describe('the Atw does not extend', () => {
  const saturday = '2026-08-15';
  it.each([
    ['more than 90 days', rule(days(91)), '2026-05-16', 'LENGTH'],
    ['more than twelve weeks', rule(weeks(13)), '2026-05-16', 'LENGTH'],
    ['more than three months', rule(months(4)), '2026-04-15', 'LENGTH'],
    ['one year', rule(years(1)), '2025-08-15', 'LENGTH'],
    ['48 hours', rule(hours(48)), '2026-08-13', 'LENGTH'],
    ['a minimum clock', rule(weeks(4), { kind: 'MINIMUM' }), '2026-07-18', 'MINIMUM'],
    ['a term counted backwards', rule(weeks(4), { counted: 'BACKWARD' }), '2026-09-12', 'BACKWARD'],
    ['a municipal term', rule(weeks(4), { setBy: 'MUNICIPALITY' }), '2026-07-18', 'NOT_STATUTORY'],
    ['a term of an agreement', rule(weeks(4), { setBy: 'AGREEMENT' }), '2026-07-18', 'NOT_STATUTORY'],
    ['where the law says so', rule(weeks(4), { extendsToWorkingDay: false }), '2026-07-18', 'DISAPPLIED'],
  ])('%s', (_what, definition, trigger, reason) => {
    expect(ask(definition, trigger)).toMatchObject({
      dueOn: saturday,
      shifts: [],
      exemption: { reason },
      decreeKnown: true,
    });
  });

  it.each([
    ['exactly 90 days', rule(days(90)), '2026-05-17'],
    ['exactly twelve weeks', rule(weeks(12)), '2026-05-23'],
    ['exactly three months', rule(months(3)), '2026-05-15'],
    ['an order in council (Atw 5)', rule(weeks(4), { setBy: 'ORDER_IN_COUNCIL' }), '2026-07-18'],
    ['a verordening that says so', rule(weeks(4), { setBy: 'MUNICIPALITY', extendsToWorkingDay: true }), '2026-07-18'],
  ])('but it does extend %s', (_what, definition, trigger) => {
    expect(ask(definition, trigger)).toMatchObject({ rawEndOn: saturday, dueOn: '2026-08-17', exemption: null });
  });

  it('lets the exceptions win from a definition that asks for extension', () => {
    expect(ask(rule(years(1), { extendsToWorkingDay: true }), '2025-08-15').dueOn).toBe(saturday);
  });

  it('needs no calendar for an exempt term, so twenty years is possible', () => {
    expect(ask(rule(years(20), { kind: 'TIME_TO_LIVE' }), '2028-02-29').dueOn).toBe('2048-02-29');
  });
});

describe('the answer explains itself', () => {
  it('with rule, article, holidays by name and calendar version', () => {
    expect(ask(AWB_4_13, '2026-03-19', { on: '2026-04-01' })).toEqual({
      ruleId: 'awb.decision',
      article: 'Awb 4:13',
      kind: 'MAXIMUM',
      triggeredOn: '2026-03-19',
      rawEndOn: '2026-05-14',
      dueOn: '2026-05-18',
      provisional: false,
      shifts: [
        {
          from: '2026-05-14',
          to: '2026-05-18',
          reason: 'NON_WORKING_DAY',
          article: 'Atw 1 lid 1',
          why: 'Hemelvaartsdag, gelijkgestelde dag, zaterdag, zondag',
        },
      ],
      suspendedDays: 0,
      state: 'RUNNING',
      metInTime: null,
      exemption: null,
      calendarVersion: 'nl-2026.1',
      decreeKnown: true,
      laterDate: null,
    });
  });

  it('and marks a year whose decree is unknown', () => {
    expect(ask(rule(weeks(4)), '2029-04-12').decreeKnown).toBe(false);
    expect(ask(rule(weeks(4)), '2028-12-01').decreeKnown).toBe(true);
    expect(ask(rule(weeks(4)), '2028-12-04').decreeKnown).toBe(false);
  });
});

describe('the state of', () => {
  it.each([
    ['MAXIMUM', '2026-05-06', null, 'RUNNING', null],
    ['MAXIMUM', '2026-05-07', null, 'OVERDUE', null],
    ['MAXIMUM', '2026-05-07', '2026-05-06', 'MET', true],
    ['MAXIMUM', '2026-05-08', '2026-05-07', 'MET', false],
    ['MAXIMUM', '2026-05-06', '2026-05-07', 'RUNNING', null],
    ['WINDOW', '2026-05-07', null, 'OVERDUE', null],
    ['TIME_TO_LIVE', '2026-05-07', null, 'OVERDUE', null],
    ['TIME_TO_LIVE', '2026-05-07', '2026-05-01', 'MET', true],
    ['MINIMUM', '2026-05-04', null, 'RUNNING', null],
    ['MINIMUM', '2026-05-04', '2026-05-04', 'RUNNING', false],
    ['MINIMUM', '2026-05-05', null, 'MET', null],
    ['MINIMUM', '2026-05-06', '2026-05-05', 'MET', true],
  ] as const)('%s on %s, done on %s, is %s', (kind, on, metOn, state, metInTime) => {
    expect(ask(rule(weeks(4), { kind }), '2026-04-07', { on, metOn })).toMatchObject({ state, metInTime });
  });
});

describe('a notice of a later date (Awb 4:14)', () => {
  const laterDate = { notifiedOn: '2026-05-11', newDate: '2026-06-20' };
  const on = '2026-05-20';

  it('moves a term of Awb 4:13 to the named date, be it a Saturday', () => {
    const answer = ask(AWB_4_13, '2026-03-19', { on, laterDate });
    expect(answer).toMatchObject({ dueOn: '2026-06-20', state: 'RUNNING', laterDate: { ...laterDate, moved: true } });
    expect(answer.shifts.at(-1)).toMatchObject({ from: '2026-05-18', to: '2026-06-20', article: 'Awb 4:14 lid 3' });
  });

  it('is recorded for a statutory term, which keeps its due day', () => {
    const answer = ask(rule(weeks(8)), '2026-03-19', { on, laterDate });
    expect(answer).toMatchObject({ dueOn: '2026-05-18', state: 'OVERDUE', laterDate: { ...laterDate, moved: false } });
  });

  it.each([
    ['given after the due day', { notifiedOn: '2026-05-19', newDate: '2026-06-20' }],
    ['that names no later day', { notifiedOn: '2026-05-11', newDate: '2026-05-18' }],
  ])('moves nothing when %s', (_what, notice) => {
    expect(ask(AWB_4_13, '2026-03-19', { on, laterDate: notice })).toMatchObject({
      dueOn: '2026-05-18',
      laterDate: { moved: false },
    });
  });

  it('moves further by a suspension after the notice', () => {
    const suspensions = [{ ground: 'CONSENT' as const, startsAfter: '2026-06-01', endsBefore: '2026-06-07' }];
    expect(ask(AWB_4_13, '2026-03-19', { on: '2026-06-10', laterDate, suspensions }).dueOn).toBe('2026-06-25');
  });

  it.each([
    ['LATER_DATE_IN_FUTURE', { notifiedOn: '2026-05-21', newDate: '2026-06-20' }],
    ['LATER_DATE_BEFORE_NOTICE', { notifiedOn: '2026-05-11', newDate: '2026-05-11' }],
    ['LATER_DATE_BEFORE_TRIGGER', { notifiedOn: '2026-03-18', newDate: '2026-06-20' }],
    ['LATER_DATE_TOO_FAR', { notifiedOn: '2026-05-11', newDate: '2027-05-13' }],
    ['LATER_DATE_TOO_FAR', { notifiedOn: '2026-05-11', newDate: '9999-12-31' }],
  ])('is refused: %s', (code, notice) => {
    expect(() => ask(AWB_4_13, '2026-03-19', { on, laterDate: notice })).toThrow(
      expect.objectContaining({ code, article: expect.stringContaining('Awb 4:14') }),
    );
  });
});

describe('a municipal term', () => {
  const wgs = rule(weeks(8), {
    ruleId: 'wgs.decision',
    article: 'Wgs 4a lid 3',
    setBy: 'MUNICIPALITY',
    suspendable: true,
  });

  it.each([weeks(8), weeks(1), days(56)])('may be as long as the statutory maximum or shorter: %j', (length) => {
    const own = withMunicipalLength(wgs, length, 'Verordening beslistermijn art. 2');
    expect(own).toMatchObject({
      length,
      setBy: 'MUNICIPALITY',
      article: 'Wgs 4a lid 3; Verordening beslistermijn art. 2',
    });
  });

  it('of a statutory term is no longer extended by the Atw', () => {
    const own = withMunicipalLength(rule(weeks(6)), weeks(4), 'Verordening art. 1');
    expect(ask(own, '2026-07-18')).toMatchObject({ dueOn: '2026-08-15', exemption: { reason: 'NOT_STATUTORY' } });
  });

  it.each([weeks(9), days(57)])('above the maximum is refused with the article: %j', (length) => {
    expect(() => withMunicipalLength(wgs, length, 'Verordening art. 2')).toThrow(
      expect.objectContaining({
        code: 'TERM_ABOVE_STATUTORY_MAXIMUM',
        article: 'Wgs 4a lid 3',
        message: expect.stringContaining('Wgs 4a lid 3'),
      }),
    );
  });

  it('is refused again when it is evaluated with a maximum it exceeds', () => {
    const definition = rule(weeks(9), { statutoryMaximum: { length: weeks(8), article: 'Wgs 4a lid 3' } });
    expect(() => ask(definition, '2026-03-19')).toThrow(
      expect.objectContaining({ code: 'TERM_ABOVE_STATUTORY_MAXIMUM' }),
    );
  });

  it('cannot be compared when the answer depends on the date', () => {
    expect(() => withMunicipalLength(wgs, months(1), 'Verordening art. 2')).toThrow(
      expect.objectContaining({ code: 'TERM_LENGTHS_NOT_COMPARABLE' }),
    );
  });

  it.each(['MINIMUM', 'WINDOW'] as const)('may not shorten a %s, which protects the resident', (kind) => {
    expect(() => withMunicipalLength(rule(weeks(4), { kind }), weeks(3), 'Verordening art. 2')).toThrow(
      expect.objectContaining({ code: 'MUNICIPAL_LENGTH_NOT_ALLOWED', article: 'Test 1' }),
    );
  });
});

describe('a term is refused', () => {
  it.each([
    ['trigger', { trigger: '2027-06-31' }],
    ['on', { on: '2027-06-31' }],
    ['metOn', { metOn: '2026-06-31' }],
    ['newDate', { laterDate: { notifiedOn: '2026-03-20', newDate: '2026-06-31' } }],
  ])('with a %s that does not exist', (field, more) => {
    expect(() => ask(AWB_4_13, '2026-03-19', { on: '2026-07-01', ...more })).toThrow(
      expect.objectContaining({ code: 'INVALID_DATE', message: expect.stringContaining(field) }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('with a length of %d weeks', (count) => {
    expect(() => ask(rule(weeks(count)), '2026-03-19')).toThrow(expect.objectContaining({ code: 'INVALID_LENGTH' }));
  });

  it.each([
    ['ending', rule(years(1)), '9999-12-31', {}],
    ['suspended', rule(years(1), { suspendable: true }), '9998-12-31', { startsAfter: '9999-01-01' }],
    ['counted back', rule(months(2), { counted: 'BACKWARD' }), '0001-01-31', {}],
  ])(
    'when it is %s on a day that cannot be written',
    (_what, definition, trigger, { startsAfter }: { startsAfter?: string }) => {
      const suspensions = startsAfter ? [{ ground: 'CONSENT' as const, startsAfter, endsBefore: null }] : [];
      expect(() => ask(definition, trigger, { on: trigger < '1000' ? trigger : '9999-12-30', suspensions })).toThrow(
        expect.objectContaining({ code: 'CALENDAR_YEAR_UNKNOWN' }),
      );
    },
  );

  it.each(['2014-11-20', '2035-12-10'])('when it starts on %s and would end outside the calendar', (trigger) => {
    expect(() => ask(rule(weeks(4)), trigger)).toThrow(
      expect.objectContaining({ code: 'CALENDAR_YEAR_UNKNOWN', article: 'Atw 3' }),
    );
  });

  it('when it was done before it began', () => {
    expect(() => ask(rule(weeks(4)), '2026-03-19', { metOn: '2026-03-18' })).toThrow(
      expect.objectContaining({ code: 'MET_BEFORE_TRIGGER' }),
    );
  });

  it.each([
    { kind: 'MINIMUM', suspendable: true },
    { counted: 'BACKWARD', laterDateMoves: true },
    { kind: 'MINIMUM', prolongation: { maximum: weeks(2), article: 'Test 2' } },
  ] as const)('when its definition contradicts itself: %j', (more) => {
    expect(() => ask(rule(weeks(4), more), '2026-03-19')).toThrow(
      expect.objectContaining({ code: 'INVALID_DEFINITION' }),
    );
  });
});
