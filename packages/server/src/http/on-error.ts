import type { ServerResponse } from 'node:http';
import { CodedError, newId } from '@eenplan/kit';
import type { Logger } from 'pino';
import { answerError } from './answer-error';
import { LIMITS } from './limits';
import { logFault } from './log';
import type { Metrics } from './metrics';

/** Whatever went wrong outside GraphQL: a body that cannot be read is the client's, all else is a fault. */
export function answerFault(
  { logger, metrics }: { readonly logger: Logger; readonly metrics: Metrics },
  error: unknown,
  response: ServerResponse,
): void {
  const type = (error as { type?: string }).type;
  if (type === 'entity.too.large') {
    answerError(response, 413, 'BODY_TOO_LARGE', `A request body holds at most ${LIMITS.bodyBytes} bytes.`);
  } else if (type?.startsWith('entity.') || type?.startsWith('encoding.') || type === 'charset.unsupported') {
    answerNotJson(response);
  } else if (error instanceof CodedError) {
    answerError(response, 400, error.code, error.message);
  } else {
    const faultId = newId();
    logFault(logger, faultId, error);
    metrics.errors.inc({ code: 'INTERNAL_ERROR' });
    answerError(response, 500, 'INTERNAL_ERROR', `Something went wrong here; it is in the log as ${faultId}.`);
  }
}

/** The body is no JSON. */
export const answerNotJson = (response: ServerResponse): void =>
  answerError(response, 400, 'BODY_NOT_JSON', 'The body cannot be read as JSON.');
