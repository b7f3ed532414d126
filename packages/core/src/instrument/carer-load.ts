import type { Bilingual, Instrument } from '@eenplan/kit';
import { CarerLoadLevel } from '../care/care.enum';

const titles: Readonly<Record<CarerLoadLevel, Bilingual>> = {
  NONE: { en: 'Not heavy', nl: 'niet belast' },
  MILD: { en: 'Somewhat heavy', nl: 'licht belast' },
  HEAVY: { en: 'Heavy', nl: 'zwaar belast' },
  OVERLOADED: { en: 'Too heavy', nl: 'overbelast' },
};

/**
 * How heavy care weighs on the carer. It is of one care relation and not of a resident, so it is recorded and read there:
 * `CareRelation.load(on)` is its level on a day.
 */
export const carerLoad: Instrument = {
  ...{ code: 'core.carer-load', title: { en: 'Load of a carer', nl: 'Belasting van de mantelzorger' }, law: null },
  article: 'Rule S027: the load of a carer is looked at in time, and again',
  ...{ judges: ['PROFESSIONAL'], higherIs: 'WORSE', needsReason: false, asksWish: false },
  ...{ minimumAge: null, informationDays: null, recordedBy: 'carerLoadRecord' },
  versions: [
    {
      ...{ version: '1', validFrom: '2015-01-01', validUntil: null, mostDomains: null },
      source: 'Guideline on (threatening) overload of carers; the four levels are ours, its first day is not known',
      mark: 'derived',
      domains: [{ code: 'load', title: { en: 'Load', nl: 'belasting' } }],
      levels: Object.values(CarerLoadLevel).map((code, level) => ({ level, title: titles[code] })),
    },
  ],
};
