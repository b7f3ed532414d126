import { Day, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_CASE } from '../case/own-case';
import { Weighing } from './investigation.type';
import { Case } from '../case/case.entity';

@ObjectType({
  implements: Node,
  description:
    'What was looked into with the resident, before a provision that is not free.\n\n' +
    'Dutch: onderzoek\nLaw: Wmo 2015, art. 2.3.2 lid 4',
})
@Entity({ schema: 'core', name: 'investigation' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'caseId', of: () => Case }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: OF_OWN_CASE, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class Investigation extends Node {
  @Column('uuid')
  caseId: string;

  @Column('date')
  @Field(() => Day, { description: 'Day it began.' })
  startedOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day it was completed; null while it runs or when it was stopped.' })
  completedOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day it was stopped, because the case was closed; null otherwise.' })
  stoppedOn: string | null;

  @Column('text', { name: 'own_strength', nullable: true })
  ownStrengthFinding: string | null;

  @Column('text', { nullable: true })
  ownStrengthCognition: string | null;

  @Column('text', { nullable: true })
  ownStrengthMentalLoad: string | null;

  @Column('text', { name: 'network', nullable: true })
  networkFinding: string | null;

  @Column('text', { nullable: true })
  networkCognition: string | null;

  @Column('text', { nullable: true })
  networkMentalLoad: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What was found; null until completed.\n\nDutch: bevindingen' })
  findings: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => Weighing, {
    nullable: true,
    description: 'What the household can do itself; null until completed.\n\nDutch: eigen kracht',
  })
  ownStrength(): Weighing | null {
    return weighing(this.ownStrengthFinding, this.ownStrengthCognition, this.ownStrengthMentalLoad);
  }

  @Field(() => Weighing, {
    nullable: true,
    description: 'What the people around it can do; null until completed.\n\nDutch: sociaal netwerk',
  })
  network(): Weighing | null {
    return weighing(this.networkFinding, this.networkCognition, this.networkMentalLoad);
  }
}

const weighing = (finding: string | null, cognition: string | null, mentalLoad: string | null): Weighing | null =>
  finding === null || cognition === null || mentalLoad === null ? null : { finding, cognition, mentalLoad };
