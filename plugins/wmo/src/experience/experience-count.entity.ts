import { Node, NotPersonal, type RequestContext, TO_STAFF, VisibleRows } from '@eenplan/kit';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { WmoExperienceAnswer } from './experience.enum';
import { isCountSuppressed } from './experience.law';

/** How many clients gave an answer: a number, and nobody in it. */
@ObjectType('WmoExperienceCount', {
  implements: Node,
  description: 'How many clients gave an answer to a question.\n\nDutch: aantal\nLaw: Wmo 2015, art. 2.5.1 lid 1',
})
@Entity({ schema: 'wmo', name: 'experience_count' })
@NotPersonal()
@VisibleRows(TO_STAFF)
export class ExperienceCount extends Node {
  @Column('uuid')
  surveyId: string;

  /** Which recording of the survey it is of, from 1. */
  @Column('integer')
  recording: number;

  /** False once the survey was recorded again: what stood before stays. */
  @Column('boolean')
  isCurrent: boolean;

  @Column('text')
  @Field(() => String, { description: 'Code of the question; see `wmoExperienceQuestions`.' })
  questionCode: string;

  @Column('text')
  @Field(() => WmoExperienceAnswer, { description: 'The answer.' })
  answer: WmoExperienceAnswer;

  @Column('integer')
  counted: number;

  /** Smallest number that is shown, as it was on the day of recording. */
  @Column('integer')
  shownFrom: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many; null when it is so small that somebody could be recognised. The policy officer sees all.',
  })
  respondents(@Ctx() ctx: RequestContext): number | null {
    return this.isSuppressed(ctx) ? null : this.counted;
  }

  @Field(() => Boolean, { description: 'Is the number left out because it is small?\n\nDutch: onderdrukt' })
  isSuppressed(@Ctx() { caller }: RequestContext): boolean {
    return isCountSuppressed(this.counted, this.shownFrom, caller.kind === 'POLICY_OFFICER');
  }
}
