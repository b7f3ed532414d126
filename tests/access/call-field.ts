import type { Caller } from '@eenplan/kit';
import type { GraphQLField, GraphQLResolveInfo } from 'graphql';
import type { Outcome } from './table';

/** What came of calling a field of the guarded schema. */
export interface Called {
  readonly outcome: Outcome;
  /** How often it went for the data, a service or a loader. */
  readonly touches: number;
}

/** What graphql-js reads off the object, which asks nobody. */
const PLAIN: Called = { outcome: 'ENTERED', touches: 0 };

const REFUSALS: readonly unknown[] = ['FORBIDDEN', 'PURPOSE_REQUIRED', 'DATA_WITHHELD'];

/** Calls what serves a field, and what opens the stream of a subscription, for a caller with whom no data can be reached. */
export async function callField(field: GraphQLField<unknown, unknown>, caller: Caller): Promise<readonly Called[]> {
  if (!field.resolve) return [PLAIN];
  const ways = [field.resolve, ...(field.subscribe ? [field.subscribe] : [])];
  return Promise.all(ways.map((way) => called(way, field, caller)));
}

async function called(way: Way, field: GraphQLField<unknown, unknown>, caller: Caller): Promise<Called> {
  let touches = 0;
  const touched = (): never => {
    touches += 1;
    throw new Error('This test has no data.');
  };
  const nothing = new Proxy({}, { get: touched });
  const context = { caller, platform: nothing, loaders: nothing, requestId: 'test', get: touched };
  try {
    await way({}, {}, context, { fieldName: field.name } as GraphQLResolveInfo);
  } catch (error) {
    const { extensions } = error as { extensions?: { code?: unknown } };
    if (REFUSALS.includes(extensions?.code)) return { outcome: extensions?.code as Outcome, touches };
  }
  return { outcome: 'ENTERED', touches };
}

type Way = NonNullable<GraphQLField<unknown, unknown>['resolve']>;
