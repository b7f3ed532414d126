import type { Instrument, InstrumentLevel } from '@eenplan/kit';

const level = (figure: number, en: string, nl: string): InstrumentLevel => ({ level: figure, title: { en, nl } });

/** How far somebody takes part: looked at together with the resident, so either may judge. */
export const participationLadder: Instrument = {
  ...{ code: 'core.participation-ladder', title: { en: 'Participation ladder', nl: 'Participatieladder' }, law: null },
  article: 'Rule S032: everybody to the highest rung possible, explored with the resident',
  ...{ judges: ['RESIDENT', 'PROFESSIONAL'], higherIs: 'BETTER', needsReason: false, asksWish: true },
  ...{ minimumAge: null, informationDays: null, recordedBy: null },
  versions: [
    {
      ...{ version: '1', validFrom: '2009-01-01', validUntil: null, mostDomains: null },
      source: 'VNG and Divosa, De participatieladder: meten is weten; the first day is not known exactly',
      mark: 'memory',
      domains: [{ code: 'participation', title: { en: 'Participation', nl: 'participatie' } }],
      levels: [
        level(1, 'Isolated', 'geïsoleerd'),
        level(2, 'Social contacts outdoors', 'sociale contacten buitenshuis'),
        level(3, 'Taking part in organised activities', 'deelname aan georganiseerde activiteiten'),
        level(4, 'Unpaid work', 'onbetaald werk'),
        level(5, 'Paid work with support', 'betaald werk met ondersteuning'),
        level(6, 'Paid work', 'betaald werk'),
      ],
    },
  ],
};
