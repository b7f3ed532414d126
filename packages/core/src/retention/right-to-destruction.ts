import {
  destructionDueOn,
  earlierOf,
  type EenplanModule,
  type RetentionRequest,
  type RetentionRule,
} from '@eenplan/kit';
import { retentionRulesOf } from './retention-settings';

/** The right that a law gives to have records destroyed before their time. */
export interface RightToDestruction {
  readonly rules: readonly { readonly rule: RetentionRule; readonly article: string }[];
  /** Every article it rests on. */
  readonly article: string;
  /** The highest of its rules. */
  readonly minimumAge: number;
  /** The last day to decide and destroy, inclusive: the earliest of its rules. */
  readonly dueOn: (receivedOn: string) => string;
}

/** What a law says about destruction on request, put together from its rules; null when it gives no such right. */
export function rightToDestruction(modules: readonly EenplanModule[], law: string): RightToDestruction | null {
  const rules = retentionRulesOf(modules).filter((rule) => rule.law === law);
  const rights = rules.flatMap((rule): { rule: RetentionRule; right: RetentionRequest }[] =>
    rule.onRequest === null ? [] : [{ rule, right: rule.onRequest }],
  );
  if (rights.length === 0) return null;
  return {
    rules: rights.map(({ rule, right }) => ({ rule, article: right.article })),
    article: [...new Set(rights.map(({ right }) => right.article))].join('; '),
    minimumAge: Math.max(...rights.map(({ right }) => right.minimumAge)),
    dueOn: (receivedOn) => rights.map(({ right }) => destructionDueOn(right, receivedOn)).reduce(earlierOf),
  };
}
