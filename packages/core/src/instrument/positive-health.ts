import type { Instrument, InstrumentDomain, InstrumentLevel } from '@eenplan/kit';

const domain = (code: string, en: string, nl: string): InstrumentDomain => ({ code, title: { en, nl } });

/** A figure of the web, from the middle (0) to the edge (10). */
const levels: readonly InstrumentLevel[] = Array.from({ length: 11 }, (_each, level) => ({ level, title: null }));

/** How residents see their own health in the widest sense, and what they would like to change. */
export const positiveHealth: Instrument = {
  ...{ code: 'core.positive-health', title: { en: 'Positive health', nl: 'Positieve gezondheid' }, law: null },
  article: 'Rule S030: residents judge the six dimensions themselves and say what they want to change',
  ...{ judges: ['RESIDENT'], higherIs: 'BETTER', needsReason: false, asksWish: true },
  ...{ minimumAge: null, informationDays: null, recordedBy: null },
  versions: [
    {
      ...{ version: '1', validFrom: '2014-01-01', validUntil: null, levels, mostDomains: null },
      source: 'Institute for Positive Health, the web of six dimensions; the first day is not known exactly',
      mark: 'memory',
      domains: [
        domain('body', 'Bodily functions', 'lichaamsfuncties'),
        domain('mind', 'Mental well-being', 'mentaal welbevinden'),
        domain('meaning', 'Meaningfulness', 'zingeving'),
        domain('quality', 'Quality of life', 'kwaliteit van leven'),
        domain('participation', 'Participation', 'meedoen'),
        domain('daily-life', 'Daily functioning', 'dagelijks functioneren'),
      ],
    },
  ],
};
