import type { TermRule } from '@eenplan/kit';
import { AWB } from '../term/awb.terms';

/** The clock of telling whom a signal is about. */
export const SIGNAL_INFORM = 'core.signal-inform';

/**
 * AVG, art. 14 lid 3 (a): whoever is spoken of by another is told within a reasonable term, at the latest a month after the
 * data were obtained. It holds whatever laws are on, so it stands with the general rules.
 */
export const signalTerms: readonly TermRule[] = [
  {
    ruleId: SIGNAL_INFORM,
    law: AWB,
    article: 'AVG, art. 14 lid 3 (a)',
    kind: 'MAXIMUM',
    setBy: 'ACT',
    title: { en: 'Telling whom a signal is about', nl: 'Informeren van de betrokkene over een signaal' },
    length: { count: 1, unit: 'MONTHS' },
  },
];
