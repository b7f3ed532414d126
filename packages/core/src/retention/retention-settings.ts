import { barToLength, type EenplanModule, Refusal, type RetentionRule, type TermLength } from '@eenplan/kit';
import type { CoreSettings } from '../configuration/core-settings';
import { refuse, retentionErrors } from './retention.errors';

/** What a municipality has set, by the code of the rule. */
export type RetentionSettings = CoreSettings['retention'];

/** How long a rule keeps here, and where that is laid down. */
export interface LengthInForce {
  readonly length: TermLength | null;
  readonly source: string;
}

/** Every retention rule of the installed modules, also of laws that are off: what was recorded is kept, and goes. */
export const retentionRulesOf = (modules: readonly EenplanModule[]): RetentionRule[] =>
  modules.flatMap((module) => module.retention ?? []);

/** The length of a rule here. What was set and the rule no longer allows is not followed. */
export function lengthInForce(rule: RetentionRule, settings: RetentionSettings): LengthInForce {
  const set = settings[rule.code];
  if (!set || barToLength(rule, set) !== null) return { length: rule.length, source: rule.source };
  return { length: { count: set.count, unit: set.unit }, source: set.source };
}

/** Refuses settings that a rule does not allow, by the article of that rule. The path is within the settings. */
export function refuseRetentionSettings(modules: readonly EenplanModule[], settings: RetentionSettings): void {
  const rules = new Map(retentionRulesOf(modules).map((rule) => [rule.code, rule]));
  for (const [code, length] of Object.entries(settings)) {
    const path = ['core', 'retention', code];
    const rule = rules.get(code);
    if (!rule) throw refuse('RETENTION_RULE_UNKNOWN', ...path);
    const bar = barToLength(rule, length);
    if (bar === null) continue;
    const refusal = bar === 'LENGTH_FIXED' ? 'RETENTION_LENGTH_FIXED' : 'RETENTION_LENGTH_TOO_SHORT';
    throw new Refusal(refusal, retentionErrors[refusal].message, rule.article, path);
  }
}
