import { createHash } from 'node:crypto';
import { type ConfigWork, defineConfigSection, type Transaction } from '@eenplan/kit';
import { knownCategories } from '../budget-category/known-categories';
import { checkTables } from './budget-checks';
import { type BudgetRows, budgetsOf } from './budget-rows';
import { budgetTables } from './budget-table';
import { insertBudget, removeBudget, sumsOf } from './budget-writing';

/** The budgets of a municipality, a table of a document each. A year that the file does not name is left alone. */
export const budgetsSection = defineConfigSection({
  key: 'budgets',
  schema: budgetTables,
  apply: async (work, tables) => {
    checkTables(tables, knownCategories(work.platform));
    const stored = await storedHashes(work.tx, work.caller.municipality);
    const lines: string[] = [];
    for (const rows of tables.flatMap(budgetsOf).sort((one, other) => one.budget.year - other.budget.year)) {
      const known = stored.get(rows.budget.year);
      if (known !== hashOf(rows)) lines.push(await replace(work, rows, known !== undefined));
    }
    return lines;
  },
});

async function replace({ tx, caller, platform }: ConfigWork, rows: BudgetRows, wasThere: boolean): Promise<string> {
  const { municipality } = caller;
  const { year } = rows.budget;
  if (wasThere) await removeBudget(tx, municipality, year);
  await insertBudget(tx, municipality, rows, hashOf(rows), platform.clock.now());
  const { costs, income } = await sumsOf(tx, municipality, year);
  const count = rows.lines.length === 1 ? '1 line' : `${rows.lines.length} lines`;
  const what = `${count}, costs ${inEuros(costs)}, income ${inEuros(income)}`;
  return `budget ${year}${wasThere ? ' replaced' : ''}: ${what}`;
}

/** What was applied last, by year. */
async function storedHashes(tx: Transaction, municipality: string): Promise<Map<number, string>> {
  const rows = await tx.query<{ year: number; hash: string }[]>(
    'select year, content_hash as hash from core.budget where municipality = $1',
    [municipality],
  );
  return new Map(rows.map(({ year, hash }) => [year, hash]));
}

const hashOf = (rows: BudgetRows): string => createHash('sha256').update(JSON.stringify(rows)).digest('hex');

/** Amounts in a file are whole euros, and so are their sums. */
const inEuros = (cents: number): string => `${cents / 100}.00`;
