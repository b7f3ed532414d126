import {
  brokenRequirement,
  type ChangeRefusal,
  type Period,
  planChange,
  requirementsOf,
  requirersOn,
  shownState,
  statesOn,
  type WantedChange,
} from './module-period.law';

const period = (
  state: Period['state'],
  fromOn: string,
  untilOn: string | null = null,
  rest: Partial<Period> = {},
): Period => ({
  ...{ module: 'wmo', state, fromOn, untilOn, settledOn: null },
  ...rest,
});
const change = (state: WantedChange['state'], fromOn: string, rest: Partial<WantedChange> = {}): WantedChange => ({
  ...{ module: 'wmo', state, fromOn, untilOn: null, replacesPlanned: false },
  ...rest,
});

describe('the state of a module on a day', () => {
  const history = [
    period('OFF', '2027-01-01', null, { settledOn: '2027-03-01' }),
    period('ACTIVE', '2015-01-01', '2026-01-01'),
    period('WINDING_DOWN', '2026-01-01', '2027-01-01'),
  ];
  it.each<[string, string | undefined, string]>([
    ['2014-12-31', undefined, 'before it began'],
    ['2015-01-01', 'ACTIVE', 'on its first day'],
    ['2025-12-31', 'ACTIVE', 'on its last day'],
    ['2026-01-01', 'WINDING_DOWN', 'on the day of winding down'],
    ['2027-01-01', 'WINDING_DOWN', 'on the day of OFF while work is open'],
    ['2027-02-28', 'WINDING_DOWN', 'the day before the last work was done'],
    ['2027-03-01', undefined, 'from the day no work was left'],
  ])('on %s it is %s: %s', (on, state) => {
    expect(statesOn(history, on).get('wmo')).toBe(state);
  });
});

describe('what a client sees of it', () => {
  it.each([
    [undefined, true, 'OFF'],
    ['OFF', true, 'OFF'],
    ['ACTIVE', true, 'ACTIVE'],
    ['WINDING_DOWN', true, 'WINDING_DOWN'],
    ['ACTIVE', false, 'NOT_INSTALLED'],
    ['OFF', false, 'OFF'],
  ] as const)('%s, installed %s: %s', (state, installed, shown) => {
    expect(shownState(state, installed)).toBe(shown);
  });
});

describe('a change that does not fit', () => {
  const active = [period('ACTIVE', '2015-01-01')];
  const ended = [period('ACTIVE', '2015-01-01', '2026-01-01'), period('OFF', '2026-01-01')];
  const plannedEnd = [period('ACTIVE', '2015-01-01', '2027-01-01'), period('OFF', '2027-01-01')];
  it.each<[string, Period[], WantedChange, ChangeRefusal]>([
    ['active while active', active, change('ACTIVE', '2026-07-01'), 'MODULE_DATES_OVERLAP'],
    ['over a planned end', plannedEnd, change('WINDING_DOWN', '2026-09-01'), 'MODULE_DATES_OVERLAP'],
    ['winding down what never was', [], change('WINDING_DOWN', '2026-07-01'), 'MODULE_NOT_ACTIVE'],
    ['winding down what is off', ended, change('WINDING_DOWN', '2026-07-01'), 'MODULE_NOT_ACTIVE'],
    ['off what is off', ended, change('OFF', '2026-07-01'), 'MODULE_ALREADY_OFF'],
    ['off what never was', [], change('OFF', '2026-07-01'), 'MODULE_ALREADY_OFF'],
    ['an end before its start', [], change('ACTIVE', '2026-07-01', { untilOn: '2026-07-01' }), 'MODULE_PERIOD_EMPTY'],
    ['rewriting what was', active, change('WINDING_DOWN', '2026-05-31'), 'MODULE_CHANGE_IN_PAST'],
  ])('%s', (_name, periods, wanted, refusal) => {
    expect(planChange(periods, wanted, '2026-06-01')).toBe(refusal);
  });
});

