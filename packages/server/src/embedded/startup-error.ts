/** Something that keeps the platform from starting, told in one line that a person can act on. */
export class StartupError extends Error {
  override readonly name = 'StartupError';

  /**
   * @param code - stable and machine-readable, in capitals
   * @param message - what is wrong and what to do about it; line breaks become spaces
   */
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message.replace(/\s+/g, ' ').trim(), options);
  }
}

/** The message of whatever was thrown. By its shape: tests run in a realm with an `Error` of its own. */
export function messageOf(error: unknown): string {
  const message = property(error, 'message');
  return typeof message === 'string' ? message : String(error);
}

/** The code of a Node or PostgreSQL error (`ENOENT`, `28P01`), or undefined. */
export function codeOf(error: unknown): string | undefined {
  const code = property(error, 'code');
  return typeof code === 'string' ? code : undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
