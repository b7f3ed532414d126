import { createHash } from 'node:crypto';
import type { ArrearsSignal } from './arrears-signal.entity';

/** What a partner said in a signal. Of the BSN it holds a stand-in alone, which outlives a rotation of the keys. */
export type SignalContent = Pick<
  ArrearsSignal,
  'kind' | 'amountInCents' | 'arrearsSince' | 'familyName' | 'birthDate' | 'postcode' | 'houseNumber'
> & { readonly bsnPseudonym: string | null };

/**
 * SHA-256 of the content in one fixed order, in base64url: two calls with one reference said the same when their hashes
 * are equal. All 10^9 BSNs could be tried against a bare hash, so the vault's stand-in takes its place; the other
 * fields are in the same row as text, so hashing them gives nothing away. The attestation is left out: a signal with
 * any other answers than the required ones is never stored.
 */
export const payloadHashOf = (content: SignalContent): string =>
  createHash('sha256').update(canonical(content)).digest('base64url');

/** A list rather than an object: the order of keys cannot differ, and JSON keeps neighbouring values apart. */
const canonical = (content: SignalContent): string =>
  JSON.stringify([
    ...[content.kind, content.amountInCents, content.arrearsSince],
    ...[content.bsnPseudonym, content.familyName, content.birthDate, content.postcode, content.houseNumber],
  ]);
