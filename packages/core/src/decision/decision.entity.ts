import { Day, Edge, NO_ROW, Node, PersonalData, type RequestContext, VisibleRows } from '@eenplan/kit';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Application } from '../application/application.entity';
import { LAW_OF_CASE_IS_IN_SIGHT, OF_OWN_FILE } from '../application/own-application';
import { AccessDecision } from '../building-block/access-decision.entity';
import { BuildingBlock } from '../building-block/building-block.entity';
import { LawService } from '../law/law.service';
import { Law } from '../law/law.type';
import { Ordinance } from '../ordinance/ordinance.entity';
import { Professional } from '../plan/professional.entity';
import { Product } from '../product/product.entity';
import { Resident } from '../resident/resident.entity';
import { Term } from '../term/term.entity';
import { DecisionChannel, DecisionKind, DecisionOutcome, DecisionState } from './decision.enum';

@ObjectType({
  implements: Node,
  description: 'What the municipality decided for a resident.\n\nDutch: beschikking\nLaw: Awb, art. 1:3 lid 2',
})
@Entity({ schema: 'core', name: 'decision' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: LAW_OF_CASE_IS_IN_SIGHT,
  // Awb 3:41: a resident learns of it when it is made known.
  RESIDENT: `${OF_OWN_FILE} and row.state <> 'TAKEN' and ${LAW_OF_CASE_IS_IN_SIGHT}`,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class Decision extends Node {
  @Column('uuid')
  applicationId: string;

  @Column('uuid')
  caseId: string;

  @Column('uuid')
  residentId: string;

  /** Code of the law; shown as the law itself. */
  @Column('text')
  lawCode: string;

  @Column('text')
  @Field(() => DecisionKind, { description: 'What it is about.' })
  kind: DecisionKind;

  @Column('text')
  @Field(() => DecisionOutcome, { description: 'What was decided.' })
  outcome: DecisionOutcome;

  @Column('text')
  @Field(() => DecisionState, { description: 'How far it has come.' })
  state: DecisionState;

  @Column('uuid', { nullable: true })
  planId: string | null;

  @Column('uuid', { nullable: true })
  blockId: string | null;

  @Column('uuid', { nullable: true })
  accessDecisionId: string | null;

  @Column('uuid', { nullable: true })
  productId: string | null;

  @Column('uuid')
  ordinanceId: string;

  @Column('text')
  @Field(() => String, { description: 'What it rests on.\n\nDutch: motivering\nLaw: Awb, art. 3:46' })
  motivation: string;

  @Column('boolean')
  @Field(() => Boolean, {
    description: 'Does it rest on facts that deviate from those of the applicant (Awb, art. 4:7)?',
  })
  restsOnDeviatingFacts: boolean;

  @Column('date')
  @Field(() => Day, { description: 'Day it was taken; product and ordinance are those of this day.' })
  decidedOn: string;

  @Column('uuid')
  professionalId: string;

  @Column('uuid', { nullable: true })
  replacesId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Code of the ground of a withdrawal; see `decisionGrounds`.' })
  groundCode: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day it was sent or handed over; null until then.\n\nDutch: bekendmaking\nLaw: Awb, art. 3:41',
  })
  publishedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => DecisionChannel, { nullable: true, description: 'How it was made known; null until then.' })
  channel: DecisionChannel | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'First day it has effect (inclusive), never before it is made known.\n\nLaw: Awb, art. 3:40',
  })
  effectiveOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day without effect (exclusive); null while it has.' })
  untilOn: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => Law, { nullable: true, description: 'The law it is under.' })
  law(@Ctx() ctx: RequestContext): Promise<Law | null> {
    return ctx.get(LawService).find(this.lawCode);
  }

  @Edge(() => Application, { description: 'What was asked.', from: 'applicationId' })
  readonly application: Application | null;

  @Edge(() => Resident, { description: 'Whom it is for; null when you may not see this resident.', from: 'residentId' })
  readonly resident: Resident | null;

  @Edge(() => BuildingBlock, { description: 'The part of the plan it is about; null of none.', from: 'blockId' })
  readonly buildingBlock: BuildingBlock | null;

  @Edge(() => AccessDecision, {
    description: 'What gave access; null when nothing was given.',
    from: 'accessDecisionId',
  })
  readonly accessDecision: AccessDecision | null;

  @Edge(() => Product, { description: 'The version of the product, of the day of the decision.', from: 'productId' })
  readonly product: Product | null;

  @Edge(() => Ordinance, {
    description: 'The version of the ordinance, of the day of the decision.',
    from: 'ordinanceId',
  })
  readonly ordinance: Ordinance | null;

  @Edge(() => Professional, { description: 'Who decided.', from: 'professionalId' })
  readonly decider: Professional | null;

  @Edge(() => Decision, {
    description: 'The decision it comes instead of; null of one on an application.',
    from: 'replacesId',
  })
  readonly replaces: Decision | null;

  @Edge(() => Term, {
    description: 'Its clocks: until when can be objected.\n\nDutch: termijnen\nLaw: Awb, art. 6:7',
    many: true,
    nullable: true,
    by: 'subjectId',
    order: { triggeredOn: 'asc' },
  })
  readonly terms: Term[] | null;
}
