import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

/** What the logs refuse. */
export const logErrors = {
  LOG_FILTER_REQUIRED: {
    message: 'Name a trace, an activity or a data subject: the processing log is not read as a whole.',
    article: 'Logboek Dataverwerkingen, extension for reading; AVG, art. 5 lid 1 (c)',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses by a code of the logs. */
export const refuseLog = refusalsOf(logErrors);
