import type { ProcessingActivity } from '../privacy/processing-activity';

/** Who is asking. Callers of different kinds; a kind never changes into another during a request. */
export type CallerKind = 'PROFESSIONAL' | 'RESIDENT' | 'PARTNER' | 'ADMINISTRATOR' | 'POLICY_OFFICER' | 'AUDITOR';

/** All kinds, for tables and tests that must name each one. */
export const CALLER_KINDS: readonly CallerKind[] = [
  ...(['PROFESSIONAL', 'RESIDENT', 'PARTNER', 'ADMINISTRATOR'] as const),
  ...(['POLICY_OFFICER', 'AUDITOR'] as const),
];

/** Whose data an emergency opens (doorbreking in nood): one household or one resident. */
export interface BreakGlassPass {
  readonly id: string;
  readonly householdId: string | null;
  readonly residentId: string | null;
}

/** The verified caller of one request, made from an access token and nothing else. */
export interface Caller {
  readonly kind: CallerKind;
  /** Stable and never a BSN: the issuer's subject, after the issuer's name where several speak for a municipality. */
  readonly subject: string;
  /** CBS code of the municipality whose file is opened; the only one this caller can reach. */
  readonly municipality: string;
  readonly roles: readonly string[];
  /** What the roles may do here today: the municipality's own catalogue, else the defaults of the modules. */
  readonly scopes: ReadonlySet<string>;
  /** A resident's own row; null when this municipality does not know the resident. Other kinds: null. */
  readonly residentId: string | null;
  /** Residents whose file this one may open besides the own: whom the caller legally represents. Other kinds: none. */
  readonly represents: readonly string[];
  /** A partner's registration number (OIN, KvK or AGB, as `kvk:12345678`). Other kinds: null. */
  readonly organisation: string | null;
  /** Codes of the laws that are on at the municipality: active or being wound down. */
  readonly laws: readonly string[];
  /** Codes of the laws that were ever on here and are now off; what a plan holds of them is withheld. */
  readonly lawsOff: readonly string[];
  /** Activities that the token itself allows; null when it says nothing, and then the roles decide. */
  readonly activities: readonly string[] | null;
  /** What the request says it is for; null when it says nothing, and then nothing of anybody is touched. */
  readonly purpose: ProcessingActivity | null;
  /** Codes of the laws whose part of a household shows: the purpose covers them and they are not off. */
  readonly lawsOpen: readonly string[];
  /** Codes of the laws whose part shows only of whom has consented, or where the glass is broken. */
  readonly lawsByConsent: readonly string[];
  /** The emergency for which this request goes past purpose, consent and involvement; null in every other. */
  readonly breakGlass: BreakGlassPass | null;
  /** The day of the request in Europe/Amsterdam: what "today" is for its row rules. */
  readonly today: string;
  /** The stand-in for a resident in the processing log; other kinds: null. */
  readonly logSubject: string | null;
}
