import {
  codedError,
  type Parameter,
  type PenaltyAnswer,
  penaltyForLateDecision,
  type RequestContext,
  TermError,
} from '@eenplan/kit';
import type { TermPenalty } from './term-explanation.type';
import { ParameterService } from '../parameter/parameter.service';
import { calendarOf, readingOf } from './term-reading';
import type { Term } from './term.entity';

/** What is owed for a late decision up to and including a day; null for a term that is not one for a decision. */
export async function penaltyOf(term: Term, ctx: RequestContext, day?: string): Promise<TermPenalty | null> {
  // Only terms for a decision can be suspended, and only a late decision costs a penalty (Awb 4:15, 4:17).
  if (!term.definition.suspendable) return null;
  const on = day ?? ctx.platform.clock.today();
  const received = term.noticeReceivedOn !== null && term.noticeReceivedOn <= on ? term.noticeReceivedOn : null;
  const { dueOn } = await readingOf(term, ctx);
  const calendar = received === null ? null : await calendarOf(ctx, term.calendarVersion);
  const amounts = await amountsOf(ctx);
  try {
    return toPenalty(
      penaltyForLateDecision({
        ...{ termDueOn: dueOn, noticeReceivedOn: received, decidedOn: term.metOn, on },
        exception: received === null ? null : term.noticeException,
        amounts,
        ...(calendar && { calendar }),
      }),
    );
  } catch (error) {
    if (error instanceof TermError) throw codedError(error.code, 'This penalty cannot be counted for that day.');
    throw error;
  }
}

const amountsByRequest = new WeakMap<object, Promise<Parameter[]>>();

/** The amounts of Awb 4:17 of every day, asked for once per request. */
function amountsOf({ platform, loaders }: RequestContext): Promise<Parameter[]> {
  const known =
    amountsByRequest.get(loaders) ?? platform.door.reference((tx) => platform.get(ParameterService).rowsOf(tx, 'AWB'));
  amountsByRequest.set(loaders, known);
  return known;
}

function toPenalty(answer: PenaltyAnswer): TermPenalty {
  const { article, firstDay, lastDay, days, totalCents, maximumCents, finished, prematureNotice, exception } = answer;
  return {
    ...{ article, firstDueOn: firstDay, lastOn: lastDay, days, totalInCents: totalCents, maximumInCents: maximumCents },
    ...{ isFinished: finished, isNoticePremature: prematureNotice, exception },
    tiers: answer.tiers.map((tier) => ({
      ...{ fromOn: tier.from, lastOn: tier.to, days: tier.days },
      ...{ perDayInCents: tier.centsPerDay, totalInCents: tier.cents },
    })),
  };
}
