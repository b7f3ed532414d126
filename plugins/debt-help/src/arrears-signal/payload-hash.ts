import { createHash } from 'node:crypto';
import type { ArrearsSignal } from './arrears-signal.entity';

/** What a partner said in a signal. Of the BSN it holds the keyed look-up hash alone. */
export type SignalContent = Pick<
  ArrearsSignal,
  'kind' | 'amountInCents' | 'arrearsSince' | 'bsnLookup' | 'familyName' | 'birthDate' | 'postcode' | 'houseNumber'
>;

/**
 * SHA-256 of the content in one fixed order, in base64url: two calls with one reference said the same when their hashes
 * are equal. All 10^9 BSNs could be tried against a bare hash, so the vault's HMAC stands in for the number; the other
 * fields are in the same row as text, so hashing them gives nothing away. The attestation is left out: a signal with
 * any other answers than the required ones is never stored.
 */
export const payloadHashOf = (content: SignalContent): string =>
  createHash('sha256').update(canonical(content)).digest('base64url');

/** A list rather than an object: the order of keys cannot differ, and JSON keeps neighbouring values apart. */
const canonical = (content: SignalContent): string =>
  JSON.stringify([
    ...[content.kind, content.amountInCents, content.arrearsSince],
    ...[content.bsnLookup, content.familyName, content.birthDate, content.postcode, content.houseNumber],
  ]);
