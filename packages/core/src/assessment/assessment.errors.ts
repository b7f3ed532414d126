import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const MINIMAL = 'AVG, art. 5 lid 1 (c): no more than the question needs; not all domains by default';
const ACCURATE = 'AVG, art. 5 lid 1 (d)';
const OWN = 'Rule S030: residents judge the own life themselves';

/** Every refusal of an assessment. */
export const assessmentErrors = {
  ASSESSMENT_INSTRUMENT_UNKNOWN: { message: 'There is no instrument with this code here.', article: ACCURATE },
  ASSESSMENT_RECORDED_ELSEWHERE: {
    message: 'This instrument is recorded and read in its own place: see `recordedBy` of the instrument.',
    article: 'Rule S027: the load of a carer is of the care, not of the resident alone',
  },
  ASSESSMENT_VERSION_NOT_VALID: { message: 'The instrument has no such version on that day.', article: ACCURATE },
  ASSESSMENT_DOMAIN_UNKNOWN: { message: 'This version of the instrument has no such domain.', article: ACCURATE },
  ASSESSMENT_LEVEL_UNKNOWN: { message: 'This version of the instrument has no such level.', article: ACCURATE },
  ASSESSMENT_DOMAIN_TWICE: { message: 'A domain has one level in an assessment.', article: ACCURATE },
  ASSESSMENT_WITHOUT_SCORES: { message: 'Score at least one domain.', article: ACCURATE },
  ASSESSMENT_DOMAIN_WITHOUT_REASON: { message: 'Say why this domain is needed for the question.', article: MINIMAL },
  ASSESSMENT_DOMAIN_WITHOUT_OWN_REASON: {
    message: 'Say of each domain why that one is needed: this reason stands at another domain already.',
    article: MINIMAL,
  },
  ASSESSMENT_TOO_MANY_DOMAINS: {
    message: 'So many domains of one resident on one day this instrument does not take.',
    article: MINIMAL,
  },
  ASSESSMENT_WISH_NOT_ASKED: { message: 'This instrument does not ask what the resident wants.', article: MINIMAL },
  ASSESSMENT_JUDGE_NOT_TAKEN: { message: 'This instrument does not take a judgement of that kind.', article: OWN },
  ASSESSMENT_JUDGE_IS_RESIDENT: { message: 'A resident records the own judgement alone.', article: OWN },
  ASSESSMENT_IN_FUTURE: { message: 'How somebody is doing cannot be told of a day to come.', article: ACCURATE },
  ASSESSMENT_INFORMATION_MISSING: {
    message: 'Say from which day on what it rests on is: this instrument takes no old information.',
    article: 'Rule S031: the matrix tells of now; information older than its days is left out',
  },
  ASSESSMENT_INFORMATION_LATER: {
    message: 'It rests on what was known on that day, not on what came later.',
    article: ACCURATE,
  },
  ASSESSMENT_INFORMATION_TOO_OLD: {
    message: 'What it rests on is too old for this instrument.',
    article: 'Rule S031: the matrix tells of now; information older than its days is left out',
  },
  ASSESSMENT_AGE_UNKNOWN: {
    message: 'This instrument has a youngest age, and the birth date of this resident is not known.',
    article: 'Rule S031: the matrix is for adults',
  },
  ASSESSMENT_UNDER_AGE: {
    message: 'The resident is too young for this instrument, or may be.',
    article: 'Rule S031: the matrix is for adults',
  },
  ASSESSMENT_CASE_OF_ANOTHER: {
    message: 'The resident does not belong to the household of this case on that day and did not ask its question.',
    article: ACCURATE,
  },
  ASSESSMENT_CORRECTS_ANOTHER: {
    message: 'A correction is of the same resident, instrument and judge.',
    article: 'AVG, art. 16',
  },
  ASSESSMENT_CORRECTED: { message: 'This assessment was corrected already.', article: 'AVG, art. 16' },
} as const satisfies Record<string, ErrorDefinition>;

/** Why an assessment is refused. */
export type AssessmentErrorCode = keyof typeof assessmentErrors;

/** Refuses an assessment by a code, at a path in the arguments. */
export const refuse = refusalsOf(assessmentErrors);
