/** The first and the last year a budget can be of. */
const YEARS = { first: 2000, last: 2100 } as const;
/** The largest amount of one line, either way; what the database allows as well. */
const LARGEST_EURO = 10_000_000_000;
/** How deep headings may stand; what the database allows as well. */
const DEEPEST = 5;

/** Gemeentewet, art. 189 and 190: a budget is of a year. */
export const refuseYear = (year: number): 'BUDGET_YEAR_OUT_OF_RANGE' | null =>
  Number.isInteger(year) && year >= YEARS.first && year <= YEARS.last ? null : 'BUDGET_YEAR_OUT_OF_RANGE';

/** Rule R79: amounts are whole, so that a sum is exact; negative ones are allowed on both sides. */
export const refuseAmount = (euro: number): 'BUDGET_AMOUNT_NOT_WHOLE' | null =>
  Number.isInteger(euro) && Math.abs(euro) <= LARGEST_EURO ? null : 'BUDGET_AMOUNT_NOT_WHOLE';

/** BBV, art. 17: a budget has costs and income, and nothing else. */
export const refuseLineKind = (kind: string): 'BUDGET_LINE_KIND_UNKNOWN' | null =>
  kind === 'COST' || kind === 'INCOME' ? null : 'BUDGET_LINE_KIND_UNKNOWN';

/** Rule R79: a line counts with its amounts, or is pro memorie and counts for nothing. */
export function refuseLineAmounts(line: {
  readonly euro?: object | undefined;
  readonly pm?: true | undefined;
}): 'BUDGET_LINE_WITHOUT_AMOUNT' | null {
  const amounts = Object.keys(line.euro ?? {}).length;
  const one = line.pm ? line.euro === undefined : amounts > 0;
  return one ? null : 'BUDGET_LINE_WITHOUT_AMOUNT';
}

/** Rule R75: a category is one that is known, paid for by costs, of the law that the line is about. */
export function refuseCategory(
  { kind, law }: { readonly kind: string; readonly law: string | undefined },
  category: { readonly law: string } | undefined,
): 'BUDGET_CATEGORY_UNKNOWN' | 'BUDGET_CATEGORY_OF_INCOME' | 'BUDGET_CATEGORY_OF_OTHER_LAW' | null {
  if (category === undefined) return 'BUDGET_CATEGORY_UNKNOWN';
  if (kind !== 'COST') return 'BUDGET_CATEGORY_OF_INCOME';
  return law === undefined || law === category.law ? null : 'BUDGET_CATEGORY_OF_OTHER_LAW';
}

/** BBV, art. 8: a heading that is a task field or a law says which. */
export function refuseHeadingCode(heading: {
  readonly kind: string;
  readonly code?: string | undefined;
  readonly law?: string | undefined;
}): 'BUDGET_HEADING_WITHOUT_CODE' | null {
  const missing =
    (heading.kind === 'TASK_FIELD' && heading.code === undefined) ||
    (heading.kind === 'LAW' && heading.law === undefined);
  return missing ? 'BUDGET_HEADING_WITHOUT_CODE' : null;
}

/** Rule R79: a tree that a reader can follow; its first level is 1. */
export const refuseDepth = (level: number): 'BUDGET_TOO_DEEP' | null => (level <= DEEPEST ? null : 'BUDGET_TOO_DEEP');

/** Rule R79: a heading stands once in its place, or its lines count twice. Index of the second one; -1 for none. */
export const repeatedHeading = (
  siblings: readonly { readonly title: string; readonly code?: string | undefined }[],
): number =>
  siblings.findIndex(({ title, code }, index) =>
    siblings.slice(0, index).some((other) => other.title === title || (code !== undefined && other.code === code)),
  );

/** Rule R79: how much the computed sum is above what the document prints; null when it prints nothing. */
export const differenceOf = (computed: number, published: number | null): number | null =>
  published === null ? null : computed - published;
