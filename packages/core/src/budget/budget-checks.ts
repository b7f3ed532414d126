import { refuse } from './budget.errors';
import {
  refuseAmount,
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

/** Throws the first refusal of what a schema cannot say, with its path in the section. */
export function checkTables(tables: readonly BudgetTable[]): void {
  const taken = new Set<number>();
  tables.forEach((table, index) => {
    const path = [String(index)];
    checkYears(table.years, taken, [...path, 'years']);
    checkPublished(table.published, table.years, path);
    checkHeadings(table.headings, table.years, [...path, 'headings'], 1);
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

function checkHeadings(headings: readonly HeadingEntry[], years: readonly number[], path: Path, level: number): void {
  if (headings.length > 0) throwAt(refuseDepth(level), path);
  const repeated = repeatedHeading(headings);
  if (repeated >= 0) throw refuse('BUDGET_HEADING_TWICE', ...path, String(repeated));
  headings.forEach((heading, index) => {
    const own = [...path, String(index)];
    throwAt(refuseHeadingCode(heading), own);
    checkPublished(heading.published, years, own);
    heading.lines?.forEach((line, place) => checkLine(line, years, [...own, 'lines', String(place)]));
    checkHeadings(heading.headings ?? [], years, [...own, 'headings'], level + 1);
  });
}

function checkLine(line: LineEntry, years: readonly number[], path: Path): void {
  throwAt(refuseLineKind(line.kind), [...path, 'kind']);
  throwAt(refuseLineAmounts(line), path);
  checkAmounts(line.euro, years, [...path, 'euro']);
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
