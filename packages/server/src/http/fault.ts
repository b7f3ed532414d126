/** What is safe to write of any error: names, codes and stack frames. A message may repeat what a client sent. */
export function constantsOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error) && !isErrorLike(error)) return { kind: typeof error };
  const driver = (error as { driverError?: Record<string, unknown> }).driverError ?? {};
  const { code, constraint, table } = { ...(error as object), ...driver } as Record<string, unknown>;
  return { kind: error.name, code, constraint, table, frames: framesOf(error.stack) };
}

const isErrorLike = (value: unknown): value is Error =>
  typeof value === 'object' && value !== null && 'name' in value && 'stack' in value;

const framesOf = (stack: string | undefined): string[] =>
  (stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
    .map((line) => line.trim());
