import { type ErrorDefinition, Refusal, refusalsOf } from '@eenplan/kit';
import { coreErrors } from '../errors';
import { planErrors } from '../plan/plan.errors';

const WHO = 'Wmo 2015, art. 5.3.3';
const WITHDRAWAL = 'AVG, art. 7 lid 3';

/** Every refusal of recording consent and of taking it back. */
export const consentErrors = {
  ACTIVITY_UNKNOWN: {
    message: 'No module of this installation has this processing activity.',
    article: 'AVG, art. 5 lid 1 (b) and art. 30',
  },
  CONSENT_NOT_A_BASIS: {
    message: 'Here the law decides, not the resident: consent opens nothing, and is not asked.',
    article: 'AVG, art. 6 lid 1 and art. 7 lid 4; Wmo 2015, art. 5.1.1 lid 4',
  },
  CONSENT_BY_RESIDENT: {
    message: 'This resident is twelve or older and capable: the resident alone gives consent or takes it back.',
    article: WHO,
  },
  CONSENT_BY_REPRESENTATIVE: {
    message: 'Under twelve, or not capable of judging the own interests: who represents the resident consents.',
    article: WHO,
  },
  CONSENT_REPRESENTATIVE_MISFIT: {
    message: 'This is nobody who acts in the person of the resident on that day.',
    article: WHO,
  },
  CONSENT_AGE_UNSURE: {
    message: 'It is not sure on that day whether the resident is twelve: the birth date on file does not tell.',
    article: WHO,
  },
  CONSENT_NOT_YOURS: { message: 'You consent for yourself, or for whom you represent.', article: WHO },
  CONSENT_DAY_NOT_YOURS: {
    message: 'What you give or take back holds from today; leave the day out.',
    article: 'AVG, art. 7 lid 1',
  },
  CONSENT_RUNS_ALREADY: {
    message: 'This consent is there already, on that day or later.',
    article: 'AVG, art. 7 lid 1',
  },
  CONSENT_WITHDRAWN_ALREADY: { message: 'This consent was taken back already.', article: WITHDRAWAL },
  CONSENT_WITHDRAWN_BEFORE_GIVEN: { message: 'Consent is taken back after it was given.', article: WITHDRAWAL },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses consent by a code, at a path in the arguments. */
export const refuse = refusalsOf({ ...coreErrors, ...planErrors, ...consentErrors });

/** Refuses consent where the law decides, and says which article does. */
export function refuseBasis(by: string, ...path: readonly string[]): Refusal {
  const { message, article } = consentErrors.CONSENT_NOT_A_BASIS;
  return new Refusal('CONSENT_NOT_A_BASIS', message, `${article}; here: ${by}`, path);
}
