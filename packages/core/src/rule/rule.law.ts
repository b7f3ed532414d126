/** A rule of the policy catalogue that may be left with a reason. */
export interface SoftRule {
  readonly code: string;
  /** The rule in one sentence, without a full stop. */
  readonly text: string;
}

/** Awb 4:84: leaving a policy rule takes a reason in words; blank is none. The reason for this rule, or null. */
export const findReason = (
  code: string,
  reasons: readonly { readonly rule: string; readonly reason: string }[] | null | undefined,
): string | null => reasons?.find(({ rule, reason }) => rule === code && reason.trim() !== '')?.reason ?? null;
