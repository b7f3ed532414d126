import { newId, type Platform, systemClock, type Trail } from '@eenplan/kit';
import { ActivityRegister } from './activity-register.service';
import type { AuditOutcome } from './audit-line.entity';
import type { DataSubject } from './data-subjects';

/** Lines as the statement takes them: the names are those of the columns. */
export interface LogLines {
  /** One per operation, with its people in {@link PER_PERSON}: they stand in as many lines. */
  readonly processing: readonly Readonly<Record<string, unknown>>[];
  readonly audit: readonly Readonly<Record<string, unknown>>[];
}

const PROCESSING = [
  ...['municipality text', 'trace_id text', 'operation_id text', 'parent_operation_id text', 'name text'],
  ...['started_at timestamptz', 'ended_at timestamptz', 'status_code smallint', 'processing_activity_id text'],
  'foreign_operation_processor text',
];
/** What differs per person: lists with commas, of which no value has one. Everything else is sent once. */
const PER_PERSON = ['id', 'data_subject_id', 'data_subject_id_type'];
const AUDIT = [
  ...['municipality text', 'id uuid', 'logged_at timestamptz', 'trace_id text', 'operation_id text'],
  ...['request_id uuid', 'kind text', 'actor text', 'organisation text', 'client text', 'roles jsonb'],
  ...['activity text', 'operation text', 'is_write boolean', 'outcome text', 'codes jsonb', 'break_glass_id uuid'],
];
const namesOf = (columns: readonly string[]): string => columns.map((column) => column.split(' ')[0]).join(', ');
const insertOf = (table: string, names: string, value: string, columns: readonly string[], more = ''): string =>
  `insert into ${table} (${names}) select ${names} from jsonb_to_recordset(${value}::jsonb) as line (${columns.join(', ')})${more}`;

const INSERT_PROCESSING = insertOf(
  'core.processing_log',
  namesOf([...PER_PERSON, ...PROCESSING]),
  '$1',
  [...PROCESSING, ...PER_PERSON.map((name) => `${name}s text`)],
  ` cross join lateral unnest(string_to_array(ids, ',')::uuid[],
     string_to_array(data_subject_ids, ','), string_to_array(data_subject_id_types, ',')) as person (${PER_PERSON.join(', ')})`,
);

/** Writes lines of both logs in one statement, whatever their number and municipalities; see {@link valuesOf}. */
export const INSERT_LINES = `with processing as (${INSERT_PROCESSING})
  ${insertOf('core.audit_log', namesOf(AUDIT), '$2', AUDIT)}`;

/** The values of that statement. */
export const valuesOf = ({ processing, audit }: LogLines): string[] => [
  JSON.stringify(processing),
  JSON.stringify(audit),
];

/** A line per person; none where nobody was read of. */
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
  if (subjects.length === 0) return [];
  return [
    {
      ...{ ...operation, ids: subjects.map(() => newId()).join(',') },
      data_subject_ids: subjects.map(({ id }) => logSubjectOf(platform, actor.municipality, id)).join(','),
      data_subject_id_types: subjects.map(({ type }) => type).join(','),
    },
  ];
}

/** Stand-ins that are kept: they are the same for ever, and everybody looks at the same people all day. */
const MOST_KEPT = 50_000;
const kept = new WeakMap<object, Map<string, string>>();

/** The stand-in of somebody in the processing log of a municipality. */
export function logSubjectOf({ vault }: Pick<Platform, 'vault'>, municipality: string, id: string): string {
  const known = kept.get(vault) ?? new Map<string, string>();
  kept.set(vault, known);
  const key = `${municipality} ${id}`;
  const standIn = known.get(key) ?? vault.pseudonym('log', municipality, id);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, standIn);
  return standIn;
}

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
