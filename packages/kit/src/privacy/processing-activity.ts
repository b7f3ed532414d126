import type { Bilingual } from '../module/define-module';

/** A kind of personal data as the law-to-law matrix knows it: the population register, the case, the file of a law. */
export interface DataCategory {
  /** `BRP`, `CASE`; of the file of a law the code of that law: `WMO`. */
  readonly code: string;
  readonly title: Bilingual;
  /** Code of the law whose file it is; left out when it is of no single law. */
  readonly law?: string;
  readonly article: string;
}

/**
 * On what an activity reads a kind of data. OWN: its own law gave it the data. NECESSARY: the law lets it read them as
 * far as the task asks. CONSENT: only of whom has consented (uitdrukkelijke toestemming), and that is recorded.
 */
export type DataBasis = 'OWN' | 'NECESSARY' | 'CONSENT';

/** One cell of the law-to-law matrix: what an activity may read, and by which article. */
export interface DataUse {
  /** Code of a data category, also of a law that is not installed; `*` for every one. */
  readonly category: string;
  readonly basis: DataBasis;
  readonly article: string;
}

/** A processing activity of the register (verwerkingsactiviteit, AVG art. 30): what a request says it is for. */
export interface ProcessingActivity {
  /** What the header `Processing-Activity` carries: `wmo:support`. Starts with the module's id, in core with a room. */
  readonly code: string;
  readonly title: Bilingual;
  /** What the data are processed for, in a sentence that a resident understands. */
  readonly purpose: string;
  /** Code of the law it executes; left out of what belongs to no single law. */
  readonly law?: string;
  /** The legal basis (grondslag) and the article of the law that gives the task. */
  readonly article: string;
  /** Roles that carry it unless a municipality says otherwise. */
  readonly roles: readonly string[];
  /** What it may read; anything else is withheld. */
  readonly reads: readonly DataUse[];
  /** What the law forbids it by name, with the article that says so: the reason that is given for withholding. */
  readonly closed?: readonly Omit<DataUse, 'basis'>[];
}

/** The scope by which a role carries an activity: roles get purposes the way they get rights. */
export const scopeOfActivity = (code: string): string => `activity:${code}`;
