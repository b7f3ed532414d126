import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const one = 'Rule O1: one area per address and one row per code on any day';
const within = 'Rule O2: a part begins and ends within its whole';
const member = 'Rule O3: an administrator puts staff in teams, once at a time in each';

/** Every refusal about areas, teams and organisations. */
export const organisationErrors = {
  AREA_UNKNOWN: { message: 'There is no area with this code, in the file or on file.', article: one },
  AREA_CYCLE: { message: 'An area cannot lie in itself, not even by way of others.', article: one },
  AREA_TOO_DEEP: { message: 'Areas lie at most ten deep in each other.', article: one },
  POSTCODE_IN_TWO_AREAS: { message: 'This address would be in two areas on one day.', article: one },
  POSTCODE_RANGE_EMPTY: { message: 'No house number of that side is in this range.', article: one },
  ORGANISATION_CODE_TWICE: { message: 'This code stands in the list already.', article: one },
  ORGANISATION_FACT_FIXED: {
    message: 'This keeps its first day, kind and place: end it, and begin another with another code.',
    article: one,
  },
  ORGANISATION_REGISTRATION_TWICE: {
    message: 'Another organisation has this registration in that period.',
    article: 'Handelsregisterwet 2007, art. 9',
  },
  ORGANISATION_PERIOD_EMPTY: { message: 'A period ends after it begins.', article: within },
  ORGANISATION_OUTSIDE_PERIOD: {
    message: 'This begins before or ends after the area or team that it is part of.',
    article: within,
  },
  TEAM_AREA_TWICE: { message: 'The team works for this area already in that period.', article: one },
  TEAM_STATUS_TWICE: {
    message: 'A team has one legal status on a day.',
    article: 'Rule R26: a municipality may mark its access team as general provision',
  },
  TEAM_MEMBER_ALREADY: { message: 'This professional is in this team already in that period.', article: member },
  TEAM_MEMBER_ENDED: { message: 'This place in the team has ended by then.', article: member },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses by a code, at a path in the arguments or in the section of a file. */
export const refuse = refusalsOf(organisationErrors);
