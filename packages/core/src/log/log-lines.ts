import { newId, type Platform, systemClock, type Trail } from '@eenplan/kit';
import { ActivityRegister } from './activity-register.service';
import type { AuditOutcome } from './audit-line.entity';
import type { DataSubject } from './data-subjects';

/** Lines as the statement takes them: the names are those of the columns. */
export interface LogLines {
  readonly processing: readonly Readonly<Record<string, unknown>>[];
  readonly audit: readonly Readonly<Record<string, unknown>>[];
}

const PROCESSING = [
  ...['municipality text', 'id uuid', 'trace_id text', 'operation_id text', 'parent_operation_id text', 'name text'],
  ...['started_at timestamptz', 'ended_at timestamptz', 'status_code smallint', 'processing_activity_id text'],
  ...['data_subject_id text', 'data_subject_id_type text', 'foreign_operation_processor text'],
];
const AUDIT = [
  ...['municipality text', 'id uuid', 'logged_at timestamptz', 'trace_id text', 'operation_id text'],
  ...['request_id uuid', 'kind text', 'actor text', 'organisation text', 'client text', 'roles jsonb'],
  ...['activity text', 'operation text', 'is_write boolean', 'outcome text', 'codes jsonb', 'break_glass_id uuid'],
];
const namesOf = (columns: readonly string[]): string => columns.map((column) => column.split(' ')[0]).join(', ');
const insertOf = (table: string, columns: readonly string[], value: string): string =>
  `insert into ${table} (${namesOf(columns)}) select ${namesOf(columns)}
   from jsonb_to_recordset(${value}::jsonb) as line (${columns.join(', ')})`;

/** Writes lines of both logs in one statement, whatever their number and municipalities; see {@link valuesOf}. */
export const INSERT_LINES = `with processing as (${insertOf('core.processing_log', PROCESSING, '$1')})
  ${insertOf('core.audit_log', AUDIT, '$2')}`;

/** The values of that statement. */
export const valuesOf = ({ processing, audit }: LogLines): string[] => [
  JSON.stringify(processing),
  JSON.stringify(audit),
];

/** A line per person. */
export function processingLinesOf(
  platform: Pick<Platform, 'vault' | 'get'>,
  trail: Trail,
  subjects: readonly DataSubject[],
): LogLines['processing'] {
  const { actor, trace } = trail;
  const operation = {
    ...{ municipality: actor.municipality, trace_id: trace.traceId, operation_id: trail.operationId },
    ...{ parent_operation_id: trace.parentOperationId, name: trail.operation },
    ...{ started_at: trail.startedAt, ended_at: systemClock.now() },
    status_code: outcomeOf(trail.codes) === 'FAILED' ? 2 : 1,
    processing_activity_id: platform.get(ActivityRegister).uriOf(actor.activity),
    foreign_operation_processor: trace.parentOperationId === null ? null : processorOf(actor.client),
  };
  return subjects.map(({ type, id }) => ({
    ...{ ...operation, id: newId(), data_subject_id_type: type },
    data_subject_id: logSubjectOf(platform, actor.municipality, id),
  }));
}

/** The stand-in of somebody in the processing log of a municipality. */
export const logSubjectOf = ({ vault }: Pick<Platform, 'vault'>, municipality: string, id: string): string =>
  vault.pseudonym('log', municipality, id);

const processorOf = (client: string | null): string | null =>
  client === null ? null : `urn:eenplan:client:${encodeURIComponent(client)}`;

/** The line of the audit log. @param changed - Did it change anything, so far? */
export function auditLineOf(trail: Trail, changed: boolean): LogLines['audit'][number] {
  const { actor, trace } = trail;
  // What was refused before in the same operation gets a line of its own, when it ends.
  const codes = changed ? [] : [...trail.codes].sort();
  return {
    ...{ municipality: actor.municipality, id: newId(), logged_at: systemClock.now() },
    ...{ trace_id: trace.traceId, operation_id: trail.operationId, request_id: trail.requestId },
    ...{ kind: actor.kind, actor: actor.subject, organisation: actor.organisation, client: actor.client },
    ...{ roles: actor.roles, activity: actor.activity, operation: trail.operation, is_write: changed, codes },
    ...{ outcome: outcomeOf(codes), break_glass_id: trail.actor.breakGlassId ?? null },
  };
}

const FORBIDDEN = /^(FORBIDDEN|PURPOSE_\w+|ORIGIN_REFUSED)$/;
const FAILED = ['INTERNAL_ERROR', 'LOG_UNAVAILABLE'];

/** What the codes of an operation come to. */
export function outcomeOf(codes: Iterable<string>): AuditOutcome {
  const all = [...codes];
  if (all.some((code) => FAILED.includes(code))) return 'FAILED';
  if (all.some((code) => FORBIDDEN.test(code))) return 'FORBIDDEN';
  return all.length > 0 ? 'REFUSED' : 'DONE';
}
