import pino, { type DestinationStream, type Logger } from 'pino';
import { constantsOf } from './fault';

/** Structured logs: one JSON line per event, never a value that a client sent. */
export const createLogger = (destination?: DestinationStream, level = 'info'): Logger =>
  pino({ level, base: { service: 'eenplan' } }, destination ?? pino.destination(1));

/** A fault as the log keeps it: where it happened and what kind, without messages, which may repeat values. */
export const logFault = (logger: Logger, faultId: string, error: unknown): void =>
  logger.error({ faultId, ...constantsOf(error) }, 'fault');
