import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

/** What is refused of agreements in a configuration file. */
export const signalAgreementErrors = {
  SIGNAL_AGREEMENT_ORGANISATION_UNKNOWN: {
    message: 'There is no organisation with this code here; put it in the section organisation first.',
    article: 'AVG, art. 26',
  },
  SIGNAL_AGREEMENT_KIND_UNKNOWN: {
    message: 'No module that is installed here has this kind of signal; see signalKinds.',
    article: 'AVG, art. 5 lid 1 (b)',
  },
  SIGNAL_AGREEMENT_TWICE: {
    message: 'This partner has an agreement about this kind in that period already.',
    article: 'AVG, art. 5 lid 2',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an agreement. */
export const refuse = refusalsOf(signalAgreementErrors);
