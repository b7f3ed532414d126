import { codedError } from '@eenplan/kit';
import {
  type DocumentNode,
  getNullableType,
  GraphQLError,
  type GraphQLSchema,
  isListType,
  type OperationDefinitionNode,
} from 'graphql';
import { costsOf } from './known-costs';
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';

/** What fields cost, and how much one operation may. */
export interface CostLimit {
  /** Of all fields together. */
  readonly limit: number;
  /** `Type.field` -> its price, where a module set another than 1. */
  readonly prices: ReadonlyMap<string, number>;
}

/** What an operation may cost where nothing else is configured. */
export const USUAL_COST = 100_000;

/** Rows that a list without a page size is taken to have. */
const LIST = 5;
/** Fields looked at, fragments unfolded: above it the cost is not even counted. */
const MOST_FIELDS = 5_000;

/** An operation with its variables. */
interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown> | undefined;
}

/** Refuses an operation that costs more than the limit, before anything is read. Variables that do not fit are refused later. */
export function refuseCostly({ schema, document, operation, variables }: Asked, { limit, prices }: CostLimit): void {
  const known = costsOf(document, operation);
  const key = known.keyOf(variables);
  if ((known.byKey.get(key) ?? Infinity) <= limit) return;
  const cost = costOf({ schema, document, operation, variables }, prices);
  if (cost === null) return;
  known.keep(key, cost);
  if (cost <= limit) return;
  const told = Number.isFinite(cost) ? { cost, limit } : { limit };
  const message = `The operation costs ${Number.isFinite(cost) ? cost : 'too much to count'}; the limit is ${limit}.`;
  throw codedError('QUERY_TOO_COSTLY', message, { ...told, http: { status: 400 } });
}

/** Was this operation counted before, with variables that cost the same, and was it within the limit? */
export function isKnownCheap(
  { document, operation, variables }: Pick<Asked, 'document' | 'operation' | 'variables'>,
  { limit }: CostLimit,
): boolean {
  const known = costsOf(document, operation);
  return (known.byKey.get(known.keyOf(variables)) ?? Infinity) <= limit;
}

function costOf({ schema, document, operation, variables }: Asked, prices: CostLimit['prices']): number | null {
  try {
    return getComplexity({
      ...{ schema, query: document, variables: variables ?? {}, maxQueryNodes: MOST_FIELDS },
      ...(operation.name && { operationName: operation.name.value }),
      estimators: [(field) => costOfField(field, prices)],
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return error.message.includes('maximum allowed number of nodes') ? Infinity : null;
  }
}

/** Its own price, and what is below it as often as it can come. Introspection is allowed or not, and costs nothing. */
function costOfField(
  { type, field, args, childComplexity }: ComplexityEstimatorArgs,
  prices: CostLimit['prices'],
): number {
  if (field.name.startsWith('__') || type.name.startsWith('__')) return 0;
  const price = prices.get(`${type.name}.${field.name}`) ?? 1;
  const first: unknown = args['first'];
  if (typeof first === 'number') return price + Math.max(first, 1) * childComplexity;
  // The rows of a page were counted where its size stands.
  const isRows = isListType(getNullableType(field.type)) && !type.name.endsWith('Connection');
  return price + (isRows ? LIST : 1) * childComplexity;
}
