import type { Transaction } from '../data/door';
import type { Platform } from '../request/platform';

/** An application that came in, before it is recorded. */
export interface ApplicationAtGate {
  readonly municipality: string;
  readonly residentId: string;
  /** Day it came in. */
  readonly receivedOn: string;
}

/**
 * What has to come before an application under the laws of a module. Throws a refusal of that module, at the path, where
 * it did not.
 */
export type ApplicationGate = (
  platform: Platform,
  tx: Transaction,
  application: ApplicationAtGate,
  ...path: readonly string[]
) => Promise<void>;
