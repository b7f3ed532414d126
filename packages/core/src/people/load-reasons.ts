import { Refusal } from '@eenplan/kit';
import { type GivenReasons, requireReason, type RuleSubject } from '../rule/require-reason';
import type { SoftRule } from '../rule/rule.law';
import type { PlanWork } from './load-plan';

/** Records the reasons for soft rules that are not followed; the refusal points to the place in the file. */
export async function loadReasons(
  { tx, caller, platform }: PlanWork,
  rules: readonly SoftRule[],
  subject: RuleSubject,
  reasons: GivenReasons,
  path: readonly string[],
): Promise<void> {
  try {
    for (const rule of rules) await requireReason(platform, tx, caller, rule, subject, reasons);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, error.message, error.article, [...path, 'reasons']);
  }
}
