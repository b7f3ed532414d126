import { answerQuery, Day, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Parameter } from './parameter.entity';
import { ParameterService } from './parameter.service';

const ON = 'The day to look at (peildatum); today when left out.';

@Resolver()
export class ParameterResolver {
  @Query(() => [Parameter], {
    description:
      'The amounts, percentages and numbers of a law on the given day, by key. Refused with `LAW_UNKNOWN`, and with ' +
      '`NO_PARAMETER_FOR_DATE` when the law has some but none is known for that day.\n\n' +
      'Dutch: wettelijke bedragen op de peildatum',
  })
  parameters(
    @Ctx() ctx: RequestContext,
    @Arg('law', () => String, { description: 'Code of the law: `WMO`; `AWB` for the general rules.' }) law: string,
    @Arg('on', () => Day, { nullable: true, description: ON }) on?: string,
  ): Promise<Parameter[]> {
    return answerQuery(() => ctx.get(ParameterService).list(law, on));
  }

  @Query(() => Parameter, {
    description:
      'One amount, percentage or number on the given day. Refused with `PARAMETER_UNKNOWN`, and with ' +
      '`NO_PARAMETER_FOR_DATE` when none is known for that day.\n\n' +
      'Dutch: wettelijk bedrag op de peildatum',
  })
  parameter(
    @Ctx() ctx: RequestContext,
    @Arg('key', () => String, { description: 'Its name: `awb.penalty.tier1`.' }) key: string,
    @Arg('on', () => Day, { nullable: true, description: ON }) on?: string,
  ): Promise<Parameter> {
    return answerQuery(() => ctx.get(ParameterService).get(key, on));
  }
}
