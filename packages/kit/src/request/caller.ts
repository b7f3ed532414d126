import type { ProcessingActivity } from '../privacy/processing-activity';

/** Who is asking. Callers of different kinds; a kind never changes into another during a request. */
export type CallerKind = 'PROFESSIONAL' | 'RESIDENT' | 'PARTNER' | 'ADMINISTRATOR' | 'POLICY_OFFICER' | 'AUDITOR';

/** All kinds, for tables and tests that must name each one. */
export const CALLER_KINDS: readonly CallerKind[] = [
  ...(['PROFESSIONAL', 'RESIDENT', 'PARTNER', 'ADMINISTRATOR'] as const),
  ...(['POLICY_OFFICER', 'AUDITOR'] as const),
];

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
  /** A partner's registration number (OIN, KvK or AGB, as `kvk:12345678`). Other kinds: null. */
  readonly organisation: string | null;
  /** Codes of the laws that are on at the municipality: active or being wound down. */
  readonly laws: readonly string[];
  /** Codes of the laws that were ever on here and are now off; what a plan holds of them is withheld. */
  readonly lawsOff: readonly string[];
  /** The day of the request in Europe/Amsterdam: what "today" is for its row rules. */
  readonly today: string;
  /** What the request is for. */
  readonly purpose?: ProcessingActivity | null;
  /** The stand-in for a resident in the processing log; other kinds: null. */
  readonly logSubject?: string | null;
}
