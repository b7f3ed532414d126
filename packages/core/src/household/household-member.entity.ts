import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Resident } from '../resident/resident.entity';
import { HouseholdRole } from './household-role.enum';
import { HouseholdLeaveReason, Residing } from './residing.enum';

@ObjectType({
  implements: Node,
  description: 'A resident in a household, for a period.\n\nDutch: lid van het huishouden',
})
@Entity({ schema: 'core', name: 'household_member' })
@PersonalData({ category: 'BRP', forAnyProfessional: true, subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class HouseholdMember extends Node {
  @Column('uuid')
  householdId: string;

  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => HouseholdRole, { description: 'What this member is in the household.' })
  role: HouseholdRole;

  @Column('text')
  @Field(() => Residing, {
    description: 'Whether this member lives here. Who does not is named, and sees nothing of the household.',
  })
  residing: Residing;

  /** Which half of the living of a part-time member this takes, to tell two households apart; null for others. */
  @Column('smallint', { nullable: true })
  half: 0 | 1 | null;

  @Column('date')
  @Field(() => Day, { description: 'First day of the membership (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer a member (exclusive); null while it lasts.' })
  untilOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => HouseholdLeaveReason, { nullable: true, description: 'Why it ended; null while it lasts.' })
  endReason: HouseholdLeaveReason | null;

  /** Subject of the token of whoever recorded the end. */
  @Column('text', { nullable: true })
  endRecordedBy: string | null;

  @Edge(() => Resident, { description: 'Who it is; null when you may not see this resident.', from: 'residentId' })
  readonly resident: Resident | null;
}
