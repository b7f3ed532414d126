import { Product, Professional, Resident } from '@eenplan/core';
import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, type RequestContext, VisibleRows } from '@eenplan/kit';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { SupportRequest } from '../support-request/support-request.entity';
import { mustEndOn } from './must-end';
import { TemporarySupportOutcome, TemporarySupportUrgency } from './temporary-support.enum';

/** Beside the assessment, never instead of it: its clock runs on, and an application still needs it. */
@ObjectType('WmoTemporarySupport', {
  implements: Node,
  description:
    'A decision on temporary support in an urgent case, in wait of the assessment and the application.\n\n' +
    'Dutch: tijdelijke maatwerkvoorziening\nLaw: Wmo 2015, art. 2.3.3',
})
@Entity({ schema: 'wmo', name: 'temporary_support' })
@PersonalData({ category: 'WMO', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class TemporarySupport extends Node {
  @Column('uuid')
  supportRequestId: string;

  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => TemporarySupportUrgency, { description: 'Why it cannot wait.' })
  urgency: TemporarySupportUrgency;

  @Column('text')
  @Field(() => TemporarySupportOutcome, { description: 'What was decided.' })
  outcome: TemporarySupportOutcome;

  @Column('text')
  @Field(() => String, { description: 'What it rests on: why it is urgent, or is not.\n\nLaw: Awb, art. 3:46' })
  motivation: string;

  @Column('uuid', { nullable: true })
  productId: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day it is given (inclusive); null when refused.' })
  fromOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'First day it is not given (exclusive); null while no end is known, and when refused.',
  })
  untilOn: string | null;

  @Column('date')
  @Field(() => Day, { description: 'Day it was decided.' })
  decidedOn: string;

  @Column('uuid')
  professionalId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => Day, {
    nullable: true,
    description:
      'Day on which the decision on the application takes effect: it ends then at the latest (exclusive). Null while that ' +
      'was not made known.\n\nLaw: Wmo 2015, art. 2.3.3',
  })
  mustEndOn(@Ctx() ctx: RequestContext): Promise<string | null> {
    return ctx.platform.door.readOnce(ctx.caller, (tx) => mustEndOn(tx, this));
  }

  @Edge(() => SupportRequest, { description: 'The support request that it follows.', from: 'supportRequestId' })
  readonly supportRequest: SupportRequest | null;

  @Edge(() => Resident, { description: 'Whom it is for; null when you may not see this resident.', from: 'residentId' })
  readonly resident: Resident | null;

  @Edge(() => Product, {
    description: 'The version of the product that is given; null when refused.',
    from: 'productId',
  })
  readonly product: Product | null;

  @Edge(() => Professional, { description: 'Who decided.', from: 'professionalId' })
  readonly decider: Professional | null;
}
