import { registerEnumType } from 'type-graphql';

/** What kind of part of the municipality an area is. */
export const AreaKind = {
  AREA: 'AREA',
  DISTRICT: 'DISTRICT',
  NEIGHBOURHOOD: 'NEIGHBOURHOOD',
  VILLAGE: 'VILLAGE',
} as const;
export type AreaKind = keyof typeof AreaKind;

registerEnumType(AreaKind, {
  name: 'AreaKind',
  description: 'What kind of part of the municipality an area is.\n\nDutch: soort gebied',
  valuesConfig: {
    AREA: { description: 'A part that the municipality drew itself, such as that of a team.\n\nDutch: gebied' },
    DISTRICT: { description: 'A district of the town.\n\nDutch: wijk' },
    NEIGHBOURHOOD: { description: 'A neighbourhood, as a rule within a district.\n\nDutch: buurt' },
    VILLAGE: { description: 'A village or hamlet.\n\nDutch: dorp, kern' },
  },
});

/** What kind of team it is. */
export const TeamKind = {
  DISTRICT_TEAM: 'DISTRICT_TEAM',
  AREA_TEAM: 'AREA_TEAM',
  COACHES: 'COACHES',
  COUNTER: 'COUNTER',
  INTEGRAL_ACCESS: 'INTEGRAL_ACCESS',
} as const;
export type TeamKind = keyof typeof TeamKind;

registerEnumType(TeamKind, {
  name: 'TeamKind',
  description: 'What kind of team it is.\n\nDutch: soort team',
  valuesConfig: {
    DISTRICT_TEAM: { description: 'Professionals of several disciplines in a district.\n\nDutch: sociaal wijkteam' },
    AREA_TEAM: { description: 'The same for an area of several villages.\n\nDutch: gebiedsteam' },
    COACHES: { description: 'Coaches near residents.\n\nDutch: buurtcoaches' },
    COUNTER: { description: 'A counter that residents come to.\n\nDutch: loket' },
    INTEGRAL_ACCESS: { description: 'The one access to all laws.\n\nDutch: integrale toegang' },
  },
});

/** Who a team belongs to in law. */
export const TeamLegalForm = {
  MUNICIPALITY: 'MUNICIPALITY',
  FOUNDATION: 'FOUNDATION',
  EXECUTING_ORGANISATION: 'EXECUTING_ORGANISATION',
} as const;
export type TeamLegalForm = keyof typeof TeamLegalForm;

registerEnumType(TeamLegalForm, {
  name: 'TeamLegalForm',
  description: 'Who a team belongs to in law.\n\nDutch: rechtsvorm van het team',
  valuesConfig: {
    MUNICIPALITY: { description: 'Part of the municipal organisation.\n\nDutch: gemeentelijk team' },
    FOUNDATION: { description: 'A foundation.\n\nDutch: stichting' },
    EXECUTING_ORGANISATION: { description: 'A separate executing organisation.\n\nDutch: uitvoeringsorganisatie' },
  },
});

/** R26: what the help of a team itself is under the law. */
export const TeamLegalStatus = {
  GENERAL_PROVISION: 'GENERAL_PROVISION',
  TAILORED_PROVISION: 'TAILORED_PROVISION',
} as const;
export type TeamLegalStatus = keyof typeof TeamLegalStatus;

registerEnumType(TeamLegalStatus, {
  name: 'TeamLegalStatus',
  description: 'What the help that a team itself gives is under the law.\n\nDutch: status van het team',
  valuesConfig: {
    GENERAL_PROVISION: { description: 'Open to all, without a decision.\n\nDutch: algemene voorziening' },
    TAILORED_PROVISION: { description: 'Granted to one person by decision.\n\nDutch: maatwerkvoorziening' },
  },
});

/** What an organisation is to the municipality. */
export const OrganisationKind = {
  PARTNER: 'PARTNER',
  PARTNER_GROUP: 'PARTNER_GROUP',
  PROVIDER: 'PROVIDER',
  EXECUTOR: 'EXECUTOR',
  ADVISORY_COUNCIL: 'ADVISORY_COUNCIL',
} as const;
export type OrganisationKind = keyof typeof OrganisationKind;

registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What an organisation is to the municipality.\n\nDutch: soort organisatie',
  valuesConfig: {
    PARTNER: { description: 'Works together with the municipality.\n\nDutch: partner' },
    PARTNER_GROUP: { description: 'Partners of one kind, not named one by one.\n\nDutch: groep partners' },
    PROVIDER: { description: 'Gives help that the municipality pays for.\n\nDutch: aanbieder' },
    EXECUTOR: { description: 'Executes a law for the municipality.\n\nDutch: uitvoeringsorganisatie' },
    ADVISORY_COUNCIL: { description: 'Residents who advise the municipality.\n\nDutch: adviesraad' },
  },
});
