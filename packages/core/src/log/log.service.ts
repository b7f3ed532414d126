import {
  activeTrail,
  answerQuery,
  type Caller,
  isId,
  type ListOptions,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  type SqlParameters,
} from '@eenplan/kit';
import { ActivityRegister } from './activity-register.service';
import { AuditLine } from './audit-line.entity';
import { DataProcessing } from './data-processing.entity';
import { refuseLog } from './log.errors';
import type { AuditLogArgs, LogSpanArgs, ProcessingLogArgs } from './log.inputs';
import { logSubjectOf } from './log-lines';
import { ProcessingLine } from './processing-line.entity';

/** Reads the two logs, newest first. */
export class LogService {
  constructor(private readonly platform: Platform) {}

  /** Lines of the processing log of a trace, an activity or a person. */
  processing(caller: Caller, asked: ProcessingLogArgs, page: PageArgs): Promise<Page<ProcessingLine>> {
    noteReader();
    return answerQuery(async () => {
      const { traceId, activity, dataSubjectId, residentId } = asked;
      const uri = activity ? this.platform.get(ActivityRegister).uriOf(activity) : activity;
      const resident = residentId ? this.standInOf(caller, residentId) : residentId;
      if (![traceId, uri, dataSubjectId, resident].some(Boolean)) throw refuseLog('LOG_FILTER_REQUIRED', 'traceId');
      const equal = { trace_id: traceId, processing_activity_id: uri, data_subject_id: dataSubjectId };
      return pageRows(this.platform, caller, ProcessingLine, page, {
        ...{ orderBy: ['endedAt'], direction: 'desc' },
        where: (parameters) => [
          ...equals(equal, parameters),
          ...equals({ data_subject_id: resident }, parameters),
          ...spanOf('ended_at', asked, parameters),
        ],
      });
    });
  }

  /** Lines of the audit log. */
  audit(caller: Caller, asked: AuditLogArgs, page: PageArgs): Promise<Page<AuditLine>> {
    noteReader();
    const { actor, outcome, traceId, operationId } = asked;
    const equal = { actor, outcome, trace_id: traceId, operation_id: operationId };
    return pageRows(this.platform, caller, AuditLine, page, {
      ...{ orderBy: ['loggedAt'], direction: 'desc' },
      where: (parameters) => [...equals(equal, parameters), ...spanOf('logged_at', asked, parameters)],
    });
  }

  /** What was done with the data of the resident who asks; whose they are is the row rule's. */
  ofCaller(caller: Caller, span: LogSpanArgs, page: PageArgs): Promise<Page<DataProcessing>> {
    return pageRows(this.platform, caller, DataProcessing, page, {
      ...{ orderBy: ['endedAt'], direction: 'desc' },
      where: (parameters) => spanOf('ended_at', span, parameters),
    });
  }

  /** Of what is no id there is no line. */
  private standInOf({ municipality }: Caller, id: string): string {
    return isId(id) ? logSubjectOf(this.platform, municipality, id) : 'nobody';
  }
}

/** Who looks into the logs is in the log. */
function noteReader(): void {
  const trail = activeTrail();
  if (trail) trail.isNotable = true;
}

type Conditions = ReturnType<NonNullable<ListOptions['where']>>;

const equals = (wanted: Readonly<Record<string, string | null | undefined>>, parameters: SqlParameters): Conditions =>
  Object.entries(wanted).flatMap(([column, value]) => (value ? [`row.${column} = ${parameters.add(value)}`] : []));

const spanOf = (column: string, { from, until }: LogSpanArgs, parameters: SqlParameters): Conditions => [
  ...(from ? [`row.${column} >= ${parameters.add(from)}::timestamptz`] : []),
  ...(until ? [`row.${column} < ${parameters.add(until)}::timestamptz`] : []),
];
