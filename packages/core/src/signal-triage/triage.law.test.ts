import { refuseAreaTeams, refuseContactDay, refuseLeading, refuseTeam } from './triage.law';

describe('the team of the area (R29)', () => {
  it.each([
    [[], 'SIGNAL_TEAM_NOT_FOUND'],
    [['north'], null],
    [['north', 'south'], 'SIGNAL_TEAM_TO_CHOOSE'],
  ])('of %j: %s', (teams, refusal) => {
    expect(refuseAreaTeams(teams)).toBe(refusal);
  });

  it.each([
    ['2018-03-01', null, null],
    ['2018-03-02', null, 'SIGNAL_TEAM_NOT_WORKING'],
    ['2017-01-01', '2018-03-01', 'SIGNAL_TEAM_NOT_WORKING'],
    ['2017-01-01', '2018-03-02', null],
  ])('works from %s until %s: %s', (fromOn, untilOn, refusal) => {
    expect(refuseTeam({ fromOn, untilOn }, '2018-03-01')).toBe(refusal);
  });
});

describe('contact (R27)', () => {
  it.each([
    ['2018-02-28', 'SIGNAL_CONTACT_DAY'],
    ['2018-03-01', null],
    ['2018-03-05', null],
    ['2018-03-06', 'SIGNAL_CONTACT_DAY'],
  ])('sought on %s: %s', (on, refusal) => {
    expect(refuseContactDay(on, '2018-03-01', '2018-03-05')).toBe(refusal);
  });
});

describe('leading to a case (R27, R28)', () => {
  const facts = { kind: 'OUTREACH', mayReachOut: true, isInCase: false, hasHousehold: true } as const;

  it.each([
    ['reaching out', {}, null],
    ['reaching out for arrears (Wgs, art. 8b)', { mayReachOut: false }, 'SIGNAL_HELP_NOT_ASKED'],
    ['a request for help after arrears', { mayReachOut: false, kind: 'HELP_REQUEST' }, null],
    ['nobody knows whose', { hasHousehold: false }, 'SIGNAL_WITHOUT_HOUSEHOLD'],
    ['once more', { isInCase: true }, 'SIGNAL_IN_CASE_ALREADY'],
  ] as const)('%s', (_what, changes, refusal) => {
    expect(refuseLeading({ ...facts, ...changes })).toBe(refusal);
  });
});
