import { codedError } from '@eenplan/kit';
import { validate, type ValidationError } from 'class-validator';
import type { ResolverData } from 'type-graphql';

/**
 * Checks an input against its class-validator decorators. The refusal names the path and never the value. A mutation
 * has the one argument `input`; every other checked argument class is spread over the arguments themselves.
 */
export async function validateInput(value: object | null | undefined, _type: unknown, data: ResolverData): Promise<void> {
  // An optional argument may be null: client libraries send every variable they know.
  if (typeof value !== 'object' || value === null) return;
  const start = 'input' in data.args ? ['input'] : [];
  const found = await validate(value, OPTIONS);
  const [first] = [...unstorable(value, start), ...found.flatMap((error) => leaves(error, start))];
  if (!first) return;
  throw codedError('INPUT_INVALID', `${first.path.join('.')} ${first.why}.`, { path: first.path });
}

const OPTIONS = {
  forbidUnknownValues: false,
  skipMissingProperties: true,
  validationError: { target: false, value: false },
};

/** PostgreSQL stores no NUL; a client that sends one gets to know where. Nearly always there is none: then nothing is made. */
function unstorable(value: unknown, path: readonly string[]): Leaf[] {
  if (typeof value === 'string') return value.includes('\0') ? [{ path, why: 'holds a NUL character' }] : [];
  if (!holdsNul(value)) return [];
  return Object.entries(value as object).flatMap(([name, part]) => unstorable(part, [...path, name]));
}

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  for (const name in value) if (holdsNul((value as Readonly<Record<string, unknown>>)[name])) return true;
  return false;
}

interface Leaf {
  readonly path: readonly string[];
  readonly why: string;
}

function leaves(error: ValidationError, path: readonly string[]): Leaf[] {
  const here = [...path, error.property];
  const own = Object.values(error.constraints ?? {}).map((why) => ({ path: here, why: stripName(why, error.property) }));
  return [...own, ...(error.children ?? []).flatMap((child) => leaves(child, here))];
}

/** class-validator starts its message with the property; the path says it already. */
const stripName = (why: string, property: string): string => (why.startsWith(`${property} `) ? why.slice(property.length + 1) : why);
