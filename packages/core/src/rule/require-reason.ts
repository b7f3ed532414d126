import { type Caller, newId, type Platform, type Transaction } from '@eenplan/kit';
import { refuseWithoutReason } from './rule.errors';
import type { RuleReasonInput } from './rule.inputs';
import { RuleReason } from './rule-reason.entity';
import { findReason, type SoftRule } from './rule.law';

/** What a reason is about: the type of the schema and the id of the row. */
export interface RuleSubject {
  readonly type: string;
  readonly id: string;
}

/** A reason for a rule, or nothing. */
export type GivenReasons = readonly RuleReasonInput[] | null | undefined;

/**
 * For an act that does not follow a soft rule: records the reason that was given for that rule, in the transaction of
 * the act. Refuses with RULE_NEEDS_REASON at `input.reasons` when none was given.
 */
export async function requireReason(
  { clock }: Pick<Platform, 'clock'>,
  tx: Transaction,
  caller: Caller,
  { code, text }: SoftRule,
  subject: RuleSubject,
  reasons: GivenReasons,
): Promise<void> {
  const reason = findReason(code, reasons);
  if (reason === null) throw refuseWithoutReason(code, text);
  await tx.insert(RuleReason, {
    ...{ municipality: caller.municipality, id: newId(), rule: code, reason },
    ...{ subjectType: subject.type, subjectId: subject.id },
    ...{ recordedBy: caller.subject, recordedAt: clock.now() },
  });
}
