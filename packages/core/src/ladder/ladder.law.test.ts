import type { LadderRung } from './ladder-rung.type';
import type { LadderOutcome, SupportAccess } from './ladder.enum';
import { asksWhyThisWeight, needsAccess, passesUntried, rungNotWeighed, rungsOf } from './ladder.law';

const rung = (code: string, access: SupportAccess | null): LadderRung => ({ code, title: code, access, line: null });
/** Hardenberg 2014, Bijlage 2. */
const SIX = [
  rung('own', 'OWN'),
  rung('network', 'NETWORK'),
  rung('volunteers', 'VOLUNTEER'),
  rung('general', 'FREE'),
  rung('collective', 'TAILORED_COLLECTIVE'),
  rung('individual', 'TAILORED_INDIVIDUAL'),
];
type Outcomes = Readonly<Record<string, LadderOutcome>>;
const goal = (outcomes: Outcomes) => new Map<string, LadderOutcome>(Object.entries(outcomes));
const NO: Outcomes = { own: 'INSUFFICIENT', network: 'UNSUITABLE', volunteers: 'NOT_AVAILABLE' };
const NOTHING_FREE: Outcomes = { ...NO, general: 'INSUFFICIENT' };

describe('a rung of the settings', () => {
  it.each([
    ['a plain name', '0e lijn', { code: '0e lijn', title: '0e lijn', access: null, line: null }],
    [
      'what it means',
      { code: 'nul', title: '0e lijn', access: 'NETWORK' as const, line: 0 },
      { code: 'nul', title: '0e lijn', access: 'NETWORK', line: 0 },
    ],
    ['a part of that', { code: 'nul', title: '0e lijn' }, { code: 'nul', title: '0e lijn', access: null, line: null }],
  ])('as %s', (_what, setting, expected) => {
    expect(rungsOf([setting])).toEqual([expected]);
  });
});

describe('R13: the rungs are tried in order', () => {
  it.each<[string, string, Outcomes[], string | null]>([
    ['the lowest rung needs nothing', 'own', [{}], null],
    ['the second needs the first', 'network', [{}], 'own'],
    ['in order, so the lowest is named', 'general', [{ network: 'UNSUITABLE' }], 'own'],
    ['every lower one', 'general', [NO], null],
    ['one in between', 'individual', [{ ...NO, collective: 'UNSUITABLE' }], 'general'],
    ['one that is enough stops there', 'general', [{ ...NO, network: 'SUFFICIENT' }], 'network'],
    ['for every goal', 'network', [{ own: 'INSUFFICIENT' }, {}], 'own'],
    ['for two goals', 'network', [{ own: 'INSUFFICIENT' }, { own: 'UNSUITABLE' }], null],
    ['what is above does not count', 'own', [{ individual: 'SUFFICIENT' }], null],
  ])('%s', (_what, code, goals, missing) => {
    expect(rungNotWeighed(SIX, code, goals.map(goal))?.code ?? null).toBe(missing);
  });
});

describe('R14: free before tailored, collective before individual', () => {
  it.each<[string, string, SupportAccess, Outcomes, boolean]>([
    ['free support', 'general', 'FREE', NO, false],
    ['collective, with general tried', 'collective', 'TAILORED_COLLECTIVE', NOTHING_FREE, false],
    [
      'collective, with general unsuitable',
      'collective',
      'TAILORED_COLLECTIVE',
      { ...NO, general: 'UNSUITABLE' },
      true,
    ],
    [
      'individual, with both tried',
      'individual',
      'TAILORED_INDIVIDUAL',
      { ...NOTHING_FREE, collective: 'INSUFFICIENT' },
      false,
    ],
    [
      'individual, with no collective',
      'individual',
      'TAILORED_INDIVIDUAL',
      { ...NOTHING_FREE, collective: 'NOT_AVAILABLE' },
      true,
    ],
  ])('%s', (_what, code, access, outcomes, asks) => {
    expect(passesUntried(SIX, { code, access }, [goal(outcomes)])).toBe(asks);
  });
});

describe('R17: what needs a decision, referral or diagnosis', () => {
  it.each<[SupportAccess, boolean]>([
    ['OWN', false],
    ['NETWORK', false],
    ['VOLUNTEER', false],
    ['FREE', false],
    ['TAILORED_COLLECTIVE', true],
    ['TAILORED_INDIVIDUAL', true],
    ['ESCALATED', true],
  ])('%s', (access, needed) => {
    expect(needsAccess(access)).toBe(needed);
  });
});

describe('R20: as light as possible, as heavy as needed', () => {
  it.each<[string, string, string | null, Outcomes, boolean]>([
    ['the next rung', 'general', null, NO, false],
    ['heavier than what it replaces', 'general', 'volunteers', NO, true],
    ['as heavy as what it replaces', 'general', 'general', NO, false],
    ['lighter than what it replaces', 'network', 'general', { own: 'INSUFFICIENT' }, false],
    ['on a rung that was not enough', 'general', null, NOTHING_FREE, true],
    ['on a rung that is enough', 'general', null, { ...NO, general: 'SUFFICIENT' }, false],
    ['replacing what stands on no rung of today', 'own', 'gone', {}, true],
  ])('%s', (_what, code, replaces, outcomes, asks) => {
    expect(asksWhyThisWeight(SIX, { code, replaces }, [goal(outcomes)])).toBe(asks);
  });
});
