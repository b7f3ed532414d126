import type { Transaction } from '../data/door';
import type { Caller } from '../request/caller';
import type { Platform } from '../request/platform';

/** A decision with all that core asks of it, before it is recorded. */
export interface DecisionAtGate {
  readonly municipality: string;
  readonly applicationId: string;
  readonly caseId: string;
  readonly residentId: string;
  readonly lawCode: string;
  readonly kind: 'ON_APPLICATION' | 'REVISION' | 'WITHDRAWAL';
  readonly outcome: 'GRANTED' | 'PARTLY' | 'REFUSED' | 'NOT_HANDLED' | 'WITHDRAWN';
  /** Day it is taken. */
  readonly decidedOn: string;
  /** The version of the product; null where nothing is given. */
  readonly productId: string | null;
  readonly blockId: string | null;
  /** The ground of a withdrawal; null of the others. */
  readonly groundCode: string | null;
  /** The decision that it comes instead of; null of one on an application. */
  readonly replacesId: string | null;
}

/**
 * What the laws of a module ask of a decision beyond the general rules of core. Throws a refusal of that module; the path is
 * that of the input.
 */
export type DecisionGate = (
  platform: Platform,
  tx: Transaction,
  caller: Caller,
  decision: DecisionAtGate,
  ...path: readonly string[]
) => Promise<void>;
