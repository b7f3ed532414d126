import { newId, type Transaction } from '@eenplan/kit';
import type { BudgetRows, HeadingRow } from './budget-rows';

/** Removes the budget of a year; its headings and lines go with it. */
export async function removeBudget(tx: Transaction, municipality: string, year: number): Promise<void> {
  await tx.query('delete from core.budget where municipality = $1 and year = $2', [municipality, year]);
}

/** Puts a budget in place: three statements, however many lines it has. */
export async function insertBudget(
  tx: Transaction,
  municipality: string,
  { budget, headings, lines }: BudgetRows,
  hash: string,
  recordedAt: Date,
): Promise<void> {
  const place = [municipality, newId()] as const;
  await tx.query(INSERT_BUDGET, [...place, hash, recordedAt, JSON.stringify([budget])]);
  const { withIds, idByPath } = named(headings);
  await tx.query(INSERT_HEADINGS, [...place, JSON.stringify(withIds)]);
  const linesWithIds = lines.map((line) => ({ id: newId(), heading_id: idByPath.get(line.heading_path), ...line }));
  await tx.query(INSERT_LINES, [...place, JSON.stringify(linesWithIds)]);
}

/** The sums of a year, from the view that computes them. */
export async function sumsOf(
  tx: Transaction,
  municipality: string,
  year: number,
): Promise<{ readonly costs: number; readonly income: number }> {
  const rows = await tx.query<{ costs: number; income: number }[]>(
    `select costs_in_cents as costs, income_in_cents as income from core.budget_total
     where municipality = $1 and year = $2`,
    [municipality, year],
  );
  return rows[0] ?? { costs: 0, income: 0 };
}

interface NamedHeadings {
  readonly withIds: readonly (HeadingRow & { readonly id: string })[];
  readonly idByPath: ReadonlyMap<string, string>;
}

function named(headings: readonly HeadingRow[]): NamedHeadings {
  const withIds = headings.map((heading) => ({ id: newId(), ...heading }));
  return { withIds, idByPath: new Map(withIds.map(({ path, id }) => [path, id])) };
}

const PUBLISHED = 'published_costs_in_cents, published_income_in_cents, published_balance_in_cents';

const INSERT_BUDGET = `
  insert into core.budget (municipality, id, content_hash, recorded_at,
    year, title, source_document, source_section, ${PUBLISHED})
  select $1, $2, $3, $4, year, title, source_document, source_section, ${PUBLISHED}
  from json_populate_recordset(null::core.budget, $5)`;

const INSERT_HEADINGS = `
  insert into core.budget_heading (municipality, budget_id,
    id, path, kind, code, title, law_code, source_document, source_section, ${PUBLISHED})
  select $1, $2, id, path, kind, code, title, law_code, source_document, source_section, ${PUBLISHED}
  from json_populate_recordset(null::core.budget_heading, $3)`;

const INSERT_LINES = `
  insert into core.budget_line (municipality, budget_id,
    id, heading_id, heading_path, position, kind, title, amount_in_cents, task_field_code, law_code, category_code,
    source_document, source_section)
  select $1, $2,
    id, heading_id, heading_path, position, kind, title, amount_in_cents, task_field_code, law_code, category_code,
    source_document, source_section
  from json_populate_recordset(null::core.budget_line, $3)`;
