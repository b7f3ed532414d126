import {
  Day,
  Edge,
  EuroCents,
  Node,
  NotPersonal,
  type RequestContext,
  TO_STAFF_AND_RESIDENTS,
  VisibleRows,
} from '@eenplan/kit';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DeliveryForm } from '../building-block/block.enum';
import { SupportAccess } from '../ladder/ladder.enum';
import { LawService } from '../law/law.service';
import { Law } from '../law/law.type';
import { SupportKind } from '../plan/plan.enum';
import { ProductTargetGroup } from './product-target-group.entity';
import { PreventionLevel, ProductUnit } from './product.enum';

@ObjectType({
  implements: Node,
  description:
    'One version of a kind of support in the catalogue of the municipality. Every version of it has the same code, ' +
    'and there is one on a day. What the document does not say is null.\n\nDutch: product, voorziening',
})
@Entity({ schema: 'core', name: 'product' })
@NotPersonal()
@VisibleRows(TO_STAFF_AND_RESIDENTS)
export class Product extends Node {
  @Column('text')
  @Field(() => String, { description: 'Short name, the same for every version; contracts name it.' })
  code: string;

  @Column('text')
  @Field(() => String, { description: 'Title as the document has it.' })
  title: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Code of its law: `WMO`; null when the document names none.' })
  lawCode: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Heading in the document; null without one.\n\nDutch: cluster' })
  category: string | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Line: 0, 1 or 2; null when the document gives none.\n\nDutch: lijn',
  })
  line: number | null;

  @Column('text', { nullable: true })
  @Field(() => SupportAccess, { nullable: true, description: 'How a resident comes to it; null when nobody said.' })
  access: SupportAccess | null;

  @Column('text', { nullable: true })
  @Field(() => SupportKind, { nullable: true, description: 'To develop or to stabilise; null when nobody said.' })
  kind: SupportKind | null;

  @Column('text', { nullable: true })
  @Field(() => PreventionLevel, { nullable: true, description: 'What it prevents; null when nobody said.' })
  prevention: PreventionLevel | null;

  @Column('text', { nullable: true })
  @Field(() => ProductUnit, { nullable: true, description: 'What it is counted in; null when nobody said.' })
  unit: ProductUnit | null;

  @Column('bigint', { nullable: true })
  @Field(() => EuroCents, {
    nullable: true,
    description: 'Price per unit, of the municipality; a contract has its own. Null when nobody said.\n\nDutch: tarief',
  })
  priceInCents: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Code of the task field that its costs are booked on: `6.71`; null when nobody said.\n\nDutch: taakveld',
  })
  taskFieldCode: string | null;

  @Column('boolean')
  isInKind: boolean;

  @Column('boolean')
  isBudget: boolean;

  @Column('date')
  @Field(() => Day, { description: 'First day of this version (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer valid (exclusive); null without an end.' })
  untilOn: string | null;

  @Column('text')
  @Field(() => String, { description: 'Document and section that it comes from; `[A]` marks an assumption.' })
  source: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What is odd about it in the document; null when nothing is.' })
  comment: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => Law, { nullable: true, description: 'Its law; null when the document names none.' })
  law(@Ctx() ctx: RequestContext): Promise<Law | null> {
    return ctx.get(LawService).find(this.lawCode);
  }

  @Field(() => [DeliveryForm], { description: 'How it may be delivered; both where the document excludes none.' })
  delivery(): DeliveryForm[] {
    return [...(this.isInKind ? (['IN_KIND'] as const) : []), ...(this.isBudget ? (['BUDGET'] as const) : [])];
  }

  @Edge(() => ProductTargetGroup, {
    description: 'Where the document names it with a target group; never a condition.\n\nDutch: doelgroepen',
    many: true,
    by: 'productId',
    order: { position: 'asc' },
  })
  readonly targetGroups: ProductTargetGroup[];
}
