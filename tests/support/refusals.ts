import type { Answer, AnswerError, TestDatabase } from '@eenplan/testing';
import type { Response } from 'supertest';

/** BSNs of the official test range that tests send where they do not belong. */
export const BSN_SENT = '999990081';
/** Nine digits that fail the eleven test, but are a BSN with one digit mistyped all the same. */
export const BSN_MISTYPED = '999990082';

/** What an error must say. */
export interface Expected {
  readonly status: number;
  readonly code: string;
  /** Of the answer, or else of the request. */
  readonly path?: readonly (string | number)[];
}

/** The answer is nothing but one coded error with its place: no fault, no stack trace, no value that was sent. */
export function expectRefusal(response: Response, { status, code, path }: Expected): void {
  const { data, errors } = response.body as Answer<Record<string, unknown>>;
  expect({ status: response.status, code: errors?.[0]?.extensions.code, path: pathOf(errors?.[0]) }).toEqual({
    status,
    code,
    path,
  });
  expect(data ?? null).toBeNull();
  expectNothingTold(response.text);
}

const pathOf = (error: AnswerError | undefined): readonly (string | number)[] | undefined =>
  error?.extensions.path ?? error?.path;

/** No stack frame, no SQL, no place on the disk, no BSN. */
export function expectNothingTold(text: string): void {
  expect(text).not.toMatch(/stacktrace|node_modules|\.[tj]s:\d|\n? {4}at |select |insert into|row-level|violates/i);
  expect(text).not.toContain(BSN_SENT);
  expect(text).not.toContain(BSN_MISTYPED);
}

/** How many rows every table has. The logs are left out: a refusal is logged as well. */
export async function countEveryTable(database: TestDatabase): Promise<Record<string, number>> {
  const tables = await database.query<{ name: string }>(`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') and tablename !~ '^(processing|audit)_log'
    order by 1`);
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as count from ${name}`);
  const rows = await database.query<{ name: string; count: number }>(counts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}
