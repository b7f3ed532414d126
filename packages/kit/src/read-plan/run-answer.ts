import { columnOf } from '../data/columns';
import type { Reads } from '../data/door';
import { limitOf } from '../data/read-rows';
import { SqlParameters } from '../data/sql';
import { MAX_PAGE } from '../paging/connection';
import { decodeCursor, encodeCursor } from '../paging/cursor';
import { afterCondition } from '../paging/page-rows';
import { type AnswerPlan, argsOf, type PagePart } from './answer-plan';
import type { Asking } from './below-of-selection';
import { NotForPlan } from './compile-answer';
import { ROOT } from './compile-below';
import { noteAnswer } from './note-answer';
import { valuesOf } from './plan-parameters';
import type { RootArgs } from './root-read';

interface Found extends Record<string, unknown> {
  readonly '#json': string;
  readonly '#rows': string;
}

/**
 * The data of an answer as JSON text. What it was made of is noted in the trail. Throws {@link NotForPlan} for arguments
 * that the resolvers must look at.
 */
export async function runAnswer(
  reads: Reads,
  plan: AnswerPlan,
  { caller, variableValues }: Asking,
  today: string,
): Promise<string> {
  const args = argsOf(plan, variableValues);
  const parameters = new SqlParameters(valuesOf(plan.slots, caller, today));
  const json =
    plan.read.kind === 'one'
      ? await one(reads, plan, args, parameters)
      : await page(reads, plan, args, parameters, today);
  return `{${JSON.stringify(plan.key)}:${json}}`;
}

async function one(reads: Reads, plan: AnswerPlan, args: RootArgs, parameters: SqlParameters): Promise<string> {
  if (plan.read.kind !== 'one') throw new NotForPlan();
  const where = plan.read.where(args, parameters);
  if (where === null) return 'null';
  const [row] = await reads.query<Found[]>(statementOf(reads, plan, where), parameters.values);
  if (!row) return 'null';
  noteAnswer(plan.noted, row['#rows']);
  return row['#json'];
}

async function page(
  reads: Reads,
  plan: AnswerPlan,
  args: RootArgs,
  parameters: SqlParameters,
  today: string,
): Promise<string> {
  if (plan.read.kind !== 'page') throw new NotForPlan();
  const { first, after } = args;
  const options = plan.read.options(args, today);
  if (!options || typeof first !== 'number' || first < 1 || first > MAX_PAGE) throw new NotForPlan();
  const { orderBy, direction = 'asc', where = () => [] } = options;
  const properties = [...orderBy, 'id'];
  const columns = properties.map((property) => columnOf(reads.dataSource, plan.target, property));
  const cursor = typeof after === 'string' ? decodeCursor(after, columns) : null;
  const conditions = [...where(parameters), ...afterCondition(columns, cursor, direction, parameters)];
  const order = columns.map((column) => `row.${column.databaseName} ${direction}`).join(', ');
  const tail = `order by ${order} limit ${limitOf(first + 1)}`;
  const rows = await reads.query<Found[]>(
    statementOf(reads, plan, conditions, { tail, properties }),
    parameters.values,
  );
  const shown = rows.slice(0, first);
  for (const row of shown) noteAnswer(plan.noted, row['#rows']);
  const last = shown.at(-1);
  const info = {
    hasNextPage: rows.length > first,
    endCursor: last ? encodeCursor(last, properties) : null,
    __typename: 'PageInfo',
  };
  return `{${plan.parts.map((part) => partOf(part, shown, info)).join(',')}}`;
}

function partOf(part: PagePart, shown: readonly Found[], info: Readonly<Record<string, unknown>>): string {
  const key = JSON.stringify(part.key);
  if (part.of === 'typename') return `${key}:${JSON.stringify(part.name)}`;
  if (part.of === 'nodes') return `${key}:[${shown.map((row) => row['#json']).join(',')}]`;
  return `${key}:${JSON.stringify(Object.fromEntries(part.parts.map(([name, of]) => [name, info[of]])))}`;
}

/** Statements of a plan that are kept; each page size is one. */
const MOST_TEXTS = 50;

interface PageOrder {
  readonly tail?: string;
  readonly properties?: readonly string[];
}

function statementOf(reads: Reads, plan: AnswerPlan, where: readonly string[], order: PageOrder = {}): string {
  const key = `${where.join(' and ')} ${order.tail ?? ''}`;
  const known = plan.texts.get(key);
  if (known !== undefined) return known;
  if (plan.texts.size >= MOST_TEXTS) plan.texts.clear();
  const text = statement(reads, plan, where, order);
  plan.texts.set(key, text);
  return text;
}

/** The rows of the root field, each with its object and what that is made of. */
function statement(
  reads: Reads,
  { target, conditions, object }: AnswerPlan,
  where: readonly string[],
  { tail = '', properties = [] }: PageOrder,
): string {
  const { columns, tablePath } = reads.dataSource.getMetadata(target);
  const list = columns.map(({ databaseName, propertyName }) => `row.${databaseName} as "${propertyName}"`).join(', ');
  const { json, rows, joins } = object;
  const ordering = properties.map((property) => `, ${ROOT}."${property}"`).join('');
  return `select ${json}::text as "#json", ${rows} as "#rows"${ordering}
    from (select ${list} from ${tablePath} row where ${[conditions, ...where].join(' and ')} ${tail}) ${ROOT} ${joins}`;
}
