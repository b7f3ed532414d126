import { rulesOf } from '@eenplan/core';
import { installedModules } from '@eenplan/cli';
import { evaluateTerm, type TermDefinition, type TermLength, withMunicipalLength } from '@eenplan/kit';

const weeks = (count: number): TermLength => ({ count, unit: 'WEEKS' });
const days = (count: number): TermLength => ({ count, unit: 'DAYS' });
const months = (count: number): TermLength => ({ count, unit: 'MONTHS' });
const years = (count: number): TermLength => ({ count, unit: 'YEARS' });
const workingDays = (count: number): TermLength => ({ count, unit: 'WORKING_DAYS' });

/** Of laws without a module yet: what the table says, in the words of the engine. */
const later = (article: string, length: TermLength, more: Partial<TermDefinition> = {}): TermDefinition => ({
  ...{ ruleId: article, article, kind: 'MAXIMUM', length, setBy: 'ACT' },
  ...more,
});

/** A rule that an installed module declares. */
function declared(ruleId: string): TermDefinition {
  const rule = rulesOf(installedModules).find((each) => each.ruleId === ruleId);
  if (!rule) throw new Error(`No installed module declares ${ruleId}.`);
  return rule;
}

const decisionOfAwb = declared('awb.decision');
const wgsOrdinance = withMunicipalLength(declared('debt-help.decision'), weeks(8), 'Verordening art. 2');
const chain = (article: string, count: number): TermDefinition =>
  later(article, workingDays(count), { setBy: 'AGREEMENT' });

/** Most rows end on Ascension, 2026-05-14; the decree of 2025 and a weekend keep it closed up to the 18th. */
describe('every clock of the laws: the due day, and whether the Atw extends it', () => {
  it.each<[string, TermDefinition, string, string, string, boolean]>([
    ['wmo assessment', declared('wmo.assessment'), '2026-04-02', '2026-05-14', '2026-05-18', true],
    ['wmo personal plan, a window', declared('wmo.personal-plan'), '2026-05-07', '2026-05-14', '2026-05-18', true],
    ['wmo decision', declared('wmo.decision'), '2026-04-30', '2026-05-14', '2026-05-18', true],
    [
      'wmo urgent, a policy of the municipality',
      later('Wmo 2.3.3', days(1), { setBy: 'MUNICIPALITY' }),
      '2026-05-13',
      '2026-05-14',
      '2026-05-14',
      false,
    ],
    ['Safe Home, start', declared('wmo.safe-home-start'), '2026-05-09', '2026-05-14', '2026-05-18', true],
    ['Safe Home, judgment', declared('wmo.safe-home-judgment'), '2026-03-05', '2026-05-14', '2026-05-18', true],
    ['Safe Home, informing', declared('wmo.safe-home-inform'), '2026-04-16', '2026-05-14', '2026-05-18', true],
    ['Safe Home, destroying', declared('wmo.safe-home-destruction'), '2026-02-14', '2026-05-14', '2026-05-18', true],
    ['wmo destruction on request', declared('wmo.destruction'), '2026-02-14', '2026-05-14', '2026-05-18', true],
    ['youth plan', later('Jw 4.1.3 lid 5', weeks(6)), '2026-04-02', '2026-05-14', '2026-05-18', true],
    ['youth plan in writing', later('Jw 4.1.3 lid 4', days(14)), '2026-04-30', '2026-05-14', '2026-05-18', true],
    [
      'youth residence, an agreement',
      later('OP359', weeks(2), { setBy: 'AGREEMENT' }),
      '2026-04-30',
      '2026-05-14',
      '2026-05-14',
      false,
    ],
    ['youth decision', decisionOfAwb, '2026-03-19', '2026-05-14', '2026-05-18', true],
    [
      'reference index, two years',
      later('Jw 7.1.4.5', years(2), { kind: 'TIME_TO_LIVE' }),
      '2024-05-14',
      '2026-05-14',
      '2026-05-14',
      false,
    ],
    [
      'reference index, age 23',
      later('Jw 7.1.4.5', years(23), { kind: 'TIME_TO_LIVE' }),
      '2003-05-14',
      '2026-05-14',
      '2026-05-14',
      false,
    ],
    [
      'search term under 27, a wait',
      later('Pw 41 lid 4', weeks(4), { kind: 'MINIMUM' }),
      '2026-04-16',
      '2026-05-14',
      '2026-05-14',
      false,
    ],
    ['advance', later('Pw 52', weeks(4)), '2026-04-16', '2026-05-14', '2026-05-18', true],
    ['benefit decision', decisionOfAwb, '2026-03-19', '2026-05-14', '2026-05-18', true],
    [
      'individual income supplement, a wait',
      later('Pw 36 lid 3', months(12), { kind: 'MINIMUM' }),
      '2025-05-14',
      '2026-05-14',
      '2026-05-14',
      false,
    ],
    ['first talk', declared('debt-help.first-talk'), '2026-04-16', '2026-05-14', '2026-05-18', true],
    ['urgent talk', declared('debt-help.urgent-talk'), '2026-05-12', '2026-05-19', '2026-05-19', true],
    ['debt help decision by ordinance', wgsOrdinance, '2026-03-19', '2026-05-14', '2026-05-14', false],
    ['returned message', chain('OP090', 3), '2026-05-12', '2026-05-19', '2026-05-19', false],
    ['answer to a request for allocation', chain('OP274', 5), '2026-05-12', '2026-05-21', '2026-05-21', false],
    ['start and stop', chain('OP271', 5), '2026-05-12', '2026-05-21', '2026-05-21', false],
    ['answer to a declaration', chain('OP090x4', 10), '2026-05-12', '2026-05-29', '2026-05-29', false],
    ['objection', declared('awb.objection'), '2026-04-02', '2026-05-14', '2026-05-18', true],
    ['decision on an objection', declared('awb.objection-decision'), '2026-04-02', '2026-05-14', '2026-05-18', true],
    [
      'the same with a committee',
      declared('awb.objection-decision-committee'),
      '2026-02-19',
      '2026-05-14',
      '2026-05-18',
      true,
    ],
    ['refusal to handle', declared('awb.refusal-to-handle'), '2026-04-16', '2026-05-14', '2026-05-18', true],
  ])('%s', (_what, definition, trigger, rawEndOn, dueOn, isExtended) => {
    const answer = evaluateTerm({ definition, trigger, on: trigger });
    expect(answer).toMatchObject({ rawEndOn, dueOn });
    expect(answer.exemption === null).toBe(isExtended);
  });

  it('Safe Home prolongs by two weeks as often as safety asks', () => {
    const definition = declared('wmo.safe-home-inform');
    const prolongations = ['2026-05-18', '2026-05-28', '2026-06-11'].map((notifiedOn) => ({
      notifiedOn,
      length: weeks(2),
    }));
    const answer = evaluateTerm({ definition, trigger: '2026-04-16', on: '2026-06-15', prolongations });
    expect(answer.dueOn).toBe('2026-06-25');
  });

  it('stands in the catalogue with a title in both languages and an article', () => {
    const bare = rulesOf(installedModules).filter(({ title, article }) => !title.en || !title.nl || !article);
    expect(bare).toEqual([]);
    expect(rulesOf(installedModules).length).toBeGreaterThanOrEqual(15);
  });
});
