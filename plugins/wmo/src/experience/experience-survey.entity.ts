import { Day, Edge, Node, NotPersonal, type RequestContext, TO_STAFF, VisibleRows } from '@eenplan/kit';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ExperienceCount } from './experience-count.entity';
import { isPublishedLate, publicationDueOn } from './experience.law';

@ObjectType('WmoExperienceSurvey', {
  implements: Node,
  description:
    'What clients said of their support in a year, as numbers.\n\n' +
    'Dutch: uitkomsten van het cliëntervaringsonderzoek\nLaw: Wmo 2015, art. 2.5.1',
})
@Entity({ schema: 'wmo', name: 'experience_survey' })
@NotPersonal()
@VisibleRows(TO_STAFF)
export class ExperienceSurvey extends Node {
  @Column('integer')
  @Field(() => Int, { description: 'The year it is about.' })
  year: number;

  @Column('date')
  @Field(() => Day, { description: 'Day on which the numbers were last recorded.' })
  recordedOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day it was published; null until then.\n\nDutch: gepubliceerd op\nLaw: Wmo 2015, art. 2.5.1 lid 1',
  })
  publishedOn: string | null;

  @Column('integer')
  recording: number;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  /** Subject of the token of whoever recorded it last. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => Day, { description: 'Last day to publish it (inclusive): 30 June of the year after.' })
  dueOn(): string {
    return publicationDueOn(this.year);
  }

  @Field(() => Boolean, {
    description: 'Was it published too late, or is it not published while it should be?\n\nDutch: te laat',
  })
  isLate(@Ctx() { caller }: RequestContext): boolean {
    return isPublishedLate(this.year, this.publishedOn, caller.today);
  }

  @Edge(() => ExperienceCount, {
    description: 'The numbers, by question and answer; what was recorded before is not among them.',
    many: true,
    by: 'surveyId',
    where: 'row.is_current',
    order: { questionCode: 'asc', answer: 'asc' },
  })
  readonly counts: ExperienceCount[];
}
