import { Day, type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { productConnection } from './product.connection';
import { Product } from './product.entity';
import { ProductService } from './product.service';
import { TargetGroup } from './target-group.entity';

const ON = 'The day to look at (peildatum); today when left out.';

@Resolver()
export class ProductResolver {
  @Query(() => Product, {
    nullable: true,
    description: 'One version of a product; null when there is none.\n\nDutch: product, voorziening',
  })
  product(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the version.' }) id: string,
  ): Promise<Product | null> {
    return ctx.get(ProductService).find(ctx.caller, id);
  }

  @Query(() => productConnection.Connection, {
    description: 'The catalogue of the given day, by title.\n\nDutch: voorzieningentabel, producten en diensten',
  })
  products(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('on', () => Day, { nullable: true, description: ON }) on?: string,
    @Arg('law', () => String, { nullable: true, description: 'Code of a law: `WMO`; all when left out.' })
    law?: string,
    @Arg('line', () => Int, { nullable: true, description: 'A line: 0, 1 or 2; all when left out.' }) line?: number,
  ): Promise<Page<Product>> {
    return ctx.get(ProductService).list(ctx.caller, { on, law, line }, page);
  }

  @Query(() => [TargetGroup], {
    description:
      'The target groups of the catalogue on the given day with their results, in the order of the document.\n\nDutch: doelgroepen',
  })
  catalogueTargetGroups(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: ON }) on?: string,
  ): Promise<TargetGroup[]> {
    return ctx.get(ProductService).targetGroups(ctx.caller, on);
  }
}
