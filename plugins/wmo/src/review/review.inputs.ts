import { BusinessError, Day, Words } from '@eenplan/kit';
import { Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { WmoReview } from './review.entity';
import { ReviewOutcome, RevisionUse } from './review.enum';
import { RevisionFinding } from './revision-finding.entity';

@ObjectType({ description: 'What came of an act on a review.\n\nLaw: Wmo 2015, art. 2.3.9' })
export abstract class WmoReviewPayload {
  @Field(() => WmoReview, { nullable: true, description: 'The review as it now is; null when refused.' })
  review?: WmoReview;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A review to plan.\n\nDutch: heronderzoek plannen\nLaw: Wmo 2015, art. 2.3.9' })
export class WmoReviewPlanInput {
  @Field(() => ID, { description: 'Id of the decision under this law that gives something, and was made known.' })
  decisionId: string;

  @Field(() => Day, {
    nullable: true,
    description:
      'Last day to do it (inclusive), after the decision took effect and at most ten years; the period of the ' +
      'municipality when left out.',
  })
  dueOn?: string | null;
}

@ObjectType({ description: 'What came of planning a review.\n\nLaw: Wmo 2015, art. 2.3.9' })
export class WmoReviewPlanPayload extends WmoReviewPayload {}

@InputType({ description: 'A review that was done.\n\nDutch: heronderzoek afronden\nLaw: Wmo 2015, art. 2.3.9' })
export class WmoReviewCompleteInput {
  @Field(() => ID, { description: 'Id of the review.' })
  reviewId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of it as you read it; when it has moved on, nothing is done.' })
  version: number;

  @Field(() => Day, { description: 'Day it was done, today or before.' })
  on: string;

  @Field(() => ReviewOutcome, { description: 'What it led to; revising and taking back follow as decisions.' })
  outcome: ReviewOutcome;

  @Words(4000)
  @Field(() => String, { description: 'What was found, 1 to 4,000 characters.' })
  findings: string;

  @Field(() => Day, {
    nullable: true,
    description: 'Last day of the next one (inclusive), where the decision stands; none is planned when left out.',
  })
  nextDueOn?: string | null;
}

@ObjectType({ description: 'What came of doing a review.\n\nLaw: Wmo 2015, art. 2.3.9' })
export class WmoReviewCompletePayload extends WmoReviewPayload {
  @Field(() => WmoReview, { nullable: true, description: 'The next one; null where none was planned.' })
  nextReview?: WmoReview | null;
}

@InputType({
  description:
    'A ground that is established of a decision.\n\nDutch: grond vaststellen\nLaw: Wmo 2015, art. 2.3.10 lid 1',
})
export class WmoRevisionGroundEstablishInput {
  @Field(() => ID, { description: 'Id of the decision under this law that gives something, and was made known.' })
  decisionId: string;

  @Words(40)
  @Field(() => String, { description: 'Code of one of the five grounds, a to e; see `decisionGrounds(law: "WMO")`.' })
  groundCode: string;

  @Words(4000)
  @Field(() => String, { description: 'What was established, 1 to 4,000 characters.' })
  facts: string;

  @Words(2000)
  @Field(() => String, {
    nullable: true,
    description: 'Of `WMO_WRONG_DATA`, and needed then: what would have been decided on the right data.',
  })
  otherDecision?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of `WMO_WRONG_DATA`, and needed then: were they wrong or incomplete on purpose?',
  })
  isIntentional?: boolean | null;

  @Field(() => Day, {
    nullable: true,
    description: 'Of `WMO_NO_LONGER_NEEDED`, and needed then: since which day, not after `effectiveOn`.',
  })
  notNeededSince?: string | null;

  @Words(2000)
  @Field(() => String, {
    nullable: true,
    description: 'Of `WMO_NOT_ADEQUATE`, and needed then: what would be adequate, or that nothing is.',
  })
  adequateInstead?: string | null;

  @Words(2000)
  @Field(() => String, {
    nullable: true,
    description: 'Of `WMO_CONDITIONS_NOT_MET`, and needed then: which condition of it is not met.',
  })
  condition?: string | null;

  @Field(() => RevisionUse, {
    nullable: true,
    description: 'Of `WMO_NOT_USED`, and needed then: what became of it.',
  })
  use?: RevisionUse | null;

  @Field(() => Day, {
    nullable: true,
    description: 'Day it was established, after the decision took effect, today or before; today when left out.',
  })
  establishedOn?: string | null;

  @Field(() => Day, {
    description:
      'First day as of which the decision is not to stand as it is (inclusive): not before it took effect, and before ' +
      'the ground was established for wrong data alone.\n\nLaw: Wmo 2015, art. 2.3.10 lid 2',
  })
  effectiveOn: string;
}

@ObjectType({ description: 'What came of establishing a ground.\n\nLaw: Wmo 2015, art. 2.3.10' })
export class WmoRevisionGroundEstablishPayload {
  @Field(() => RevisionFinding, { nullable: true, description: 'The finding; null when refused.' })
  finding?: RevisionFinding;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
