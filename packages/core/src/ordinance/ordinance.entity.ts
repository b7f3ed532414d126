import { Day, EVERY_ROW, Node, NotPersonal, type RequestContext, VisibleRows } from '@eenplan/kit';
import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { LawService } from '../law/law.service';
import { Law } from '../law/law.type';
import { OrdinanceKind, OrdinanceStatus } from './ordinance.enum';
import { isInForce } from './ordinance.law';

@ObjectType({
  implements: Node,
  description:
    'One version of what the municipality has laid down, or means to, with where it comes from.\n\n' +
    'Dutch: verordening of beleidsregel\nLaw: Gemeentewet, art. 147',
})
@Entity({ schema: 'core', name: 'ordinance' })
@NotPersonal()
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: EVERY_ROW,
  PARTNER: EVERY_ROW,
  ADMINISTRATOR: EVERY_ROW,
  POLICY_OFFICER: EVERY_ROW,
  AUDITOR: EVERY_ROW,
})
export class Ordinance extends Node {
  @Column('text')
  @Field(() => String, { description: 'Short name; every version of the same rule has it.' })
  code: string;

  @Column('text')
  @Field(() => String, { description: 'Title in Dutch.' })
  title: string;

  @Column('text')
  @Field(() => OrdinanceKind, { description: 'What kind of rule it is.' })
  kind: OrdinanceKind;

  @Column('text')
  @Field(() => OrdinanceStatus, { description: 'How far it has come.' })
  status: OrdinanceStatus;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Code of the law that it belongs to: `WMO`; null for several.' })
  lawCode: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Code of the rule of the policy catalogue that it fills: `R26`.',
  })
  ruleCode: string | null;

  @Column('date')
  @Field(() => Day, { description: 'First day of this version (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day of the next version (exclusive); null without one.' })
  untilOn: string | null;

  @Column('text')
  @Field(() => String, { description: 'Document and section that it comes from; `[A]` marks an assumption.' })
  source: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What it says, in a few words.' })
  comment: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => Law, { nullable: true, description: 'The law; null for several.' })
  law(@Ctx() ctx: RequestContext): Promise<Law | null> {
    return ctx.get(LawService).find(this.lawCode);
  }

  @Field(() => Boolean, {
    description:
      'Does a decision of the given day go by this version? Never by an option or a vision.\n\nDutch: van kracht',
  })
  isInForce(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: 'Day of the decision; today when left out.' }) on?: string,
  ): boolean {
    return isInForce(this, on ?? ctx.platform.clock.today());
  }
}
