import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Resident } from '../resident/resident.entity';
import { Case } from './case.entity';
import { HelpRequestChannel, HelpRequestKind } from './case.enum';

@ObjectType({
  implements: Node,
  description:
    'A question that came in by an entrance. Two of one household lead to one case.\n\nDutch: hulpvraag, ingang',
})
@Entity({ schema: 'core', name: 'help_request' })
@PersonalData({
  category: 'CASE',
  subjects: [
    { by: 'residentId', of: () => Resident },
    { by: 'caseId', of: () => Case },
  ],
})
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class HelpRequest extends Node {
  @Column('uuid')
  caseId: string;

  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => HelpRequestKind, { description: 'Whose question it is.' })
  kind: HelpRequestKind;

  @Column('text')
  @Field(() => HelpRequestChannel, { description: 'How it came in.' })
  channel: HelpRequestChannel;

  @Column('text')
  @Field(() => String, { description: 'Where it came in: `huisarts`, `Zorgplein`.\n\nDutch: ingang' })
  entrance: string;

  @Column('date')
  @Field(() => Day, { description: 'Day it came in.' })
  receivedOn: string;

  @Column('text')
  @Field(() => String, { description: 'The question in the words of whoever asked.\n\nDutch: hulpvraag' })
  question: string;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Day on which it was found that a signal brought it in wrongly; null of every other.\n\nLaw: AVG, art. 16',
  })
  withdrawnOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was found to be wrong; null when it was not.' })
  withdrawnBecause: string | null;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Resident, { description: 'Who needs help; null when you may not see this resident.', from: 'residentId' })
  readonly resident: Resident | null;

  @Edge(() => Case, { description: 'The case that it opened or joined.\n\nDutch: casus', from: 'caseId' })
  readonly case: Case | null;
}
