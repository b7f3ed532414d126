import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { consentErrors } from '../consent/consent.errors';
import { coreErrors } from '../errors';
import { planErrors } from '../plan/plan.errors';
import { safetyErrors } from '../safety/safety.errors';

/** Every refusal of giving data to others. */
export const disclosureErrors = {
  DISCLOSURE_RECIPIENT_NOT_NAMED: {
    message: 'The law that this is for does not name this recipient: it is a third party, and takes consent.',
    article: 'Wmo 2015, art. 5.2.1',
  },
  DISCLOSURE_WITHOUT_CATEGORY: {
    message: 'Say which kinds of data are given, each once.',
    article: 'AVG, art. 5 lid 1 (c)',
  },
  DISCLOSURE_CATEGORY_CLOSED: {
    message: 'This activity may not use this kind of data, so it gives none of it.',
    article: 'AVG, art. 5 lid 1 (b)',
  },
  DISCLOSURE_WITHOUT_CONSENT: {
    message: 'No consent that holds on that day lets this kind of data go to this recipient.',
    article: 'Wmo 2015, art. 5.1.1 lid 4 and art. 5.3.3',
  },
  ADDRESS_IS_SECRET: {
    message: 'An address that is secret goes to nobody outside the municipality.',
    article: 'Wet BRP, art. 2.59',
  },
  DISCLOSURE_ADDRESS_WITHOUT_CATEGORY: {
    message: 'An address is data of the population register: give BRP among the kinds of data.',
    article: 'AVG, art. 5 lid 1 (c)',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses giving data to others by a code, at a path in the arguments. */
export const refuse = refusalsOf({
  ...coreErrors,
  ...planErrors,
  ...safetyErrors,
  ...consentErrors,
  ...disclosureErrors,
});
