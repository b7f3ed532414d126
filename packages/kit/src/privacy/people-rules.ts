import type { SubjectKind } from './personal-data';

/**
 * What only core can say of people, as SQL: kit knows no table. `id` is SQL that gives the id of a resident or a
 * household; the alias of the row is `row`, and the names of a row rule stand for the caller's values.
 */
export interface PeopleRules {
  /** Scope that lets a professional see the cases of the whole municipality, involved or not. */
  readonly everyCase: string;
  /** The professional is involved with whom it is about. */
  readonly involved: (kind: SubjectKind, id: string) => string;
  /** Whom it is about has consented to the use of this category (SQL) for the activity of the request. */
  readonly consented: (kind: SubjectKind, id: string, category: string) => string;
  /** The request broke the glass for whom it is about. */
  readonly underGlass: (kind: SubjectKind, id: string) => string;
}

let provided: PeopleRules | null = null;

/** Core says it once, when it is loaded. */
export const providePeopleRules = (rules: PeopleRules): void => void (provided = rules);

/** What core said; without it nobody is involved and nobody has consented. */
export const peopleRules = (): PeopleRules => provided ?? NOBODY;

const NOBODY: PeopleRules = {
  everyCase: '',
  involved: () => 'false',
  consented: () => 'false',
  underGlass: () => 'false',
};
