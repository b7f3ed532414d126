import { type RequestContext } from '@eenplan/kit';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { LawService } from '../law/law.service';
import { Law } from '../law/law.type';

/** An entry of the registry of ending reasons: an object, never an enum. */
@ObjectType({
  description:
    'Why allocated support ends.\n\nDutch: reden van beëindiging\nStandard: iWmo en iJw 3.2, codelijsten WMO588 en JZ588',
})
export class AllocationEndReason {
  @Field(() => String, { description: 'Short code: `SOLVED`.' })
  code: string;

  @Field(() => String, { description: 'English title.' })
  title: string;

  @Field(() => String, { description: 'Dutch title.' })
  dutchTitle: string;

  /** Code of the law; shown as the law itself. */
  lawCode: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'List and code of the message standard: `WMO588 31`; null when it is in none that we read.',
  })
  standardCode: string | null;

  @Field(() => String, { description: 'Where it comes from; `[derived]` marks what no source says so.' })
  source: string;

  @Field(() => Law, { nullable: true, description: 'The law that it is for; null when it is for all.' })
  law(@Ctx() ctx: RequestContext): Promise<Law | null> {
    return ctx.get(LawService).find(this.lawCode);
  }
}
