import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, type RequestContext, VisibleRows } from '@eenplan/kit';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Case } from '../case/case.entity';
import { OF_OWN_CASE } from '../case/own-case';
import { LawService } from '../law/law.service';
import { Law } from '../law/law.type';
import { Professional } from '../plan/professional.entity';
import { DeviationKind } from './deviation.enum';
import { Household } from '../household/household.entity';

@ObjectType({
  implements: Node,
  description:
    'A rule of one law that another law holds back for a household, for a period and with a reason.\n\n' +
    'Dutch: afwijkingsbesluit\nLaw: Awb, art. 4:84',
})
@Entity({ schema: 'core', name: 'deviation' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'householdId', of: () => Household }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: OF_OWN_CASE, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class Deviation extends Node {
  @Column('uuid')
  caseId: string;

  @Column('uuid')
  householdId: string;

  @Column('text')
  @Field(() => DeviationKind, { description: 'On what it rests.' })
  kind: DeviationKind;

  @Column('text')
  lawCode: string;

  @Column('text')
  @Field(() => String, { description: 'The rule that is held back, as it is cited: `art. 3 lid 3`.' })
  rule: string;

  @Column('text')
  heldBackByLawCode: string;

  @Column('text')
  @Field(() => String, { description: 'Why, in words.\n\nDutch: motivering' })
  reason: string;

  @Column('date')
  @Field(() => Day, { description: 'Day it was decided.' })
  decidedOn: string;

  @Column('uuid')
  decidedById: string;

  @Column('date')
  @Field(() => Day, { description: 'First day on which the rule is held back (inclusive).' })
  fromOn: string;

  @Column('date')
  @Field(() => Day, {
    description: 'First day on which it is not (exclusive); earlier than planned when it was ended.',
  })
  untilOn: string;

  @Column('date')
  @Field(() => Day, { description: 'The end (exclusive) that was decided at first.' })
  plannedUntilOn: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was ended early; null when it was not.' })
  endReason: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Professional, { description: 'Who decided it.', from: 'decidedById' })
  readonly decidedBy: Professional | null;

  @Edge(() => Case, { description: 'The case in which it was decided.', from: 'caseId' })
  readonly case: Case | null;

  @Field(() => Law, { nullable: true, description: 'The law of the rule that is held back.' })
  law(@Ctx() ctx: RequestContext): Promise<Law | null> {
    return ctx.get(LawService).find(this.lawCode);
  }

  @Field(() => Law, { nullable: true, description: 'The law that holds it back.' })
  heldBackBy(@Ctx() ctx: RequestContext): Promise<Law | null> {
    return ctx.get(LawService).find(this.heldBackByLawCode);
  }
}
