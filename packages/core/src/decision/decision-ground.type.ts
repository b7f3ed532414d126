import type { RequestContext } from '@eenplan/kit';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { LawService } from '../law/law.service';
import { Law } from '../law/law.type';

/** An entry of the registry of grounds: an object, never an enum. */
@ObjectType({ description: 'Why a decision can be taken back.\n\nDutch: intrekkingsgrond\nLaw: Wmo 2015, art. 2.3.10' })
export class DecisionGround {
  @Field(() => String, { description: 'Short code: `WMO_NOT_USED`.' })
  code: string;

  @Field(() => String, { description: 'English title.' })
  title: string;

  @Field(() => String, { description: 'Dutch title.' })
  dutchTitle: string;

  /** Code of the law; shown as the law itself. */
  lawCode: string | null;

  @Field(() => String, { description: 'The article or rule it rests on.' })
  article: string;

  @Field(() => Boolean, {
    description: 'May a later budget be refused because of it?\n\nLaw: Wmo 2015, art. 2.3.6 lid 5 (b)',
  })
  barsBudget: boolean;

  @Field(() => String, { description: 'Where it comes from; `[derived]` marks what no source says so.' })
  source: string;

  @Field(() => Law, { nullable: true, description: 'The law that it is of; null when it is for all.' })
  law(@Ctx() ctx: RequestContext): Promise<Law | null> {
    return ctx.get(LawService).find(this.lawCode);
  }
}
