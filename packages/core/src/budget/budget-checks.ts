import type { BudgetCategory } from '@eenplan/kit';
import { refuse } from './budget.errors';
import {
  refuseAmount,
  refuseCategory,
  refuseDepth,
  refuseHeadingCode,
  refuseLineAmounts,
  refuseLineKind,
  refuseYear,
  repeatedHeading,
} from './budget.law';
import type { BudgetTable, HeadingEntry, LineEntry, PublishedEntry, YearAmounts } from './budget-table';

type Path = readonly string[];
type Code = Parameters<typeof refuse>[0];

/** What the lines of a table are held against. */
interface TableFacts {
  readonly years: readonly number[];
  readonly categories: ReadonlyMap<string, BudgetCategory>;
  /** Years with the categories that a line of them pays for already. */
  readonly paid: Set<string>;
}

/** Throws the first refusal of what a schema cannot say, with its path in the section. */
export function checkTables(tables: readonly BudgetTable[], categories: ReadonlyMap<string, BudgetCategory>): void {
  const taken = new Set<number>();
  tables.forEach((table, index) => {
    const path = [String(index)];
    checkYears(table.years, taken, [...path, 'years']);
    checkPublished(table.published, table.years, path);
    const facts = { years: table.years, categories, paid: new Set<string>() };
    checkHeadings(table.headings, facts, { path: [...path, 'headings'], level: 1, law: undefined });
  });
}

const throwAt = (code: Code | null, path: Path): void => {
  if (code) throw refuse(code, ...path);
};

function checkYears(years: readonly number[], taken: Set<number>, path: Path): void {
  years.forEach((year, index) => {
    throwAt(refuseYear(year) ?? (taken.has(year) ? 'BUDGET_YEAR_TWICE' : null), [...path, String(index)]);
    taken.add(year);
  });
}

/** Where a list of headings stands, and the law of what it stands under. */
interface Place {
  readonly path: Path;
  readonly level: number;
  readonly law: string | undefined;
}

function checkHeadings(headings: readonly HeadingEntry[], facts: TableFacts, { path, level, law }: Place): void {
  if (headings.length > 0) throwAt(refuseDepth(level), path);
  const repeated = repeatedHeading(headings);
  if (repeated >= 0) throw refuse('BUDGET_HEADING_TWICE', ...path, String(repeated));
  headings.forEach((heading, index) => {
    const own = [...path, String(index)];
    const under = heading.law ?? law;
    throwAt(refuseHeadingCode(heading), own);
    checkPublished(heading.published, facts.years, own);
    heading.lines?.forEach((line, place) => checkLine(line, facts, [...own, 'lines', String(place)], under));
    checkHeadings(heading.headings ?? [], facts, { path: [...own, 'headings'], level: level + 1, law: under });
  });
}

function checkLine(line: LineEntry, facts: TableFacts, path: Path, law: string | undefined): void {
  throwAt(refuseLineKind(line.kind), [...path, 'kind']);
  throwAt(refuseLineAmounts(line), path);
  checkAmounts(line.euro, facts.years, [...path, 'euro']);
  if (line.category !== undefined) checkCategory(line.category, line, facts, { path: [...path, 'category'], law });
}

/** Rule R75: one line of a year pays for a category. */
function checkCategory(
  code: string,
  line: LineEntry,
  { years, categories, paid }: TableFacts,
  { path, law }: Omit<Place, 'level'>,
): void {
  throwAt(refuseCategory({ kind: line.kind, law: line.law ?? law }, categories.get(code)), path);
  for (const year of line.pm ? years.map(String) : Object.keys(line.euro ?? {})) {
    if (paid.has(`${year} ${code}`)) throw refuse('BUDGET_CATEGORY_TWICE', ...path);
    paid.add(`${year} ${code}`);
  }
}

function checkPublished(published: PublishedEntry | undefined, years: readonly number[], path: Path): void {
  for (const side of ['costs', 'income', 'balance'] as const) {
    checkAmounts(published?.[side], years, [...path, 'published', side]);
  }
}

function checkAmounts(amounts: YearAmounts | undefined, years: readonly number[], path: Path): void {
  for (const [year, euro] of Object.entries(amounts ?? {})) {
    const known = years.some((each) => String(each) === year);
    throwAt(known ? refuseAmount(euro) : 'BUDGET_YEAR_NOT_OF_TABLE', [...path, year]);
  }
}
