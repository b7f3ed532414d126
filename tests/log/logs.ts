import type { TestServer } from '@eenplan/testing';

/** A line of the processing log as the database has it. */
export interface ProcessingRow {
  readonly [column: string]: unknown;
  readonly municipality: string;
  readonly trace_id: string;
  readonly operation_id: string;
  readonly parent_operation_id: string | null;
  readonly name: string;
  readonly status_code: number;
  readonly processing_activity_id: string;
  readonly data_subject_id: string;
  readonly data_subject_id_type: string;
}

/** A line of the audit log as the database has it. */
export interface AuditRow {
  readonly [column: string]: unknown;
  readonly actor: string;
  readonly kind: string;
  readonly operation: string;
  readonly is_write: boolean;
  readonly outcome: string;
  readonly codes: readonly string[];
}

/** A new trace, as a client sends it. */
export const traceOf = (number: number): { readonly traceId: string; readonly header: string } => {
  const traceId = number.toString(16).padStart(32, 'a');
  return { traceId, header: `00-${traceId}-00f067aa0ba902b7-00` };
};

/** What was logged of one request, and its answer. */
export interface Logged<T> {
  readonly status: number;
  readonly body: { readonly data?: T; readonly errors?: readonly { readonly extensions: { readonly code: string } }[] };
  readonly processing: readonly ProcessingRow[];
  readonly audit: readonly AuditRow[];
}

let count = 0;

/** Sends a request and reads what was logged of it at the moment its answer was there. */
export async function logged<T = unknown>(
  server: TestServer,
  token: string | null,
  query: string,
  variables?: object,
): Promise<Logged<T>> {
  count += 1;
  const { traceId, header } = traceOf(count);
  const { status, body } = await server.post(token, query, variables).set('traceparent', header);
  return { status, body: body as Logged<T>['body'], ...(await linesOf(server, traceId)) };
}

/** The lines of a trace. */
export async function linesOf(
  { database }: TestServer,
  traceId: string,
): Promise<Pick<Logged<unknown>, 'processing' | 'audit'>> {
  const of = <R extends Record<string, unknown>>(table: string): Promise<R[]> =>
    database.query<R>(`select * from core.${table} where trace_id = $1 order by id`, [traceId]);
  return { processing: await of<ProcessingRow>('processing_log'), audit: await of<AuditRow>('audit_log') };
}

/** The stand-ins of residents in the log of a municipality, sorted. */
export const standIns = ({ platform }: TestServer, municipality: string, ids: readonly string[]): string[] =>
  ids.map((id) => platform.vault.pseudonym('log', municipality, id)).sort();

/** Whom lines are about, sorted. */
export const subjectsOf = (lines: readonly ProcessingRow[]): string[] =>
  lines.map((line) => line.data_subject_id).sort();

interface Id {
  readonly id: string;
}

/** The household with most members of a municipality, with them. */
export async function largestHousehold(
  { database }: TestServer,
  municipality: string,
): Promise<{ readonly id: string; readonly memberIds: readonly string[] }> {
  const [row] = await database.query<Id & { memberIds: string[] }>(
    `select household_id as id, array_agg(distinct resident_id::text) as "memberIds" from core.household_member m
     where municipality = $1 and until_on is null
       and exists (select from core.plan p where p.municipality = m.municipality and p.household_id = m.household_id)
     group by household_id order by count(*) desc, household_id limit 1`,
    [municipality],
  );
  if (!row) throw new Error(`There is no household with a plan in ${municipality}.`);
  return row;
}
