import { newId, type Platform, systemClock, type Trail } from '@eenplan/kit';
import { ActivityRegister } from './activity-register.service';
import type { AuditOutcome } from './audit-line.entity';
import type { DataSubject } from './data-subjects';

/** A line of a log: the names are those of the columns. */
type Line = Readonly<Record<string, unknown>>;

/** Lines of both logs. */
export interface LogLines {
  /** One per operation, with its people: they stand in as many lines. */
  readonly processing: readonly { readonly operation: Line; readonly people: readonly Person[] }[];
  readonly audit: readonly Line[];
}

/** What differs per person; no value has a comma in it. */
interface Person {
  readonly id: string;
  readonly data_subject_id: string;
  readonly data_subject_id_type: string;
}

/** A statement with its values. */
export interface LinesStatement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const OPERATION = [
  ...['municipality text', 'trace_id text', 'operation_id text', 'parent_operation_id text', 'name text'],
  ...['started_at timestamptz', 'ended_at timestamptz', 'status_code smallint', 'processing_activity_id text'],
  'foreign_operation_processor text',
];
const PERSON = ['id uuid', 'data_subject_id text', 'data_subject_id_type text'] as const;
const PROCESSING = [...OPERATION, ...PERSON];
const AUDIT = [
  ...['municipality text', 'id uuid', 'logged_at timestamptz', 'trace_id text', 'operation_id text'],
  ...['request_id uuid', 'kind text', 'actor text', 'organisation text', 'client text', 'roles jsonb'],
  ...['activity text', 'operation text', 'is_write boolean', 'outcome text', 'codes jsonb', 'break_glass_id uuid'],
];
const nameOf = (column: string): string => column.split(' ')[0] ?? '';
const namesOf = (columns: readonly string[]): string => columns.map(nameOf).join(', ');

/** Lines of one log that are written one by one; of more, their text would cost more than it saves. */
const FEW = 8;

/** Writes lines of both logs in one statement, whatever their number and municipalities. */
export function insertOf(lines: LogLines): LinesStatement {
  const people = lines.processing.reduce((sum, each) => sum + each.people.length, 0);
  return people <= FEW && lines.audit.length <= FEW ? insertFew(lines, people) : insertMany(lines);
}

const texts = new Map<string, string>();

/** Few lines, each value by itself: for PostgreSQL half the work of reading them from JSON. */
function insertFew({ processing, audit }: LogLines, people: number): LinesStatement {
  const key = `${people} ${audit.length}`;
  const sql = texts.get(key) ?? fewOf(people, audit.length);
  texts.set(key, sql);
  const values: unknown[] = [];
  for (const { operation, people: each } of processing) {
    for (const person of each) {
      const line = { ...operation, ...person };
      for (const name of PROCESSING_NAMES) values.push(valueOf(line, name));
    }
  }
  for (const line of audit) for (const name of AUDIT_NAMES) values.push(valueOf(line, name));
  return { sql, values };
}

const PROCESSING_NAMES = PROCESSING.map(nameOf);
const AUDIT_NAMES = AUDIT.map(nameOf);
const JSON_NAMES = new Set(AUDIT.filter((column) => column.endsWith(' jsonb')).map(nameOf));

const valueOf = (line: Line, name: string): unknown => (JSON_NAMES.has(name) ? JSON.stringify(line[name]) : line[name]);

function fewOf(people: number, audits: number): string {
  let place = 0;
  const row = (columns: readonly string[]): string =>
    `(${columns.map((column) => `$${(place += 1)}::${column.split(' ')[1] ?? ''}`).join(', ')})`;
  const insert = (table: string, columns: readonly string[], count: number): string =>
    `insert into ${table} (${namesOf(columns)}) values ${Array.from({ length: count }, () => row(columns)).join(', ')}`;
  if (audits === 0) return insert('core.processing_log', PROCESSING, people);
  if (people === 0) return insert('core.audit_log', AUDIT, audits);
  const processing = insert('core.processing_log', PROCESSING, people);
  return `with processing as (${processing}) ${insert('core.audit_log', AUDIT, audits)}`;
}

const fromJson = (columns: readonly string[], value: string): string =>
  `jsonb_to_recordset(${value}::jsonb) as line (${columns.join(', ')})`;
const lists = PERSON.map((column) => `${nameOf(column)}s`);
const INSERT_MANY = `with processing as (
    insert into core.processing_log (${namesOf([...PERSON, ...OPERATION])}) select ${namesOf([...PERSON, ...OPERATION])}
    from ${fromJson([...OPERATION, ...lists.map((list) => `${list} text`)], '$1')}
    cross join lateral unnest(${lists.map((list, at) => `string_to_array(${list}, ',')::${PERSON[at]?.split(' ')[1] ?? ''}[]`).join(', ')})
      as person (${namesOf(PERSON)}))
  insert into core.audit_log (${namesOf(AUDIT)}) select ${namesOf(AUDIT)} from ${fromJson(AUDIT, '$2')}`;

function insertMany({ processing, audit }: LogLines): LinesStatement {
  const listOf = (people: readonly Person[], name: keyof Person): string => people.map((each) => each[name]).join(',');
  const operations = processing.map(({ operation, people }) => ({
    ...operation,
    ...{ ids: listOf(people, 'id'), data_subject_ids: listOf(people, 'data_subject_id') },
    data_subject_id_types: listOf(people, 'data_subject_id_type'),
  }));
  return { sql: INSERT_MANY, values: [JSON.stringify(operations), JSON.stringify(audit)] };
}

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
    ...{ started_at: trail.startedAt.toISOString(), ended_at: nowAsText() },
    status_code: outcomeOf(trail.codes) === 'FAILED' ? 2 : 1,
    processing_activity_id: platform.get(ActivityRegister).uriOf(actor.activity),
    foreign_operation_processor: trace.parentOperationId === null ? null : processorOf(actor.client),
  };
  if (subjects.length === 0) return [];
  const people = subjects.map(({ type, id }) => ({
    ...{ id: newId(), data_subject_id: logSubjectOf(platform, actor.municipality, id), data_subject_id_type: type },
  }));
  return [{ operation, people }];
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
    ...{ municipality: actor.municipality, id: newId(), logged_at: nowAsText() },
    ...{ trace_id: trace.traceId, operation_id: trail.operationId, request_id: trail.requestId },
    ...{ kind: actor.kind, actor: actor.subject, organisation: actor.organisation, client: actor.client },
    ...{ roles: actor.roles, activity: actor.activity, operation: trail.operation, is_write: changed, codes },
    ...{ outcome: outcomeOf(codes), break_glass_id: trail.actor.breakGlassId ?? null },
  };
}

/** As text: of a moment pg makes text of its own, with the offset of the machine. */
const nowAsText = (): string => systemClock.now().toISOString();

const FORBIDDEN = /^(FORBIDDEN|PURPOSE_\w+|ORIGIN_REFUSED)$/;
const FAILED = ['INTERNAL_ERROR', 'LOG_UNAVAILABLE'];

/** What the codes of an operation come to. */
export function outcomeOf(codes: Iterable<string>): AuditOutcome {
  const all = [...codes];
  if (all.some((code) => FAILED.includes(code))) return 'FAILED';
  if (all.some((code) => FORBIDDEN.test(code))) return 'FORBIDDEN';
  return all.length > 0 ? 'REFUSED' : 'DONE';
}
