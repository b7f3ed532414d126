import { isPostcode, type SignalKind } from '@eenplan/kit';
import type { SignalContent } from './signal-content';
import type { SignalErrorCode } from './signal.errors';

/** What does not have the form that was agreed, and where. */
export interface Malformed {
  readonly code: SignalErrorCode;
  readonly path: readonly string[];
}

/** Longest reference of a partner. */
const LONGEST_REFERENCE = 100;

/** AVG, art. 5 lid 1 (c): a reference tells one signal of a partner from another. */
export const refuseReference = (reference: string): Malformed | null =>
  reference.trim() !== '' && reference.length <= LONGEST_REFERENCE && !/[\p{Cc}\p{Cs}]/u.test(reference)
    ? null
    : { code: 'SIGNAL_REFERENCE_INVALID', path: ['partnerReference'] };

const within = (form: RegExp) => (value: string | number) => typeof value === 'string' && form.test(value);

/** What each field of the envelope looks like; what is not given is not looked at. */
const FORMS: readonly (readonly [
  (content: SignalContent) => string | number | null,
  (value: string | number) => boolean,
  ...string[],
])[] = [
  [({ observedOn }) => observedOn, within(/^\d{4}-\d{2}-\d{2}$/), 'observedOn'],
  [({ person }) => person.bsn, within(/^\d{9}$/), 'person', 'bsn'],
  [({ person }) => person.familyName, within(/^(?=.*\S)[^\p{Cc}\p{Cs}]{1,200}$/u), 'person', 'familyName'],
  [({ person }) => person.birthDate, within(/^\d{4}(-\d{2}(-\d{2})?)?$/), 'person', 'birthDate'],
  [({ person }) => person.postcode, isPostcode, 'person', 'postcode'],
  [
    ({ person }) => person.houseNumber,
    (value) => Number(value) >= 1 && Number(value) <= 99_999,
    'person',
    'houseNumber',
  ],
  [({ person }) => person.municipalityCode, within(/^\d{4}$/), 'person', 'municipalityCode'],
];

/** AVG, art. 5 lid 1 (d): what is no number, day or postcode at all cannot be put right by anybody here. */
export function refuseForm(content: SignalContent): Malformed | null {
  for (const [valueOf, fits, ...path] of FORMS) {
    const value = valueOf(content);
    if (value !== null && !fits(value)) return { code: 'SIGNAL_FIELD_INVALID', path };
  }
  return null;
}

/** AVG, art. 5 lid 1 (d): who it is about is a number, or a name with what tells apart who bears it. */
export function refusePerson({ person }: SignalContent): Malformed | null {
  const { bsn, familyName, birthDate, postcode, houseNumber } = person;
  const hasAddress = postcode !== null && houseNumber !== null;
  if (bsn !== null || (familyName !== null && (birthDate !== null || hasAddress))) return null;
  return { code: 'SIGNAL_PERSON_INSUFFICIENT', path: ['person'] };
}

/** AVG, art. 5 lid 1 (c): what a kind holds is what was agreed, and no more. */
export function refusePayload(kind: Pick<SignalKind, 'payload'>, payload: SignalContent['payload']): Malformed | null {
  const [issue] = kind.payload.safeParse(payload).error?.issues ?? [];
  if (!issue) return refuseHalfCharacters(payload, ['payload']);
  const known = issue.path.filter((step) => typeof step !== 'symbol').map(String);
  return { code: 'SIGNAL_PAYLOAD_INVALID', path: ['payload', ...known] };
}

/** Half a character (a lone surrogate) is no text: nothing could store it, and no partner means it. */
function refuseHalfCharacters(value: unknown, path: readonly string[]): Malformed | null {
  if (typeof value === 'string') {
    return /[\p{Cs}\0]/u.test(value) ? { code: 'SIGNAL_PAYLOAD_INVALID', path } : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    const refusal = refuseHalfCharacters(part, [...path, key]);
    if (refusal) return refusal;
  }
  return null;
}
