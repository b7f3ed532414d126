import type { BudgetTable, HeadingEntry, LineEntry, PublishedEntry, SourceEntry, YearAmounts } from './budget-table';

/** Columns as the database names them: rows go there as JSON. */
interface SourceColumns {
  readonly source_document: string;
  readonly source_section: string;
}

interface PublishedColumns {
  readonly published_costs_in_cents: number | null;
  readonly published_income_in_cents: number | null;
  readonly published_balance_in_cents: number | null;
}

/** A heading without ids. */
export interface HeadingRow extends SourceColumns, PublishedColumns {
  readonly path: string;
  readonly kind: string;
  readonly code: string | null;
  readonly title: string;
  readonly law_code: string | null;
}

/** A line without ids; its heading by the path. */
export interface LineRow extends SourceColumns {
  readonly heading_path: string;
  readonly position: number;
  readonly kind: string;
  readonly title: string;
  readonly amount_in_cents: number | null;
  readonly task_field_code: string | null;
  readonly law_code: string | null;
  /** Left out where nobody said, so that the rows of a file from before there were categories are the same. */
  readonly category_code?: string;
}

/** The budget of one year as rows without ids: the same content gives the same rows. */
export interface BudgetRows {
  readonly budget: SourceColumns & PublishedColumns & { readonly year: number; readonly title: string };
  readonly headings: readonly HeadingRow[];
  readonly lines: readonly LineRow[];
}

/** What a heading hands down to what stands under it. */
interface Inherited {
  readonly year: number;
  readonly source: SourceEntry;
  readonly taskField: string | null;
  readonly law: string | null;
}

/** The budgets of a table, one for each of its years. */
export const budgetsOf = (table: BudgetTable): BudgetRows[] => table.years.map((year) => budgetOf(table, year));

function budgetOf({ title, source, published, headings }: BudgetTable, year: number): BudgetRows {
  const tree = rowsOfAll(headings, { year, source, taskField: null, law: null }, '');
  return { budget: { year, title, ...sourceColumns(source), ...publishedColumns(published, year) }, ...tree };
}

type TreeRows = Pick<BudgetRows, 'headings' | 'lines'>;

function rowsOfAll(headings: readonly HeadingEntry[], from: Inherited, above: string): TreeRows {
  const parts = headings.map((heading, index) => rowsOf(heading, from, above + String(index + 1).padStart(3, '0')));
  return { headings: parts.flatMap((part) => part.headings), lines: parts.flatMap((part) => part.lines) };
}

function rowsOf(heading: HeadingEntry, from: Inherited, path: string): TreeRows {
  const inherited = inheritedFrom(heading, from);
  const under = rowsOfAll(heading.headings ?? [], inherited, `${path}.`);
  const lines = (heading.lines ?? []).flatMap((line, index) => lineRows(line, inherited, path, index + 1));
  return { headings: [headingRow(heading, inherited, path), ...under.headings], lines: [...lines, ...under.lines] };
}

const inheritedFrom = ({ kind, code, law, source }: HeadingEntry, from: Inherited): Inherited => ({
  year: from.year,
  source: source ?? from.source,
  taskField: kind === 'TASK_FIELD' ? (code ?? null) : from.taskField,
  law: law ?? from.law,
});

const headingRow = (heading: HeadingEntry, { year, source, law }: Inherited, path: string): HeadingRow => ({
  ...{ path, kind: heading.kind, code: heading.code ?? null, title: heading.title, law_code: law },
  ...sourceColumns(source),
  ...publishedColumns(heading.published, year),
});

/** No row where the cell of this year is empty. */
function lineRows(line: LineEntry, from: Inherited, path: string, position: number): LineRow[] {
  const amount = centsOf(line.euro, from.year);
  if (amount === null && !line.pm) return [];
  const row = {
    ...{ heading_path: path, position, kind: line.kind, title: line.title, amount_in_cents: amount },
    ...{ task_field_code: line.taskField ?? from.taskField, law_code: line.law ?? from.law },
    ...(line.category === undefined ? {} : { category_code: line.category }),
    ...sourceColumns(line.source ?? from.source),
  };
  return [row];
}

const sourceColumns = ({ document, section }: SourceEntry): SourceColumns => ({
  source_document: document,
  source_section: section,
});

const publishedColumns = (published: PublishedEntry | undefined, year: number): PublishedColumns => ({
  published_costs_in_cents: centsOf(published?.costs, year),
  published_income_in_cents: centsOf(published?.income, year),
  published_balance_in_cents: centsOf(published?.balance, year),
});

function centsOf(amounts: YearAmounts | undefined, year: number): number | null {
  const euro = amounts?.[String(year)];
  return euro === undefined ? null : euro * 100;
}
