import { Day, type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { DestructionProof } from './destruction-proof.entity';
import { destructionProofConnection } from './retention.connection';
import { RetentionPreviewLine, RetentionRuleInForce } from './retention-rule.type';
import { RetentionService } from './retention.service';

@Resolver()
export class RetentionResolver {
  @Query(() => [RetentionRuleInForce], {
    description:
      'How long each kind of record is kept here, by law.\n\nDutch: bewaartermijnen\nLaw: AVG, art. 13 lid 2 (a)',
  })
  retentionRules(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: 'Day to look at; today when left out.' }) on: string | null,
  ): Promise<RetentionRuleInForce[]> {
    return ctx.get(RetentionService).rules(ctx.caller, on ?? null);
  }

  @Query(() => [RetentionPreviewLine], {
    description: 'How many records per rule would be destroyed by a day, as things stand.',
  })
  retentionPreview(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { description: 'The day (inclusive); one that has passed counts as today.' }) on: string,
  ): Promise<RetentionPreviewLine[]> {
    return ctx.get(RetentionService).preview(ctx.caller, on);
  }

  @Query(() => destructionProofConnection.Connection, {
    description: 'Proofs of destruction, oldest first.\n\nDutch: verklaringen van vernietiging',
  })
  destructionProofs(@Ctx() ctx: RequestContext, @Args(() => PageArgs) page: PageArgs): Promise<Page<DestructionProof>> {
    return ctx.get(RetentionService).proofs(ctx.caller, page);
  }
}