describe('what a change does to the periods', () => {
  const today = '2026-06-01';

  it('lets a law that never was begin on any day, the past included', () => {
    expect(planChange([], change('ACTIVE', '2015-01-01'), today)).toEqual({
      withdrawn: [],
      cut: null,
      added: [{ state: 'ACTIVE', fromOn: '2015-01-01', untilOn: null }],
    });
  });

  it('cuts what holds that day', () => {
    const active = period('ACTIVE', '2015-01-01');
    expect(planChange([active], change('OFF', '2027-01-01'), today)).toEqual({
      withdrawn: [],
      cut: active,
      added: [{ state: 'OFF', fromOn: '2027-01-01', untilOn: null }],
    });
  });

  it('withdraws a state that began the same day', () => {
    const active = period('ACTIVE', today);
    expect(planChange([active], change('WINDING_DOWN', today), today)).toMatchObject({
      withdrawn: [active],
      cut: null,
    });
  });

  it('lets planned periods make way when asked', () => {
    const active = period('ACTIVE', '2015-01-01', '2027-01-01');
    const off = period('OFF', '2027-01-01');
    const plan = planChange([active, off], change('WINDING_DOWN', '2026-09-01', { replacesPlanned: true }), today);
    expect(plan).toMatchObject({ withdrawn: [off], cut: active });
  });

  it('writes an end as an OFF from that day', () => {
    expect(planChange([], change('ACTIVE', '2026-07-01', { untilOn: '2028-01-01' }), today)).toMatchObject({
      added: [
        { state: 'ACTIVE', fromOn: '2026-07-01', untilOn: '2028-01-01' },
        { state: 'OFF', fromOn: '2028-01-01', untilOn: null },
      ],
    });
  });
});

describe('a module that requires another', () => {
  const requirements = new Map([['housing', ['wmo']]]);
  const housing = (state: Period['state'], fromOn: string, untilOn: string | null = null) =>
    period(state, fromOn, untilOn, { module: 'housing' });

  it.each<[string, Period[], string | null]>([
    ['both active', [period('ACTIVE', '2015-01-01'), housing('ACTIVE', '2020-01-01')], null],
    ['the required one never on', [housing('ACTIVE', '2020-01-01')], '2026-01-01'],
    [
      'the required one ends first',
      [period('ACTIVE', '2015-01-01', '2027-01-01'), period('OFF', '2027-01-01'), housing('ACTIVE', '2020-01-01')],
      '2027-01-01',
    ],
    [
      'active on one that winds down',
      [period('WINDING_DOWN', '2015-01-01'), housing('ACTIVE', '2020-01-01')],
      '2026-01-01',
    ],
    ['both wind down', [period('WINDING_DOWN', '2015-01-01'), housing('WINDING_DOWN', '2020-01-01')], null],
    ['the one that requires starts later', [housing('ACTIVE', '2028-01-01')], '2028-01-01'],
  ])('%s', (_name, periods, brokenOn) => {
    const wanted = { module: 'wmo', fromOn: '2026-01-01' };
    expect(brokenRequirement(periods, requirements, wanted)?.on ?? null).toBe(brokenOn);
  });

  it('is no reason to refuse a change of a third', () => {
    const periods = [housing('ACTIVE', '2020-01-01')];
    expect(brokenRequirement(periods, requirements, { module: 'youth', fromOn: '2026-01-01' })).toBeNull();
  });

  it('keeps what it requires on, as long as it is on itself', () => {
    expect(requirersOn(new Map([['housing', 'WINDING_DOWN']]), requirements, 'wmo')).toEqual(['housing']);
    expect(requirersOn(new Map([['housing', 'WINDING_DOWN']]), requirements, 'housing')).toEqual([]);
    expect(requirersOn(new Map([['wmo', 'ACTIVE']]), requirements, 'wmo')).toEqual([]);
  });

  it('says so in its manifest; core is always on', () => {
    expect(requirementsOf([{ id: 'housing', requires: { core: '^0.1.0', wmo: '^0.1.0' } }])).toEqual(requirements);
  });
});
