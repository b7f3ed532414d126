import { EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Column, Entity } from 'typeorm';
import { Resident } from '../resident/resident.entity';

/** Read from a view: a professional who stands beside a member of a household, on the days between. Not in the schema. */
@Entity({ schema: 'core', name: 'household_supporter' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class HouseholdSupporter extends Node {
  @Column('uuid')
  householdId: string;

  @Column('uuid')
  residentId: string;

  @Column('uuid')
  professionalId: string;

  /** Subject of the token of the professional. */
  @Column('text')
  subject: string;

  @Column('date')
  fromOn: string;

  @Column('date', { nullable: true })
  untilOn: string | null;
}
