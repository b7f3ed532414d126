import { randomBytesOf } from '../random-bytes';

/** Where an operation stands in a trace (W3C Trace Context), in lower-case hexadecimal. */
export interface TraceContext {
  /** 16 bytes; the same for everything that one act of a user sets in motion, also elsewhere. */
  readonly traceId: string;
  /** 8 bytes: the operation of whoever called; null when this is the first. */
  readonly parentOperationId: string | null;
}

const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?$/;

/** Reads a `traceparent` header. One that is missing or not well formed begins a new trace, as the standard says. */
export function traceContextOf(header: unknown): TraceContext {
  const [, version, traceId = '', parent = '', more] = TRACEPARENT.exec(typeof header === 'string' ? header : '') ?? [];
  const isWell = version !== undefined && version !== 'ff' && !(version === '00' && more !== undefined);
  if (!isWell || /^0+$/.test(traceId) || /^0+$/.test(parent)) return newTrace();
  return { traceId, parentOperationId: parent };
}

/** A trace that begins here. */
export const newTrace = (): TraceContext => ({ traceId: randomBytesOf(16).toString('hex'), parentOperationId: null });

/** A new id of an operation: 8 bytes. */
export const newOperationId = (): string => randomBytesOf(8).toString('hex');

/** The header for whoever comes after. Always sampled: no line of a log may be left out. */
export const traceparentOf = (traceId: string, operationId: string): string => `00-${traceId}-${operationId}-01`;
