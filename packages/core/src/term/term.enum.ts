import type {
  PenaltyException,
  SuspensionGround,
  TermKind as Kind,
  TermState as State,
  TermUnit as Unit,
} from '@eenplan/kit';
import type { Exemption, TermShift, TermSource as Source } from '@eenplan/kit';
import { registerEnumType } from 'type-graphql';

type Names<T extends string> = { readonly [K in T]: K };

/** What a term asks for. */
export const TermKind: Names<Kind> = {
  MAXIMUM: 'MAXIMUM',
  WINDOW: 'WINDOW',
  MINIMUM: 'MINIMUM',
  TIME_TO_LIVE: 'TIME_TO_LIVE',
};

registerEnumType(TermKind, {
  name: 'TermKind',
  description: 'What a term asks for.\n\nDutch: soort termijn',
  valuesConfig: {
    MAXIMUM: { description: 'It must be done on or before the due day.\n\nDutch: beslistermijn' },
    WINDOW: { description: 'Somebody may act up to and including the due day.\n\nDutch: bezwaartermijn' },
    MINIMUM: { description: 'It may not be done before the due day.\n\nDutch: zoektermijn' },
    TIME_TO_LIVE: { description: 'A record may exist up to and including the due day.\n\nDutch: bewaartermijn' },
  },
});

/** How a term stands on a day. */
export const TermState: Names<State> = {
  RUNNING: 'RUNNING',
  SUSPENDED: 'SUSPENDED',
  MET: 'MET',
  OVERDUE: 'OVERDUE',
};

registerEnumType(TermState, {
  name: 'TermState',
  description: 'How a term stands on a day.\n\nDutch: stand van een termijn',
  valuesConfig: {
    RUNNING: { description: 'The due day has not passed.\n\nDutch: loopt' },
    SUSPENDED: { description: 'The clock stands still.\n\nDutch: opgeschort\nLaw: Awb, art. 4:15' },
    MET: { description: 'It was done; of a minimum: the wait is over.\n\nDutch: afgerond' },
    OVERDUE: { description: 'The due day has passed and it was not done.\n\nDutch: verstreken' },
  },
});

/** Unit of a length. */
export const TermUnit: Names<Unit> = {
  HOURS: 'HOURS',
  DAYS: 'DAYS',
  WORKING_DAYS: 'WORKING_DAYS',
  WEEKS: 'WEEKS',
  MONTHS: 'MONTHS',
  YEARS: 'YEARS',
};

registerEnumType(TermUnit, {
  name: 'TermUnit',
  description: 'Unit of a length of time.\n\nDutch: eenheid',
  valuesConfig: {
    HOURS: { description: 'Hours, rounded up to whole days.\n\nDutch: uren' },
    DAYS: { description: 'Calendar days.\n\nDutch: dagen' },
    WORKING_DAYS: { description: 'Days but Saturdays, Sundays and holidays.\n\nDutch: werkdagen\nLaw: Atw, art. 3' },
    WEEKS: { description: 'Weeks of seven days.\n\nDutch: weken' },
    MONTHS: { description: 'Months, to the same number of the day or else the last day.\n\nDutch: maanden' },
    YEARS: { description: 'Years.\n\nDutch: jaren' },
  },
});

/** Who set a term. */
export const TermSource: Names<Source> = {
  ACT: 'ACT',
  ORDER_IN_COUNCIL: 'ORDER_IN_COUNCIL',
  MUNICIPALITY: 'MUNICIPALITY',
  AGREEMENT: 'AGREEMENT',
};

registerEnumType(TermSource, {
  name: 'TermSource',
  description: 'Who set a term.\n\nDutch: bron van de termijn',
  valuesConfig: {
    ACT: { description: 'An act.\n\nDutch: wet' },
    ORDER_IN_COUNCIL: { description: 'An order in council.\n\nDutch: algemene maatregel van bestuur' },
    MUNICIPALITY: { description: 'An ordinance of the municipality.\n\nDutch: verordening' },
    AGREEMENT: { description: 'An agreement or a standard for messages.\n\nDutch: afspraak' },
  },
});

/** What moved the end of a term. */
export const TermShiftReason: Names<TermShift['reason']> = {
  PROLONGED: 'PROLONGED',
  SUSPENDED: 'SUSPENDED',
  NON_WORKING_DAY: 'NON_WORKING_DAY',
  TWO_WORKING_DAYS: 'TWO_WORKING_DAYS',
  LATER_DATE: 'LATER_DATE',
};

registerEnumType(TermShiftReason, {
  name: 'TermShiftReason',
  description: 'What moved the end of a term.\n\nDutch: reden van verschuiving',
  valuesConfig: {
    PROLONGED: { description: 'An adjournment.\n\nDutch: verdaging\nLaw: Awb, art. 7:10 lid 3' },
    SUSPENDED: { description: 'Days on which the clock stood still.\n\nDutch: opschorting\nLaw: Awb, art. 4:15' },
    NON_WORKING_DAY: {
      description: 'It would end on a Saturday, Sunday or holiday.\n\nDutch: verlenging\nLaw: Atw, art. 1 lid 1',
    },
    TWO_WORKING_DAYS: { description: 'It would hold fewer than two working days.\n\nLaw: Atw, art. 2' },
    LATER_DATE: { description: 'A later day was named in time.\n\nDutch: latere datum\nLaw: Awb, art. 4:14 lid 3' },
  },
});

