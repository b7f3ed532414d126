import { WRONG_DATA } from '../review/revision.law';
import type { RecoveryDebtor } from './recovery.enum';
import type { recoveryErrors } from './recovery.errors';

type Code = keyof typeof recoveryErrors;
/** Why not, and which field of the input says so. */
export interface Misfit {
  readonly code: Code;
  readonly field: string;
}
const at = (field: string, code: Code): Misfit => ({ code, field });

/** The decision by which another was revised or taken back, with what was established of wrong data; null when nothing. */
export interface ChangedDecision {
  readonly lawCode: string;
  readonly kind: string;
  readonly state: string;
  readonly groundCode: string | null;
  readonly finding: { readonly isIntentional: boolean | null } | null;
}

/** Wmo 2.4.1 lid 1: only after a change on ground a of art. 2.3.10 lid 1, and only where it was done on purpose. */
export function refuseClaim({ lawCode, kind, state, groundCode, finding }: ChangedDecision): Code | null {
  const isOnGround = kind === 'REVISION' || (kind === 'WITHDRAWAL' && groundCode === WRONG_DATA);
  if (lawCode !== 'WMO' || state === 'TAKEN' || !isOnGround || !finding) return 'WMO_RECOVERY_WITHOUT_GROUND';
  return finding.isIntentional === true ? null : 'WMO_RECOVERY_WITHOUT_INTENT';
}

/** From whom. */
export interface DebtorFacts {
  readonly debtor: RecoveryDebtor;
  readonly residentId: string;
  readonly cooperatorResidentId: string | null;
  readonly cooperatorName: string | null;
  readonly cooperation: string | null;
}

/** Wmo 2.4.1 lid 1: from the client, or from somebody else who knowingly helped. */
export function refuseDebtor(facts: DebtorFacts): Misfit | null {
  const { debtor, residentId, cooperatorResidentId, cooperatorName, cooperation } = facts;
  if (debtor === 'CLIENT') {
    if (cooperatorResidentId !== null) return at('cooperatorResidentId', 'WMO_RECOVERY_COOPERATOR_MISFIT');
    if (cooperatorName !== null) return at('cooperatorName', 'WMO_RECOVERY_COOPERATOR_MISFIT');
    return cooperation === null ? null : at('cooperation', 'WMO_RECOVERY_COOPERATOR_MISFIT');
  }
  if (cooperatorResidentId === residentId) return at('cooperatorResidentId', 'WMO_RECOVERY_COOPERATOR_MISFIT');
  if (cooperatorResidentId !== null && cooperatorName !== null) {
    return at('cooperatorName', 'WMO_RECOVERY_COOPERATOR_MISFIT');
  }
  if (cooperatorResidentId === null && cooperatorName === null) {
    return at('cooperatorName', 'WMO_RECOVERY_COOPERATOR_MISSING');
  }
  return cooperation === null ? at('cooperation', 'WMO_RECOVERY_COOPERATOR_MISSING') : null;
}

/** Days from (inclusive) until (exclusive). */
export interface Days {
  readonly fromOn: string;
  readonly untilOn: string;
}

/** Wmo 2.3.10 lid 2: what was received from the day of effect of the ground until the change itself took effect. */
export function refusePeriod({ fromOn, untilOn }: Days, within: Days): Misfit | null {
  if (untilOn <= fromOn) return at('untilOn', 'WMO_RECOVERY_PERIOD_EMPTY');
  if (fromOn < within.fromOn) return at('fromOn', 'WMO_RECOVERY_OUTSIDE');
  return untilOn > within.untilOn ? at('untilOn', 'WMO_RECOVERY_OUTSIDE') : null;
}

/** What it was worth, in cents. */
export interface Valuation {
  /** What was paid from the budget in those days; null where there was no budget. */
  readonly paidInCents: number | null;
  readonly statedInCents: number | null;
  readonly source: string | null;
}

/** Wmo 2.4.1 lid 1: payments that are on file say what it was worth, and else whoever decides, with the source. */
export function refuseValuation({ paidInCents, statedInCents, source }: Valuation): Misfit | null {
  if (paidInCents === null) {
    if (statedInCents === null) return at('statedValueInCents', 'WMO_RECOVERY_VALUE_MISSING');
    return source === null ? at('valueSource', 'WMO_RECOVERY_VALUE_MISSING') : null;
  }
  if (statedInCents !== null) return at('statedValueInCents', 'WMO_RECOVERY_VALUE_KNOWN');
  return source === null ? null : at('valueSource', 'WMO_RECOVERY_VALUE_KNOWN');
}

/** Wmo 2.4.1 lid 1: wholly or partly, and never more than that value with what is claimed from others. */
export const refuseAmount = (amount: number, value: number, fromOthers: number): Code | null =>
  amount + fromOthers > value ? 'WMO_RECOVERY_ABOVE_VALUE' : null;

/** Payments never come to more than is claimed. */
export const refusePayment = (payment: number, amount: number, received: number): Code | null =>
  payment > amount - received ? 'WMO_RECOVERY_PAYMENT_ABOVE' : null;
