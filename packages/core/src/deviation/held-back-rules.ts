import type { EdgeDefinition, RequestContext } from '@eenplan/kit';
import { LawService } from '../law/law.service';
import type { Deviation } from './deviation.entity';
import { HeldBackRule } from './deviation.type';

/** The rules that are held back on a day, by the deviations at the end of an edge. */
export async function heldBackRules(
  ctx: RequestContext,
  edge: EdgeDefinition,
  from: object,
  on: string | null | undefined,
): Promise<HeldBackRule[]> {
  const deviations = (await ctx.loaders.load(edge, from, on ?? undefined)) as unknown as Deviation[];
  const laws = ctx.get(LawService);
  return Promise.all(
    deviations.map(async (deviation) =>
      Object.assign(new HeldBackRule(), {
        ...{ rule: deviation.rule, untilOn: deviation.untilOn, deviation },
        ...{ law: await laws.find(deviation.lawCode), heldBackBy: await laws.find(deviation.heldBackByLawCode) },
      }),
    ),
  );
}
