import { EVERY_ROW, Instant, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

/** What came of an operation. */
export const AuditOutcome = { DONE: 'DONE', REFUSED: 'REFUSED', FORBIDDEN: 'FORBIDDEN', FAILED: 'FAILED' } as const;
/** What came of an operation. */
export type AuditOutcome = keyof typeof AuditOutcome;

registerEnumType(AuditOutcome, {
  name: 'AuditOutcome',
  description: 'What came of an operation.\n\nDutch: uitkomst',
  valuesConfig: {
    DONE: { description: 'It was done.' },
    REFUSED: { description: 'The law, a rule or a check of the input refused it, or a part of it.' },
    FORBIDDEN: { description: 'The caller may not do it, or not for this purpose.' },
    FAILED: { description: 'Something broke.' },
  },
});

@ObjectType('AuditLogLine', {
  implements: Node,
  description:
    'What a caller did, or was refused. It says nothing of whom it was about: the processing log does, under the same ' +
    'operation.\n\nDutch: auditregel\nLaw: AVG, art. 32 lid 1',
})
@Entity({ schema: 'core', name: 'audit_log' })
@PersonalData({ category: 'LOG' })
@VisibleRows({ AUDITOR: EVERY_ROW })
export class AuditLine extends Node {
  @Column('timestamptz')
  @Field(() => Instant, { description: 'When it was logged, on the clock of the machine.' })
  loggedAt: Date;

  @Column('text')
  @Field(() => String, {
    name: 'trace',
    description: 'Trace it was part of: 32 hexadecimal digits (W3C Trace Context).',
  })
  traceId: string;

  @Column('text')
  @Field(() => String, {
    name: 'operation',
    description: 'The operation: 16 hexadecimal digits. The processing log has the same.',
  })
  operationId: string;

  @Column('uuid', { nullable: true })
  @Field(() => ID, {
    name: 'request',
    nullable: true,
    description: 'The id in the header X-Request-Id of the answer; null of what was no request.',
  })
  requestId: string | null;

  @Column('text')
  @Field(() => String, {
    description: 'Kind of the caller, as `Viewer.kind`; JOB for work that runs by itself, OPERATOR for a command.',
  })
  kind: string;

  @Column('text')
  @Field(() => String, { description: 'Subject of the token; of a job its code.' })
  actor: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Registration of the organisation of a partner; null of others.',
  })
  organisation: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The client that asked for the token; null when not known.' })
  client: string | null;

  @Column('jsonb')
  @Field(() => [String], { description: 'Roles in the token.' })
  roles: string[];

  @Column('text')
  @Field(() => String, { description: 'Code of the processing activity; `unknown` when none was named.' })
  activity: string;

  @Column('text')
  @Field(() => String, { name: 'name', description: 'What was asked, by its root fields: `Mutation.planGoalSet`.' })
  operation: string;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Did it change anything?' })
  isWrite: boolean;

  @Column('text')
  @Field(() => AuditOutcome, { description: 'What came of it.' })
  outcome: AuditOutcome;

  @Column('jsonb')
  @Field(() => [String], { description: 'Codes of what was refused or went wrong, sorted.' })
  codes: string[];

  @Column('uuid', { nullable: true })
  @Field(() => ID, {
    name: 'breakGlass',
    nullable: true,
    description: 'The emergency access it was done under; null when there was none.',
  })
  breakGlassId: string | null;
}
