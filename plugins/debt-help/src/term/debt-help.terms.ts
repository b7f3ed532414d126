import type { TermRule } from '@eenplan/kit';

/** The clocks of the Wgs. */
export const debtHelpTerms: readonly TermRule[] = [
  {
    ruleId: 'debt-help.first-talk',
    law: 'WGS',
    article: 'Wgs, art. 4 lid 1',
    kind: 'MAXIMUM',
    setBy: 'ACT',
    title: { en: 'First talk', nl: 'Eerste gesprek' },
    length: { count: 4, unit: 'WEEKS' },
  },
  {
    ruleId: 'debt-help.urgent-talk',
    law: 'WGS',
    article: 'Wgs, art. 4 lid 2',
    kind: 'MAXIMUM',
    setBy: 'ACT',
    title: { en: 'First talk in a threatening situation', nl: 'Eerste gesprek bij een bedreigende situatie' },
    length: { count: 3, unit: 'WORKING_DAYS' },
  },
  {
    // The municipality chooses the length in its ordinance; eight weeks is the most it may choose.
    ruleId: 'debt-help.decision',
    law: 'WGS',
    article: 'Wgs, art. 4a lid 3',
    kind: 'MAXIMUM',
    setBy: 'ACT',
    title: { en: 'Decision on debt help', nl: 'Beschikking schuldhulpverlening' },
    length: { count: 8, unit: 'WEEKS' },
    suspendable: true,
  },
];
