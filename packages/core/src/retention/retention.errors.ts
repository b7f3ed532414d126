import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const asked = 'AVG, art. 17 lid 1; Wmo 2015, art. 5.3.5';
const hold = 'AVG, art. 17 lid 3 (e)';

/** Every refusal about keeping and destroying. A refusal of a length carries the article of its rule instead. */
export const retentionErrors = {
  RETENTION_RULE_UNKNOWN: {
    message: 'No module of this installation keeps records by this rule.',
    article: 'Archiefwet 1995, art. 5',
  },
  RETENTION_LENGTH_FIXED: {
    message: 'The law fixes how long this is kept; a municipality cannot set it.',
    article: 'Archiefwet 1995, art. 5',
  },
  RETENTION_LENGTH_TOO_SHORT: {
    message: 'The law keeps this longer; a municipality may lengthen the term, not shorten it.',
    article: 'Archiefwet 1995, art. 5',
  },
  LEGAL_HOLD_NOT_OF_ONE: {
    message: 'A legal hold is on a resident, or on one record by its rule and id: name exactly one of them.',
    article: hold,
  },
  LEGAL_HOLD_LIFTED: { message: 'This legal hold has already been lifted.', article: hold },
  DESTRUCTION_WITHOUT_RIGHT: {
    message: 'This law gives no right to have records destroyed before their time.',
    article: 'AVG, art. 17 lid 3 (b)',
  },
  DESTRUCTION_ALREADY_REQUESTED: {
    message: 'Destruction under this law has been requested for this resident already and is under way.',
    article: asked,
  },
  DESTRUCTION_RECEIVED_IN_FUTURE: {
    message: 'A request cannot have been received on a day that is still to come.',
    article: asked,
  },
  DESTRUCTION_DAY_NOT_YOURS: {
    message: 'What a resident asks for here comes in today; leave the day out.',
    article: asked,
  },
  DESTRUCTION_DAY_UNCOUNTABLE: {
    message: 'From this day no due day can be counted: it lies outside the calendar of public holidays.',
    article: 'Algemene termijnenwet, art. 3',
  },
  DESTRUCTION_ALREADY_DECIDED: { message: 'This request has already been decided on.', article: asked },
  DESTRUCTION_UNDER_AGE: {
    message: 'Whoever asks is too young to, or may be: there is no certain birth date.',
    article: asked,
  },
  DESTRUCTION_ON_HOLD: {
    message: 'A legal hold on this resident is in force; nothing is destroyed before it is lifted.',
    article: hold,
  },
  DESTRUCTION_GROUND_MISSING: {
    message: 'A refusal names its ground and says why; granting does neither.',
    article: 'Awb, art. 3:46',
  },
  DESTRUCTION_GROUND_UNTRUE: {
    message: 'This resident is old enough to ask; refuse on another ground, or grant.',
    article: 'Awb, art. 3:46',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act of keeping or destroying. */
export const refuse = refusalsOf(retentionErrors);
