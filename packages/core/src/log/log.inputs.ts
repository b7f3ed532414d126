import { Instant } from '@eenplan/kit';
import { Length, Matches } from 'class-validator';
import { ArgsType, Field, ID } from 'type-graphql';
import { AuditOutcome } from './audit-line.entity';

/** A span of time on the clock of the machine. */
@ArgsType()
export class LogSpanArgs {
  @Field(() => Instant, { nullable: true, description: 'First moment (inclusive); from the beginning when left out.' })
  from?: Date | null;

  @Field(() => Instant, { nullable: true, description: 'Moment to stop before (exclusive); until now when left out.' })
  until?: Date | null;
}

/** What lines of the processing log are asked for. */
@ArgsType()
export class ProcessingLogArgs extends LogSpanArgs {
  @Matches(/^[0-9a-f]{32}$/)
  @Field(() => String, { nullable: true, description: 'Lines of one trace: 32 hexadecimal digits.' })
  traceId?: string | null;

  @Length(1, 100)
  @Field(() => String, { nullable: true, description: 'Lines of one processing activity, by its code.' })
  activity?: string | null;

  @Length(1, 100)
  @Field(() => String, { nullable: true, description: 'Lines of one person, by the stand-in in the log.' })
  dataSubjectId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Lines of one resident, by the id of the file.' })
  residentId?: string | null;
}

/** What lines of the audit log are asked for. */
@ArgsType()
export class AuditLogArgs extends LogSpanArgs {
  @Length(1, 300)
  @Field(() => String, { nullable: true, description: 'Lines of one caller, by the subject of the token.' })
  actor?: string | null;

  @Field(() => AuditOutcome, { nullable: true, description: 'Lines with this outcome.' })
  outcome?: AuditOutcome | null;

  @Matches(/^[0-9a-f]{32}$/)
  @Field(() => String, { nullable: true, description: 'Lines of one trace: 32 hexadecimal digits.' })
  traceId?: string | null;

  @Matches(/^[0-9a-f]{16}$/)
  @Field(() => String, { nullable: true, description: 'Lines of one operation: 16 hexadecimal digits.' })
  operationId?: string | null;
}
