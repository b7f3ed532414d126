import { Day, type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { reviewConnection } from './review.edges';
import { WmoReview } from './review.entity';
import {
  WmoReviewCompleteInput,
  WmoReviewCompletePayload,
  WmoReviewPlanInput,
  WmoReviewPlanPayload,
  WmoRevisionGroundEstablishInput,
  WmoRevisionGroundEstablishPayload,
} from './review.inputs';
import { ReviewService } from './review.service';
import { RevisionService } from './revision.service';

@Resolver()
export class ReviewResolver {
  @Query(() => WmoReview, {
    nullable: true,
    description:
      'One review; null when there is none that you may see.\n\nDutch: heronderzoek\nLaw: Wmo 2015, art. 2.3.9',
  })
  wmoReview(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the review.' }) id: string,
  ): Promise<WmoReview | null> {
    return ctx.get(ReviewService).find(ctx.caller, id);
  }

  @Query(() => reviewConnection.Connection, {
    description:
      'The worklist: reviews that are to be done, the first that is due first.\n\n' +
      'Dutch: werklijst heronderzoeken\nLaw: Wmo 2015, art. 2.3.9',
  })
  wmoReviews(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('dueUntilOn', () => Day, {
      nullable: true,
      description: 'Due on this day (inclusive) or before; all when left out.',
    })
    dueUntilOn?: string | null,
  ): Promise<Page<WmoReview>> {
    return ctx.get(ReviewService).list(ctx.caller, dueUntilOn, page);
  }

  @Mutation(() => WmoReviewPlanPayload, {
    description: 'Plans a review of a decision.\n\nDutch: heronderzoek plannen\nLaw: Wmo 2015, art. 2.3.9',
  })
  wmoReviewPlan(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoReviewPlanInput, { description: 'Of which decision, and when.' }) input: WmoReviewPlanInput,
  ): Promise<WmoReviewPlanPayload> {
    return ctx.get(ReviewService).plan(ctx.caller, input);
  }

  @Mutation(() => WmoReviewCompletePayload, {
    description:
      'Records that a review was done, and what it led to.\n\n' +
      'Dutch: heronderzoek afronden\nLaw: Wmo 2015, art. 2.3.9',
  })
  wmoReviewComplete(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoReviewCompleteInput, { description: 'Which review, and what was found.' })
    input: WmoReviewCompleteInput,
  ): Promise<WmoReviewCompletePayload> {
    return ctx.get(ReviewService).complete(ctx.caller, input);
  }

  @Mutation(() => WmoRevisionGroundEstablishPayload, {
    description:
      'Establishes a ground to revise a decision or take it back; that itself is `decisionRevise` or `decisionWithdraw`.\n\n' +
      'Dutch: grond voor herziening of intrekking vaststellen\nLaw: Wmo 2015, art. 2.3.10',
  })
  wmoRevisionGroundEstablish(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoRevisionGroundEstablishInput, { description: 'Which ground, and what shows it.' })
    input: WmoRevisionGroundEstablishInput,
  ): Promise<WmoRevisionGroundEstablishPayload> {
    return ctx.get(RevisionService).establish(ctx.caller, input);
  }
}
