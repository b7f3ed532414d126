import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { AuditLine } from './audit-line.entity';
import type { DataProcessing } from './data-processing.entity';
import { auditLogConnection, dataProcessingConnection, processingLogConnection } from './log.connection';
import { AuditLogArgs, LogSpanArgs, ProcessingLogArgs } from './log.inputs';
import { LogService } from './log.service';
import type { ProcessingLine } from './processing-line.entity';

@Resolver()
export class LogResolver {
  @Query(() => processingLogConnection.Connection, {
    description:
      'Whose data were processed, newest first: of a trace, an activity or a data subject; name at least one.\n\n' +
      'Dutch: logboek dataverwerkingen\nLaw: AVG, art. 5 lid 2\nStandard: Logboek Dataverwerkingen',
  })
  processingLog(
    @Ctx() ctx: RequestContext,
    @Args(() => ProcessingLogArgs) asked: ProcessingLogArgs,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<ProcessingLine>> {
    return ctx.get(LogService).processing(ctx.caller, asked, page);
  }

  @Query(() => auditLogConnection.Connection, {
    description: 'Who did what and what was refused, newest first.\n\nDutch: auditlogboek\nLaw: AVG, art. 32 lid 1',
  })
  auditLog(
    @Ctx() ctx: RequestContext,
    @Args(() => AuditLogArgs) asked: AuditLogArgs,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<AuditLine>> {
    return ctx.get(LogService).audit(ctx.caller, asked, page);
  }

  @Query(() => dataProcessingConnection.Connection, {
    description:
      'When your data were processed, for what, on what basis and by what kind of caller, newest first.\n\n' +
      'Dutch: verwerkingen van mijn gegevens\nLaw: AVG, art. 15 lid 1',
  })
  processingOfMyData(
    @Ctx() ctx: RequestContext,
    @Args(() => LogSpanArgs) span: LogSpanArgs,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<DataProcessing>> {
    return ctx.get(LogService).ofCaller(ctx.caller, span, page);
  }
}
