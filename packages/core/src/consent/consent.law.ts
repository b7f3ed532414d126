import { judgeUse, type ProcessingActivity } from '@eenplan/kit';
import { type FileFacts, representativeOf, whoConsents } from '../file-access/file-access.law';

/** Wmo 2015, art. 5.3.3: giving data to anybody that the law does not name takes consent. */
const TO_THIRD_PARTY = 'Wmo 2015, art. 5.3.3';

/** What consent would be for. */
export interface ConsentAim {
  readonly activity: ProcessingActivity;
  readonly category: string;
  /** The third party that the data would go to; null when they would be opened to the activity. */
  readonly recipient: string | null;
}

/** The article that asks the consent, or the one that decides without it. */
export type JudgedConsent =
  { readonly article: string } | { readonly code: 'CONSENT_NOT_A_BASIS'; readonly by: string };

/**
 * Wmo 2015, art. 5.1.1 lid 4 and AVG, art. 6 and 7: consent opens data only where a law asks for it. Where a law already
 * decides, whether it allows or forbids, a resident is not asked: towards a government consent is not free (AP, 2016).
 * Giving to a third party takes consent of whatever the activity may use itself.
 */
export function judgeConsent({ activity, category, recipient }: ConsentAim): JudgedConsent {
  const { basis, article } = judgeUse(activity, category);
  const asked = recipient === null ? basis === 'CONSENT' : basis !== 'NONE';
  if (!asked) return { code: 'CONSENT_NOT_A_BASIS', by: article };
  return { article: recipient === null ? article : TO_THIRD_PARTY };
}

/** Why somebody cannot consent for a resident. */
export type GiverRefusal =
  'CONSENT_AGE_UNSURE' | 'CONSENT_BY_RESIDENT' | 'CONSENT_BY_REPRESENTATIVE' | 'CONSENT_REPRESENTATIVE_MISFIT';

/**
 * Wmo 2015, art. 5.3.3: from twelve on and capable the resident consents, and nobody else; under twelve or not capable
 * who represents in the person. On a day on which the age is not sure nothing is opened.
 */
export function refuseGiver(file: FileFacts, representativeId: string | null, on: string): GiverRefusal | null {
  const who = whoConsents(file, on);
  if (who === 'UNSURE') return 'CONSENT_AGE_UNSURE';
  return refuseWho(file, representativeId, on, who);
}

/**
 * AVG, art. 7 lid 3: taking back is as easy as giving. Who could give consent now takes it back, whoever gave it; while
 * the age is not sure either may, since that only closes.
 */
export function refuseWithdrawer(file: FileFacts, representativeId: string | null, on: string): GiverRefusal | null {
  const who = whoConsents(file, on);
  const either = representativeId === null ? 'RESIDENT' : 'REPRESENTATIVE';
  return refuseWho(file, representativeId, on, who === 'UNSURE' ? either : who);
}

function refuseWho(
  file: FileFacts,
  representativeId: string | null,
  on: string,
  who: 'RESIDENT' | 'REPRESENTATIVE',
): GiverRefusal | null {
  if (representativeId === null) return who === 'RESIDENT' ? null : 'CONSENT_BY_REPRESENTATIVE';
  if (who === 'RESIDENT') return 'CONSENT_BY_RESIDENT';
  return representativeOf(file, representativeId, on) ? null : 'CONSENT_REPRESENTATIVE_MISFIT';
}

/** AVG, art. 7 lid 3: consent is taken back after it was given, today or before, and once. */
export function refuseWithdrawal(
  consent: { readonly givenOn: string; readonly withdrawnOn: string | null },
  on: string,
  today: string,
): 'CONSENT_WITHDRAWN_ALREADY' | 'CONSENT_WITHDRAWN_BEFORE_GIVEN' | 'DAY_IN_FUTURE' | null {
  if (consent.withdrawnOn !== null) return 'CONSENT_WITHDRAWN_ALREADY';
  if (on < consent.givenOn) return 'CONSENT_WITHDRAWN_BEFORE_GIVEN';
  return on > today ? 'DAY_IN_FUTURE' : null;
}
