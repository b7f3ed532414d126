import type { BsnVault, JsonObject } from '@eenplan/kit';
import type { SignalPersonInput } from './signal.inputs';

/** Whom a signal is about, as the partner gave it. */
export interface SignalPerson {
  readonly bsn: string | null;
  readonly familyName: string | null;
  readonly birthDate: string | null;
  readonly postcode: string | null;
  readonly houseNumber: number | null;
  readonly municipalityCode: string | null;
}

/** What a partner says in a signal: all of it but the reference. */
export interface SignalContent {
  readonly kind: string;
  readonly observedOn: string | null;
  readonly person: SignalPerson;
  readonly payload: JsonObject;
}

/** What a client sends of it; what is left out and what is null are the same. */
export interface SentContent {
  readonly kind: string;
  readonly observedOn?: string | null;
  readonly person: SignalPersonInput;
  readonly payload: JsonObject;
}

/** The content of what was sent. */
export const contentOf = ({ kind, observedOn, person, payload }: SentContent): SignalContent => ({
  ...{ kind, observedOn: observedOn ?? null, payload },
  person: {
    ...{ bsn: person.bsn ?? null, familyName: person.familyName ?? null, birthDate: person.birthDate ?? null },
    ...{ postcode: person.postcode ?? null, houseNumber: person.houseNumber ?? null },
    municipalityCode: person.municipalityCode ?? null,
  },
});

/**
 * The keyed hash of a content: two calls with one reference said the same when their hashes are equal. It outlives the
 * signal, so it is no bare hash: who has it alone finds nobody by trying. It stays when the keys of numbers are rotated.
 */
export const payloadHashOf = (
  vault: Pick<BsnVault, 'pseudonym'>,
  municipality: string,
  { kind, observedOn, person, payload }: SignalContent,
): string => vault.pseudonym('signal', municipality, canonical([kind, observedOn, person, payload]));

/** JSON in which the order of keys makes no difference. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}