/** Why the Atw does not extend a term. */
export const TermExemptionReason: Names<Exemption['reason']> = {
  BACKWARD: 'BACKWARD',
  MINIMUM: 'MINIMUM',
  LENGTH: 'LENGTH',
  NOT_STATUTORY: 'NOT_STATUTORY',
  DISAPPLIED: 'DISAPPLIED',
};

registerEnumType(TermExemptionReason, {
  name: 'TermExemptionReason',
  description: 'Why a term is not extended to a working day.\n\nDutch: reden van uitzondering\nLaw: Atw, art. 1 to 5',
  valuesConfig: {
    BACKWARD: { description: 'It is counted back from an event.\n\nDutch: terugrekening\nLaw: Atw, art. 1 lid 2' },
    MINIMUM: { description: 'It is a wait; extending it would make a resident wait longer than the law says.' },
    LENGTH: {
      description: 'It is in hours or years, or longer than 90 days, 12 weeks or 3 months.\n\nLaw: Atw, art. 4 (a)',
    },
    NOT_STATUTORY: { description: 'No act or order in council set it.\n\nLaw: Atw, art. 1 and 5' },
    DISAPPLIED: { description: 'The law that sets it says so.' },
  },
});

/** Why a clock stands still. */
export const TermSuspensionGround: Names<SuspensionGround> = {
  COMPLETION: 'COMPLETION',
  FOREIGN_INFORMATION: 'FOREIGN_INFORMATION',
  CONSENT: 'CONSENT',
  APPLICANT_DELAY: 'APPLICANT_DELAY',
  FORCE_MAJEURE: 'FORCE_MAJEURE',
  OBJECTION_DEFECT: 'OBJECTION_DEFECT',
};

registerEnumType(TermSuspensionGround, {
  name: 'TermSuspensionGround',
  description: 'Why a clock stands still.\n\nDutch: grond voor opschorting\nLaw: Awb, art. 4:15',
  valuesConfig: {
    COMPLETION: {
      description:
        'The applicant was invited to complete the application.\n\nDutch: aanvulling\nLaw: Awb, art. 4:15 lid 1 (a)',
    },
    FOREIGN_INFORMATION: {
      description:
        'Information was asked from abroad.\n\nDutch: informatie uit het buitenland\nLaw: Awb, art. 4:15 lid 1 (b)',
    },
    CONSENT: {
      description: 'The applicant agreed in writing to postponement.\n\nDutch: uitstel\nLaw: Awb, art. 4:15 lid 2 (a)',
    },
    APPLICANT_DELAY: {
      description:
        'The delay is due to the applicant.\n\nDutch: vertraging door de aanvrager\nLaw: Awb, art. 4:15 lid 2 (b)',
    },
    FORCE_MAJEURE: { description: 'Force majeure.\n\nDutch: overmacht\nLaw: Awb, art. 4:15 lid 2 (c)' },
    OBJECTION_DEFECT: {
      description: 'A defect of the objection is being repaired.\n\nDutch: verzuim\nLaw: Awb, art. 7:10 lid 2',
    },
  },
});

/** Why no penalty is owed. */
export const TermPenaltyException: Names<PenaltyException> = {
  NOTICE_UNREASONABLY_LATE: 'NOTICE_UNREASONABLY_LATE',
  APPLICANT_NO_PARTY: 'APPLICANT_NO_PARTY',
  MANIFESTLY_INADMISSIBLE: 'MANIFESTLY_INADMISSIBLE',
  MANIFESTLY_UNFOUNDED: 'MANIFESTLY_UNFOUNDED',
};

registerEnumType(TermPenaltyException, {
  name: 'TermPenaltyException',
  description: 'Why no penalty is owed.\n\nDutch: uitzondering op de dwangsom\nLaw: Awb, art. 4:17 lid 6',
  valuesConfig: {
    NOTICE_UNREASONABLY_LATE: {
      description:
        'The notice was unreasonably late.\n\nDutch: onredelijk laat in gebreke gesteld\nLaw: Awb, art. 4:17 lid 6 (a)',
    },
    APPLICANT_NO_PARTY: {
      description: 'The applicant is no interested party.\n\nDutch: geen belanghebbende\nLaw: Awb, art. 4:17 lid 6 (b)',
    },
    MANIFESTLY_INADMISSIBLE: {
      description:
        'The application is clearly inadmissible.\n\nDutch: kennelijk niet-ontvankelijk\nLaw: Awb, art. 4:17 lid 6 (c)',
    },
    MANIFESTLY_UNFOUNDED: {
      description: 'The application is clearly unfounded.\n\nDutch: kennelijk ongegrond\nLaw: Awb, art. 4:17 lid 6 (c)',
    },
  },
});

/** What a warning says. */
export const TermWarningKind = { DUE_SOON: 'DUE_SOON', OVERDUE: 'OVERDUE', DECREE_UNKNOWN: 'DECREE_UNKNOWN' } as const;
export type TermWarningKind = keyof typeof TermWarningKind;

registerEnumType(TermWarningKind, {
  name: 'TermWarningKind',
  description: 'What a warning about a term says.\n\nDutch: soort waarschuwing',
  valuesConfig: {
    DUE_SOON: { description: 'The due day is near.\n\nDutch: termijn loopt af' },
    OVERDUE: { description: 'The due day has passed.\n\nDutch: termijn is verstreken' },
    DECREE_UNKNOWN: {
      description:
        'No decree is known for a year that it was counted with: a day equated with a holiday may be missing.\n\n' +
        'Dutch: gelijkgestelde dagen nog niet bekend\nLaw: Atw, art. 3 lid 3',
    },
  },
});
