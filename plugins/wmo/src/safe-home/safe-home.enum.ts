import { registerEnumType } from 'type-graphql';

/** Who reported something to Safe Home, by capacity: never who it was. */
export const WmoSafeHomeReporter = {
  POLICE: 'POLICE',
  HEALTH_CARE: 'HEALTH_CARE',
  EDUCATION: 'EDUCATION',
  SOCIAL_SUPPORT: 'SOCIAL_SUPPORT',
  CITIZEN: 'CITIZEN',
  OTHER: 'OTHER',
} as const;
export type WmoSafeHomeReporter = keyof typeof WmoSafeHomeReporter;

registerEnumType(WmoSafeHomeReporter, {
  name: 'WmoSafeHomeReporter',
  description:
    'In what capacity somebody reported to Safe Home.\n\n' +
    'Dutch: hoedanigheid van de melder\nLaw: Uitvoeringsbesluit Wmo 2015, art. 4.3.2 lid 1 (d)',
  valuesConfig: {
    POLICE: { description: 'The police.\n\nDutch: politie' },
    HEALTH_CARE: { description: 'A professional in health care.\n\nDutch: gezondheidszorg' },
    EDUCATION: { description: 'A professional in education or child care.\n\nDutch: onderwijs en kinderopvang' },
    SOCIAL_SUPPORT: { description: 'A professional in support or youth help.\n\nDutch: ondersteuning en jeugdhulp' },
    CITIZEN: { description: 'Somebody who does not report by profession.\n\nDutch: burger' },
    OTHER: { description: 'Any other capacity.\n\nDutch: anders' },
  },
});

/** How far a report to Safe Home has come. */
export const WmoSafeHomeState = {
  RECEIVED: 'RECEIVED',
  NOT_INVESTIGATED: 'NOT_INVESTIGATED',
  TO_INVESTIGATE: 'TO_INVESTIGATE',
  UNDER_INVESTIGATION: 'UNDER_INVESTIGATION',
  JUDGED: 'JUDGED',
} as const;
export type WmoSafeHomeState = keyof typeof WmoSafeHomeState;

registerEnumType(WmoSafeHomeState, {
  name: 'WmoSafeHomeState',
  description:
    'How far a report to Safe Home has come.\n\n' +
    'Dutch: status van de melding bij Veilig Thuis\nLaw: Wmo 2015, art. 4.1.1 lid 2',
  valuesConfig: {
    RECEIVED: { description: 'Received; whether to investigate is not decided yet.\n\nDutch: ontvangen' },
    NOT_INVESTIGATED: { description: 'There is no investigation: the end.\n\nDutch: geen onderzoek' },
    TO_INVESTIGATE: { description: 'There is to be an investigation.\n\nDutch: onderzoek nodig' },
    UNDER_INVESTIGATION: { description: 'The investigation has started.\n\nDutch: in onderzoek' },
    JUDGED: { description: 'It was judged to what steps it leads: the end.\n\nDutch: beoordeeld' },
  },
});

/** To what steps an investigation leads. */
export const WmoSafeHomeJudgment = {
  NO_STEPS: 'NO_STEPS',
  HELP: 'HELP',
  CHILD_PROTECTION_BOARD: 'CHILD_PROTECTION_BOARD',
  POLICE: 'POLICE',
} as const;
export type WmoSafeHomeJudgment = keyof typeof WmoSafeHomeJudgment;

registerEnumType(WmoSafeHomeJudgment, {
  name: 'WmoSafeHomeJudgment',
  description:
    'Whether an investigation leads to steps, and to which; of several the furthest.\n\n' +
    'Dutch: oordeel van Veilig Thuis\nLaw: Uitvoeringsbesluit Wmo 2015, art. 4.1.7 lid 2; Wmo 2015, art. 4.1.1 lid 2 (c)',
  valuesConfig: {
    NO_STEPS: { description: 'It leads to no steps.\n\nDutch: geen stappen' },
    HELP: {
      description:
        'Who can help is told.\n\nDutch: hulpverlening in kennis gesteld\nLaw: Wmo 2015, art. 4.1.1 lid 2 (d)',
    },
    CHILD_PROTECTION_BOARD: {
      description:
        'The child protection board is told.\n\n' +
        'Dutch: raad voor de kinderbescherming in kennis gesteld\nLaw: Wmo 2015, art. 4.1.1 lid 2 (e)',
    },
    POLICE: {
      description: 'The police are told.\n\nDutch: politie in kennis gesteld\nLaw: Wmo 2015, art. 4.1.1 lid 2 (e)',
    },
  },
});
