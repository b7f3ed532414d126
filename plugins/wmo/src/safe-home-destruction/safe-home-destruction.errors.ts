import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const article = 'Wmo 2015, art. 5.3.5';
const weighed = `${article} lid 2`;

/** Business errors of requests to Safe Home to destroy what it recorded. */
export const safeHomeDestructionErrors = {
  WMO_SAFE_HOME_DESTRUCTION_NOT_FOUND: {
    message: 'There is no request for destruction at Safe Home with this id that you may see.',
    article,
  },
  WMO_SAFE_HOME_DESTRUCTION_IN_FUTURE: {
    message: 'A request cannot have been received on a day that is still to come.',
    article,
  },
  WMO_SAFE_HOME_DESTRUCTION_TWICE: {
    message: 'Destruction has been requested for this resident already and is under way.',
    article,
  },
  WMO_SAFE_HOME_DESTRUCTION_DECIDED: { message: 'This request has already been decided on.', article },
  WMO_SAFE_HOME_DESTRUCTION_UNDER_AGE: {
    message: 'Whoever asks is under twelve, or may be; a legal representative asks for them.',
    article,
  },
  WMO_SAFE_HOME_DESTRUCTION_GROUND_UNFIT: {
    message: 'A refusal is of the whole, names its ground and says why; granting does neither, and weighs each report.',
    article: 'Awb, art. 3:46',
  },
  WMO_SAFE_HOME_DESTRUCTION_GROUND_UNTRUE: {
    message: 'Whoever asks is old enough to, or represents; refuse on another ground, or grant.',
    article: 'Awb, art. 3:46',
  },
  WMO_SAFE_HOME_DESTRUCTION_NOT_WEIGHED: {
    message: 'Each report that the request asks for is weighed once, and no other.',
    article: weighed,
  },
  WMO_SAFE_HOME_DESTRUCTION_ALL_KEPT: {
    message: 'Every report is kept: refuse the request, with its ground.',
    article: weighed,
  },
  WMO_SAFE_HOME_DESTRUCTION_UNREASONED: {
    message:
      'A report is kept because of somebody else’s interest or a law, and it is said why; one that goes has neither.',
    article: weighed,
  },
  WMO_SAFE_HOME_DESTRUCTION_UNFINISHED: {
    message: 'Whether there are to be steps was not decided yet: this report is needed, so it is kept.',
    article: `${weighed} and art. 4.1.1 lid 2`,
  },
  WMO_SAFE_HOME_DESTRUCTION_ON_HOLD: {
    message: 'A legal hold is on this report: it is kept.',
    article: 'AVG, art. 17 lid 3 (e)',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act of a request for destruction by a code of this room, at a path in the arguments. */
export const refuse = refusalsOf(safeHomeDestructionErrors);
