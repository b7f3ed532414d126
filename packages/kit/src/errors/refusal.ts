import { Field, ObjectType } from 'type-graphql';
import { codedError } from './coded-graphql-error';
import type { ErrorDefinition } from '../module/define-module';
import { activeTrail } from '../trail/active-trail';

/** What a mutation refuses, in its payload. */
@ObjectType({
  description:
    'Why an act was refused. Nothing was changed.\n\nDutch: weigering\nLaw: Awb, art. 3:46 (a refusal says why)',
})
export class BusinessError {
  @Field(() => String, { description: 'Stable code to act on; every code is listed in docs/errors.md.' })
  code: string;

  @Field(() => String, { description: 'One sentence for the person who reads it. Never holds personal data.' })
  message: string;

  @Field(() => [String], { description: 'Where in the arguments it is, outermost first: `["input", "bsn"]`.' })
  path: string[];

  @Field(() => String, { description: 'The article of law or the rule of the platform that the refusal rests on.' })
  article: string;
}

/** Thrown in a service to refuse an act; the transaction rolls back and the payload carries the reason. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly article: string,
    readonly path: readonly string[],
  ) {
    super(message);
    this.name = 'Refusal';
  }

  /** As it goes into the payload. */
  toBusinessError(): BusinessError {
    const { code, message, article } = this;
    return Object.assign(new BusinessError(), { code, message, article, path: [...this.path] });
  }
}

/** Makes the `refuse` of a module: typed by its own error table. */
export const refusalsOf =
  <Code extends string>(errors: Readonly<Record<Code, ErrorDefinition>>) =>
  (code: Code, ...path: readonly string[]): Refusal =>
    new Refusal(code, errors[code].message, errors[code].article, path);

/** Runs an act and turns a refusal into the payload's `errors`; anything else is a fault and stays one. */
export async function answer<T extends object>(act: () => Promise<T>): Promise<T & { errors: BusinessError[] }> {
  try {
    return { ...(await act()), errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    activeTrail()?.refused(error.code);
    return { errors: [error.toBusinessError()] } as T & { errors: BusinessError[] };
  }
}

/** Runs a query. It has no payload: a refusal stands at the top level of the answer, with its code, path and article. */
export async function answerQuery<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, article, path } = error;
    throw codedError(code, message, { article, path: [...path] });
  }
}

/** Turns the violation of a named database constraint into the refusal that says it in words. */
export async function refusing<T>(violations: Readonly<Record<string, Refusal>>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refusal = violations[constraintOf(error) ?? ''];
    throw refusal ?? error;
  }
}

/** Name of the constraint that a database error is about. */
export function constraintOf(error: unknown): string | undefined {
  const driver = (error as { driverError?: { constraint?: string } }).driverError ?? (error as { constraint?: string });
  return driver.constraint;
}
