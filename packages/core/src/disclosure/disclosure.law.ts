import { judgeUse, type ProcessingActivity } from '@eenplan/kit';

/** Whom a law names as recipients: nobody else gets anything by it without consent. */
const NAMED: Readonly<Record<string, { readonly kinds: readonly string[]; readonly article: string }>> = {
  WMO: { kinds: ['PROVIDER', 'CAK', 'SVB', 'SUPERVISOR'], article: 'Wmo 2015, art. 5.2.1' },
};

/** The article by which somebody may have data, or why not. */
export type JudgedRecipient = { readonly article: string } | { readonly code: 'DISCLOSURE_RECIPIENT_NOT_NAMED' };

/**
 * Wmo 2015, art. 5.2.1: a closed list of recipients, for what that law is executed for. Art. 5.3.3: anybody else is a
 * third party, who gets data with consent alone.
 */
export function judgeRecipient(activity: ProcessingActivity, kind: string): JudgedRecipient {
  if (kind === 'THIRD_PARTY') return { article: 'Wmo 2015, art. 5.3.3' };
  const named = NAMED[activity.law ?? ''];
  return named?.kinds.includes(kind) ? { article: named.article } : { code: 'DISCLOSURE_RECIPIENT_NOT_NAMED' };
}

/** A consent that runs on the day of it, for the activity: of which kind of data, and to whom. */
export interface RunningConsent {
  readonly id: string;
  readonly category: string;
  readonly recipient: string | null;
}

/** What is given, to whom. */
export interface DisclosureAim {
  readonly activity: ProcessingActivity;
  readonly recipientKind: string;
  readonly recipient: string;
}

/** What one kind of data may be given on, or why not. */
export type JudgedCategory =
  | { readonly article: string; readonly consentId: string | null }
  | { readonly code: 'DISCLOSURE_CATEGORY_CLOSED' | 'DISCLOSURE_WITHOUT_CONSENT' };

/**
 * AVG, art. 5 lid 1 (b): nobody gives what he may not use himself; where that takes consent (Wmo 2015, art. 5.1.1 lid 4)
 * so does giving it. Wmo 2015, art. 5.3.3: a third party gets a kind of data when the resident lets him have that.
 */
export function judgeCategory(
  { activity, recipientKind, recipient }: DisclosureAim,
  category: string,
  consents: readonly RunningConsent[],
): JudgedCategory {
  const { basis, article } = judgeUse(activity, category);
  if (basis === 'NONE') return { code: 'DISCLOSURE_CATEGORY_CLOSED' };
  const running = consents.filter((consent) => consent.category === category);
  const opened = running.find((consent) => consent.recipient === null);
  const given = running.find((consent) => consent.recipient === recipient);
  const isThirdParty = recipientKind === 'THIRD_PARTY';
  if (basis === 'CONSENT' && !opened) return { code: 'DISCLOSURE_WITHOUT_CONSENT' };
  if (isThirdParty && !given) return { code: 'DISCLOSURE_WITHOUT_CONSENT' };
  const consent = isThirdParty ? given : basis === 'CONSENT' ? opened : undefined;
  return { article, consentId: consent?.id ?? null };
}

/** Wet BRP, art. 2.59: an address that is secret goes to nobody outside; and an address is data of the register. */
export function refuseAddress(
  { withAddress, categories }: { readonly withAddress: boolean; readonly categories: readonly string[] },
  isSecret: boolean,
): 'ADDRESS_IS_SECRET' | 'DISCLOSURE_ADDRESS_WITHOUT_CATEGORY' | null {
  if (!withAddress) return null;
  if (isSecret) return 'ADDRESS_IS_SECRET';
  return categories.includes('BRP') ? null : 'DISCLOSURE_ADDRESS_WITHOUT_CATEGORY';
}
