import { Day, EVERY_ROW, NO_ROW, Node, NotPersonal, VisibleRows } from '@eenplan/kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DestructionCause } from './retention.enum';

@ObjectType({
  implements: Node,
  description:
    'That records were destroyed, how many and on what ground. Holds nothing of anybody and is never changed.\n\n' +
    'Dutch: verklaring van vernietiging\nLaw: Archiefbesluit 1995, art. 8',
})
@Entity({ schema: 'core', name: 'destruction_proof' })
@NotPersonal()
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: EVERY_ROW })
export class DestructionProof extends Node {
  @Column('text')
  @Field(() => String, { description: 'Code of the retention rule.' })
  ruleCode: string;

  @Column('text')
  @Field(() => String, { description: 'Code of the law: `WMO`.' })
  law: string;

  @Column('text')
  @Field(() => String, { description: 'The article by which they went.' })
  article: string;

  @Column('text')
  @Field(() => DestructionCause, { description: 'Why they went.' })
  cause: DestructionCause;

  @Column('date')
  @Field(() => Day, { description: 'Day they went.\n\nDutch: datum van vernietiging' })
  destroyedOn: string;

  @Column('integer')
  @Field(() => Int, { description: 'How many records, what hung on them not counted: 1 to 200.' })
  records: number;

  @Column('uuid')
  @Field(() => ID, { name: 'run', description: 'The run that did it; the proofs of one night share it.' })
  runId: string;

  @Column('timestamptz')
  recordedAt: Date;
}
