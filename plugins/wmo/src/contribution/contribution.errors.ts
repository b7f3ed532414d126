import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { wmoErrors } from '../errors';

const decree = 'Uitvoeringsbesluit Wmo 2015';
const asked = 'Wmo 2015, art. 2.1.4';
const tailored =
  'Wmo 2015, art. 2.1.4; rule R69: a contribution for tailored provisions, none for general ones and the team';

/** Every refusal about contributions. */
export const contributionErrors = {
  WMO_CONTRIBUTION_NOT_FOUND: {
    message: 'There is no contribution with this id that you may see.',
    article: asked,
  },
  WMO_CONTRIBUTION_EXEMPTION_NOT_FOUND: {
    message: 'There is no exemption with this id that you may see.',
    article: `${decree}, art. 3.8 lid 3`,
  },
  WMO_CONTRIBUTION_PROVISION_NOT_FOUND: {
    message: 'There is no allocation or decision with this id that you may see.',
    article: asked,
  },
  WMO_CONTRIBUTION_MINOR: {
    message: 'A minor pays no contribution, but for a home adaptation when the ordinance says so.',
    article: `${decree}, art. 3.8 lid 3 (e)`,
  },
  WMO_CONTRIBUTION_AGE_UNKNOWN: {
    message: 'No birth date is on file, so nobody can say that the resident is of age.',
    article: `${decree}, art. 3.8 lid 3 (e)`,
  },
  WMO_CONTRIBUTION_NOT_OF_MINOR: {
    message: 'The ordinance is asked for a minor alone, and this resident is of age.',
    article: `${decree}, art. 3.8 lid 3 (e)`,
  },
  WMO_CONTRIBUTION_BEFORE_LAW: {
    message: 'No contribution under this law begins before the law was in force.',
    article: 'Bekendmakingswet, art. 1',
  },
  WMO_CONTRIBUTION_DAY_IN_FUTURE: {
    message: 'What is imposed is recorded when it has been imposed.',
    article: `${decree}, art. 3.5`,
  },
  WMO_CONTRIBUTION_TOO_LONG_AGO: {
    message: 'What was due is revised over at most 36 months back.',
    article: `${decree}, art. 3.6 lid 2 and art. 3.8 lid 4`,
  },
  WMO_CONTRIBUTION_DAY_OUTSIDE: {
    message: 'This day lies outside the period.',
    article: `${decree}, art. 3.5`,
  },
  WMO_CONTRIBUTION_PERIOD_EMPTY: { message: 'It ends after it begins.', article: `${decree}, art. 3.5` },
  WMO_CONTRIBUTION_STOPPED: {
    message: 'It stops that day already, or earlier.',
    article: `${decree}, art. 3.10a`,
  },
  WMO_CONTRIBUTION_TWICE: {
    message: 'A contribution for this provision runs in that period already.',
    article: `${decree}, hoofdstuk 3; rule R70: one amount whatever the number of provisions`,
  },
  WMO_CONTRIBUTION_TWO_ORIGINS: {
    message: 'A provision is allocated or decided on: name at most one of the two.',
    article: asked,
  },
  WMO_CONTRIBUTION_OTHER_RESIDENT: {
    message: 'This provision is of somebody else.',
    article: asked,
  },
  WMO_CONTRIBUTION_OTHER_LAW: {
    message: 'This provision is of another law, which asks its own contribution or none.',
    article: 'Wmo 2015, art. 2.1.4; rule R72: a parental contribution stands apart',
  },
  WMO_CONTRIBUTION_GENERAL_PROVISION: {
    message: 'This is no tailored provision, so no contribution is asked for it.',
    article: tailored,
  },
  WMO_CONTRIBUTION_NOT_GIVEN: {
    message: 'The provision is not given on the first day of the contribution.',
    article: tailored,
  },
  WMO_CONTRIBUTION_WHEELCHAIR: {
    message: 'This decision gives a wheelchair, for which no contribution is asked.',
    article: `${decree}, art. 3.8 lid 3 (d)`,
  },
  WMO_CONTRIBUTION_TRANSPORT_MISFIT: {
    message: 'What was recorded of this decision says otherwise whether it is for transport.',
    article: `${decree}, art. 3.8 lid 1`,
  },
  WMO_CONTRIBUTION_GROUND_UNKNOWN: {
    message: 'This is no ground that you can record.',
    article: `${decree}, art. 3.8 lid 3`,
  },
  WMO_CONTRIBUTION_EXEMPT_ALREADY: {
    message: 'On this ground none is due in that period already.',
    article: `${decree}, art. 3.8 lid 3`,
  },
  WMO_CONTRIBUTION_IN_KIND_ALREADY: {
    message: 'In that period it is paid in kind already.',
    article: 'Rule R71: in kind when money is impossible, or with a gain',
  },
  WMO_CONTRIBUTION_RANGE: {
    message: 'Ask for at most ten years at once, and at most ten years ahead.',
    article: `${decree}, art. 3.10a`,
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act on a contribution. */
export const refuse = refusalsOf({ ...wmoErrors, ...contributionErrors });
