import { type ErrorDefinition, Refusal } from '@eenplan/kit';

/** The refusal of an act that leaves a soft rule without a word. Its article names the rule. */
export const ruleErrors = {
  RULE_NEEDS_REASON: {
    message: 'This act does not follow a rule: give a reason for that rule, or follow it.',
    article: 'Awb, art. 4:84',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses for want of a reason, naming the rule: `Rule R33: ...`. */
export const refuseWithoutReason = (rule: string, text: string): Refusal =>
  new Refusal('RULE_NEEDS_REASON', ruleErrors.RULE_NEEDS_REASON.message, `Rule ${rule}: ${text}`, ['input', 'reasons']);
