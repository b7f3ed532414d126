import type { OperationDefinitionNode } from 'graphql';
import { systemClock } from '../clock';
import type { Caller } from '../request/caller';
import type { Platform } from '../request/platform';
import { type AnswerPlan, compileAnswer } from './answer-plan';
import type { Asking } from './below-of-selection';
import { shapeOf } from './caller-shape';
import { NotForPlan } from './compile-answer';
import { variablesIn } from './look-ahead-of';
import { runAnswer } from './run-answer';

/** Shapes of callers and values of variables that are kept per operation. */
const KEPT = 50;

interface Kept {
  /** Variables below the root field: what the plan itself depends on. */
  readonly variables: readonly string[];
  readonly byKey: Map<string, AnswerPlan | null>;
}

const kept = new WeakMap<OperationDefinitionNode, Kept>();

/**
 * Answers a query with the JSON that PostgreSQL makes of it, where all of it is known to the plan and open to the caller;
 * otherwise null, and nothing has been done. The operation is valid, and its variables are coerced.
 */
export async function answerStraight(
  platform: Platform,
  operation: OperationDefinitionNode,
  asking: Asking,
): Promise<string | null> {
  if (platform.readPlan === false) return null;
  const { caller, variableValues } = asking;
  const known = kept.get(operation) ?? keep(operation, asking);
  const key = `${shapeOf(caller)} ${JSON.stringify(known.variables.map((name) => variableValues[name] ?? null))}`;
  return platform.door.readOnce(caller, async (reads) => {
    if (known.byKey.size >= KEPT) known.byKey.clear();
    const plan = known.byKey.has(key)
      ? known.byKey.get(key)
      : compileAnswer(operation.selectionSet, reads.dataSource, asking);
    known.byKey.set(key, plan ?? null);
    if (!plan || hasLatelyFailed(plan, caller)) return null;
    try {
      return await runAnswer(reads, plan, asking, platform.clock.today());
    } catch (error) {
      if (!isForResolvers(error)) throw error;
      if (isDivision(error)) keepFailure(plan, caller);
      return null;
    }
  });
}

/** Arguments that the resolvers refuse, and values that are for them: see `column-json`. */
const isForResolvers = (error: unknown): boolean =>
  error instanceof NotForPlan || isDivision(error) || isGraphqlError(error);

const DIVISION_BY_ZERO = '22012';
const isDivision = (error: unknown): boolean => (error as { code?: unknown }).code === DIVISION_BY_ZERO;

/** Milliseconds for which a municipality is answered by the resolvers where a row was for them: it will still be there. */
const FOR_RESOLVERS = 10_000;
const failures = new WeakMap<AnswerPlan, Map<string, number>>();

const hasLatelyFailed = (plan: AnswerPlan, { municipality }: Caller): boolean =>
  systemClock.now().getTime() < (failures.get(plan)?.get(municipality) ?? 0);

function keepFailure(plan: AnswerPlan, { municipality }: Caller): void {
  const byMunicipality = failures.get(plan) ?? new Map<string, number>();
  failures.set(plan, byMunicipality);
  byMunicipality.set(municipality, systemClock.now().getTime() + FOR_RESOLVERS);
}
const isGraphqlError = (error: unknown): boolean => (error as Error).name === 'GraphQLError';

function keep(operation: OperationDefinitionNode, { fragments }: Asking): Kept {
  const below = operation.selectionSet.selections.flatMap((selection) =>
    'selectionSet' in selection ? (selection.selectionSet ?? []) : selection,
  );
  const made = { variables: [...new Set(below.flatMap((part) => variablesIn(part, fragments)))], byKey: new Map() };
  kept.set(operation, made);
  return made;
}
