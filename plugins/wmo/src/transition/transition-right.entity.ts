import { Resident, Term } from '@eenplan/core';
import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { TransitionLeaveReason } from './transition-right.enum';

@ObjectType('WmoTransitionRight', {
  implements: Node,
  description:
    'A right of a resident under the law before the Wmo 2015, that goes on for a while.\n\n' +
    'Dutch: overgangsrecht\nLaw: Wmo 2015, art. 8.3',
})
@Entity({ schema: 'wmo', name: 'transition_right' })
@PersonalData({ category: 'WMO', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class TransitionRight extends Node {
  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => String, { description: 'Code of what it is to, of `wmoTransitionRightKinds`: `AMBULANT`.' })
  kindCode: string;

  @Column('date')
  @Field(() => Day, { description: 'First day of the indication (inclusive).\n\nDutch: ingang van de indicatie' })
  indicatedFromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'First day after the indication (exclusive); null without an end.\n\nDutch: einde van de indicatie',
  })
  indicatedUntilOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Day the new provision was announced, from which its end counts; null of kinds that end on a fixed day.',
  })
  announcedOn: string | null;

  @Column('date')
  @Field(() => Day, {
    description:
      'First day without it (exclusive): when the indication ends, and by law at the latest. As the parameters were ' +
      'when it was recorded.\n\nDutch: einde van het overgangsrecht\nLaw: Wmo 2015, art. 8.3',
  })
  endsOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Day the resident was spoken about what comes after it; null until then.\n\nDutch: individueel gesprek',
  })
  spokenOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'First day under the new law (exclusive), after a changed or new question; null while not left.',
  })
  leftOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => TransitionLeaveReason, { nullable: true, description: 'Why it was left; null while not left.' })
  leaveReason: TransitionLeaveReason | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the question is now; null while not left.' })
  leaveQuestion: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Resident, { description: 'Whose it is; null when you may not see this resident.', from: 'residentId' })
  readonly resident: Resident | null;

  @Edge(() => Term, {
    description:
      'Until when there is to be a new decision; it stops with the first one under the Wmo 2015, and when the right is left. ' +
      'Null of a right that the law lets stand beyond that day.\n\nDutch: nieuw besluit\nLaw: Wmo 2015, art. 8.3',
    by: 'subjectId',
    where: "row.rule_id = 'wmo.transition-decision'",
  })
  readonly decisionTerm: Term | null;
}
