import { EVERY_ROW, Instant, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

@ObjectType('ProcessingLogLine', {
  implements: Node,
  description:
    'That data of one person were processed in one operation, and for what. It names no user: the line of the audit ' +
    'log with the same operation does.\n\nDutch: logregel (Logboek dataverwerkingen)\nLaw: AVG, art. 5 lid 2\n' +
    'Standard: Logboek Dataverwerkingen',
})
@Entity({ schema: 'core', name: 'processing_log' })
@PersonalData({ category: 'LOG' })
@VisibleRows({ AUDITOR: EVERY_ROW })
export class ProcessingLine extends Node {
  @Column('text')
  @Field(() => String, {
    name: 'trace',
    description: 'Trace it was part of: 32 hexadecimal digits (W3C Trace Context).',
  })
  traceId: string;

  @Column('text')
  @Field(() => String, {
    name: 'operation',
    description: 'The operation: 16 hexadecimal digits. The audit log has the same.',
  })
  operationId: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    name: 'parentOperation',
    nullable: true,
    description: 'The operation that called; null when the trace began here.',
  })
  parentOperationId: string | null;

  @Column('text')
  @Field(() => String, { description: 'What was asked, by its root fields: `Query.household`.' })
  name: string;

  @Column('timestamptz')
  @Field(() => Instant, { description: 'When it began, on the clock of the machine.' })
  startedAt: Date;

  @Column('timestamptz')
  @Field(() => Instant, { description: 'When it ended and was logged.' })
  endedAt: Date;

  @Column('smallint')
  @Field(() => Int, { description: '0 not known, 1 went well, 2 went wrong.' })
  statusCode: number;

  @Column('text')
  @Field(() => String, {
    name: 'processingActivity',
    description: 'URI of the processing activity in the register.\n\nDutch: verwerkingsactiviteit',
  })
  processingActivityId: string;

  @Column('text')
  @Field(() => String, {
    name: 'dataSubject',
    description: 'Stand-in for the person: the same in every line of this municipality.\n\nDutch: betrokkene',
  })
  dataSubjectId: string;

  @Column('text')
  @Field(() => String, { description: 'What it stands for: the name of a type, `Resident`.' })
  dataSubjectIdType: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'URI of the application that called; null when none said so.' })
  foreignOperationProcessor: string | null;

  @Field(() => String, {
    description:
      'The attributes of the line under the names of the standard, as JSON.\n\nStandard: Logboek Dataverwerkingen',
  })
  attributes(): string {
    return JSON.stringify({
      'dpl.core.processing_activity_id': this.processingActivityId,
      'dpl.core.data_subject_id': this.dataSubjectId,
      'dpl.core.data_subject_id_type': this.dataSubjectIdType,
      'dpl.core.foreign_operation.processor': this.foreignOperationProcessor ?? undefined,
    });
  }
}
