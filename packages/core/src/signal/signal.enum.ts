import { registerEnumType } from 'type-graphql';

/** How far a signal has come. */
export const SignalState = {
  RECEIVED: 'RECEIVED',
  IN_REVIEW: 'IN_REVIEW',
  CLOSED: 'CLOSED',
  REFUSED: 'REFUSED',
} as const;
export type SignalState = keyof typeof SignalState;

registerEnumType(SignalState, {
  name: 'SignalState',
  description: 'How far a signal has come.\n\nDutch: status van het signaal',
  valuesConfig: {
    RECEIVED: { description: 'Received; the partner may still correct or withdraw it.\n\nDutch: ontvangen' },
    IN_REVIEW: { description: 'Somebody works on it.\n\nDutch: in behandeling' },
    CLOSED: { description: 'Dealt with, or withdrawn.\n\nDutch: gesloten' },
    REFUSED: { description: 'Not taken up, for a reason that is told.\n\nDutch: geweigerd' },
  },
});

/** What came of a signal. The last two come of the partner and of time. */
export const SignalOutcome = {
  ANSWERED: 'ANSWERED',
  HANDED_TO_TEAM: 'HANDED_TO_TEAM',
  OUTREACH: 'OUTREACH',
  SAFETY: 'SAFETY',
  NO_ACTION: 'NO_ACTION',
  WITHDRAWN: 'WITHDRAWN',
  EXPIRED: 'EXPIRED',
} as const;
export type SignalOutcome = keyof typeof SignalOutcome;

registerEnumType(SignalOutcome, {
  name: 'SignalOutcome',
  description: 'What came of a signal.\n\nDutch: uitkomst van het signaal',
  valuesConfig: {
    ANSWERED: { description: 'A simple question, answered without referral (rule R29).\n\nDutch: beantwoord' },
    HANDED_TO_TEAM: { description: 'Handed to the team of the area (rule R29).\n\nDutch: overgedragen aan het team' },
    OUTREACH: {
      description: 'Contact is sought without a request for help (rule R27).\n\nDutch: eropaf, bemoeizorg',
    },
    SAFETY: {
      description: 'Safety comes first: taken to Safe Home or the care network (rule R35).\n\nDutch: naar Veilig Thuis',
    },
    NO_ACTION: { description: 'Nothing needs to be done.\n\nDutch: geen actie nodig' },
    WITHDRAWN: { description: 'Withdrawn by the partner before it was picked up.\n\nDutch: ingetrokken' },
    EXPIRED: {
      description:
        'In quarantine for too long, or about nobody on file for as long; of the second the partner is not told.\n\n' +
        'Dutch: verlopen',
    },
  },
});

/** What a professional can close a signal with. */
export const SignalClosing = {
  ANSWERED: 'ANSWERED',
  HANDED_TO_TEAM: 'HANDED_TO_TEAM',
  OUTREACH: 'OUTREACH',
  NO_ACTION: 'NO_ACTION',
} as const;
export type SignalClosing = keyof typeof SignalClosing;

registerEnumType(SignalClosing, {
  name: 'SignalClosing',
  description: 'With what a signal can be closed.\n\nDutch: afhandeling van het signaal',
  valuesConfig: {
    ANSWERED: { description: 'A simple question, answered without referral (rule R29).\n\nDutch: beantwoord' },
    HANDED_TO_TEAM: { description: 'Handed to the team of the area (rule R29).\n\nDutch: overgedragen aan het team' },
    OUTREACH: {
      description: 'Contact is sought without a request for help (rule R27).\n\nDutch: eropaf, bemoeizorg',
    },
    NO_ACTION: { description: 'Nothing needs to be done.\n\nDutch: geen actie nodig' },
  },
});

/** Why a partner withdraws a signal. */
export const SignalWithdrawal = { PAID: 'PAID', WRONG_PERSON: 'WRONG_PERSON', OBJECTION: 'OBJECTION' } as const;
export type SignalWithdrawal = keyof typeof SignalWithdrawal;

registerEnumType(SignalWithdrawal, {
  name: 'SignalWithdrawal',
  description: 'Why a partner withdraws a signal.\n\nDutch: reden van intrekking',
  valuesConfig: {
    PAID: { description: 'What it was about is settled.\n\nDutch: betaald, opgelost' },
    WRONG_PERSON: { description: 'It was about somebody else.\n\nDutch: verkeerde persoon\nLaw: AVG, art. 16' },
    OBJECTION: { description: 'The person objects.\n\nDutch: bezwaar\nLaw: AVG, art. 21 lid 1' },
  },
});

/** How whom a signal is about was told of it. */
export const SignalInformed = {
  LETTER: 'LETTER',
  PHONE: 'PHONE',
  CONVERSATION: 'CONVERSATION',
  DIGITAL: 'DIGITAL',
  KNEW_ALREADY: 'KNEW_ALREADY',
} as const;
export type SignalInformed = keyof typeof SignalInformed;

registerEnumType(SignalInformed, {
  name: 'SignalInformed',
  description: 'How whom a signal is about was told of it.\n\nDutch: wijze van informeren\nLaw: AVG, art. 14',
  valuesConfig: {
    LETTER: { description: 'By letter.\n\nDutch: brief' },
    PHONE: { description: 'By telephone.\n\nDutch: telefonisch' },
    CONVERSATION: { description: 'Face to face.\n\nDutch: in een gesprek' },
    DIGITAL: { description: 'By a digital message.\n\nDutch: digitaal' },
    KNEW_ALREADY: {
      description: 'The person knew already.\n\nDutch: was al op de hoogte\nLaw: AVG, art. 14 lid 5 (a)',
    },
  },
});

/** What is to be put right in a signal before anybody acts on it. Codes of a row, and of its receipt. */
export const SignalRemark = {
  BSN_FAILS_ELEVEN_TEST: 'BSN_FAILS_ELEVEN_TEST',
  BIRTH_DATE_IMPOSSIBLE: 'BIRTH_DATE_IMPOSSIBLE',
  OBSERVED_ON_IMPOSSIBLE: 'OBSERVED_ON_IMPOSSIBLE',
  MUNICIPALITY_UNKNOWN: 'MUNICIPALITY_UNKNOWN',
} as const;
export type SignalRemark = keyof typeof SignalRemark;

registerEnumType(SignalRemark, {
  name: 'SignalRemark',
  description: 'What is to be put right in a signal before anybody acts on it.\n\nDutch: reden van quarantaine',
  valuesConfig: {
    BSN_FAILS_ELEVEN_TEST: { description: 'The number does not pass the eleven test.\n\nDutch: elfproef faalt' },
    BIRTH_DATE_IMPOSSIBLE: {
      description: 'The birth date does not exist or lies ahead.\n\nDutch: onmogelijke geboortedatum',
    },
    OBSERVED_ON_IMPOSSIBLE: {
      description: 'The day of what was seen does not exist or lies ahead.\n\nDutch: onmogelijke datum',
    },
    MUNICIPALITY_UNKNOWN: { description: 'No municipality has this code here.\n\nDutch: onbekende gemeentecode' },
  },
});
