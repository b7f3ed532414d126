import type { Caller, ErrorDefinition } from '@eenplan/kit';
import { AvailableAct } from './case-act.type';

/** An act by its name, and the code of the refusal when it is not open. */
export interface ActFact<Code extends string> {
  readonly name: string;
  readonly because: Code | null;
}

/** The acts that this caller has the scope for, each with whether it is open now. */
export const availableActs = <Code extends string>(
  caller: Caller,
  acts: readonly ActFact<Code>[],
  scopeOf: (name: string) => string,
  errors: Readonly<Record<Code, ErrorDefinition>>,
): AvailableAct[] =>
  acts
    .filter(({ name }) => caller.scopes.has(scopeOf(name)))
    .map(({ name, because }) =>
      Object.assign(new AvailableAct(), {
        ...{ name, allowed: because === null },
        because: because && { code: because, message: errors[because].message, article: errors[because].article },
      }),
    );
