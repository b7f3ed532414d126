import { codedError } from '@eenplan/kit';
import { validate, type ValidationError } from 'class-validator';
import type { ResolverData } from 'type-graphql';

/**
 * Checks an input against its class-validator decorators. The refusal names the path and never the value. A mutation
 * has the one argument `input`; every other checked argument class is spread over the arguments themselves.
 */
export async function validateInput(value: object | undefined, _type: unknown, data: ResolverData): Promise<void> {
  if (value === undefined || typeof value !== 'object') return;
  const found = await validate(value, { forbidUnknownValues: false, validationError: { target: false, value: false } });
  const [first] = found.flatMap((error) => leaves(error, 'input' in data.args ? ['input'] : []));
  if (!first) return;
  throw codedError('INPUT_INVALID', `${first.path.join('.')} ${first.why}.`, { path: first.path });
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
