import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

/** What is refused of service levels in a configuration file. */
export const signalServiceLevelErrors = {
  SIGNAL_SERVICE_LEVEL_KIND_UNKNOWN: {
    message: 'No module that is installed here has this kind of signal; see signalKinds.',
    article: 'Rule R29',
  },
  SIGNAL_SERVICE_LEVEL_TWICE: {
    message: 'This kind of signal has a service level in that period already.',
    article: 'Rule R29',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses a service level. */
export const refuse = refusalsOf(signalServiceLevelErrors);
