import type { Caller, Transaction } from '@eenplan/kit';
import type { Emitting } from '../event/emit';
import type { Case } from './case.entity';
import { refuse } from './case.errors';
import { type CaseActName, refuseCaseAct, refuseCaseDay, stateAfter } from './case.law';
import { factsOf, hasOpenPlan } from './case-facts';
import { type CaseChanges, writeAct } from './case-rows';

/** An act on a case, as it is done. */
export interface DoneAct {
  readonly act: CaseActName;
  readonly on: string;
  readonly reason?: string | null;
  readonly hasOtherOpenCase?: boolean;
  /** Where refusals of the state point to. */
  readonly path?: readonly string[];
  /** Where refusals of the day point to. */
  readonly dayPath?: readonly string[];
  /** May it be dated before the act last done? Then only not before the case was opened. */
  readonly mayPrecede?: boolean;
}

/** The acts with which support ends: only they ask whether there is a plan. */
const ENDINGS: ReadonlySet<CaseActName> = new Set(['caseAnswer', 'caseComplete', 'caseClose']);

/**
 * Does an act on a case that was read: refuses by the same law that draws the buttons, then by the day, lets the work
 * write what belongs to it, and moves the case. The work gives the columns that change besides the state.
 */
export async function actOnCase(
  platform: Emitting,
  tx: Transaction,
  caller: Caller,
  file: Case,
  done: DoneAct,
  work: () => CaseChanges | Promise<CaseChanges>,
): Promise<Case> {
  const { act, on, reason = null, hasOtherOpenCase = false, path = ['input', 'caseId'] } = done;
  const around = { hasOtherOpenCase, hasOpenPlan: ENDINGS.has(act) && (await hasOpenPlan(tx, file)) };
  const refusal = refuseCaseAct(act, factsOf(file, around));
  if (refusal) throw refuse(refusal, ...path);
  const earliest = done.mayPrecede ? file.openedOn : file.lastActOn;
  const wrongDay = refuseCaseDay(on, earliest, platform.clock.today());
  if (wrongDay) throw refuse(wrongDay, ...(done.dayPath ?? ['input', 'on']));
  const changes = await work();
  const state = changes.state ?? stateAfter(act, file.state) ?? file.state;
  return writeAct(platform, tx, caller, file, { ...changes, state }, { act, on, reason });
}
