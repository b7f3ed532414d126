import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Plan } from '../plan/plan.entity';
import { HouseholdMember } from './household-member.entity';
import { peopleOfHousehold } from './household-people';
import { ofOwnHousehold } from './own-household';

@ObjectType({
  implements: Node,
  description:
    'The people who live together. A household has members, not an address: an address belongs to a resident.\n\n' +
    'Dutch: huishouden\nLaw: Wmo 2015, art. 1.1.1',
})
@Entity({ schema: 'core', name: 'household' })
@PersonalData({ category: 'BRP', forAnyProfessional: true, self: 'HOUSEHOLD', members: peopleOfHousehold })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: ofOwnHousehold('row.id'), PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class Household extends Node {
  @Column('date')
  @Field(() => Day, { description: 'First day of the household as we know it.' })
  formedOn: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => HouseholdMember, {
    description: 'Who is a member on the given day, oldest membership first.\n\nDutch: leden van het huishouden',
    many: true,
    by: 'householdId',
    order: { fromOn: 'asc' },
    dated: 'periods',
  })
  readonly members: HouseholdMember[];

  @Edge(() => Plan, {
    description: 'The active plan; null when there is none.\n\nDutch: het plan van het huishouden',
    by: 'householdId',
    where: "row.state = 'ACTIVE'",
  })
  readonly plan: Plan | null;

  @Edge(() => Plan, {
    description: 'Every plan this household has had, oldest first.\n\nDutch: plannen',
    many: true,
    nullable: true,
    by: 'householdId',
    order: { adoptedOn: 'asc' },
  })
  readonly plans: Plan[] | null;
}
