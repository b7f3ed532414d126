/**
 * A failure outside GraphQL (start-up, keys, helpers) that callers tell apart by its code.
 *
 * Message and details never hold personal data or key material, so both may be logged.
 */
export class CodedError extends Error {
  /**
   * @param code - Stable, upper snake case, for example `KEYS_MISSING`.
   * @param message - One sentence for the person who has to act.
   * @param details - What it is about, by name, for example `{ path }`.
   */
  constructor(
    readonly code: string,
    message: string,
    readonly details?: Readonly<Record<string, string>>,
  ) {
    super(message);
    this.name = 'CodedError';
  }
}
