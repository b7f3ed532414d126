import { ParameterService, TermService } from '@eenplan/core';
import { daysBetween, type DecisionAtGate, type Platform, type Transaction } from '@eenplan/kit';
import { TRANSITION_DECISION } from '../term/wmo.terms';
import { DECISION_LAST_DAY, NEW_CLIENT_FROM } from './transition-parameters';
import type { TransitionRight } from './transition-right.entity';
import { dayOf, decisionDueOn, type LegalEnd } from './transition-right.law';

const { ruleId } = TRANSITION_DECISION;

/** The first decision under the new law for a resident, on that day or after it. */
const DECIDED = `select min(decided_on)::text as "decidedOn" from core.decision
  where municipality = $1 and resident_id = $2 and law_code = 'WMO' and kind = 'ON_APPLICATION' and decided_on >= $3`;

/** Rule R81: the clock of the decision under the new law runs for a right; it has stopped when that was taken before. */
export async function startDecisionClock(
  platform: Platform,
  tx: Transaction,
  right: TransitionRight,
  end: LegalEnd,
): Promise<void> {
  const parameter = (key: string): Promise<LegalEnd> =>
    platform.get(ParameterService).valueOn(tx, key, platform.clock.today(), ['input']);
  const [last, first] = [await parameter(DECISION_LAST_DAY), await parameter(NEW_CLIENT_FROM)];
  const dueOn = decisionDueOn(right, end, dayOf(last.value));
  const newLawFrom = dayOf(first.value);
  const triggeredOn = right.indicatedFromOn > newLawFrom ? right.indicatedFromOn : newLawFrom;
  if (dueOn === null || dueOn <= triggeredOn) return;
  const { municipality, residentId, id } = right;
  const municipalLength = {
    length: { count: daysBetween(triggeredOn, dueOn), unit: 'DAYS' },
    ordinance: `parameter ${DECISION_LAST_DAY}`,
  } as const;
  const subject = { type: 'WmoTransitionRight', id };
  const start = { ruleId, subject, residentId, triggeredOn, municipalLength };
  await platform.get(TermService).start(tx, right, start, 'input', 'indicatedFromOn');
  const [decided] = await tx.query<{ decidedOn: string | null }[]>(DECIDED, [municipality, residentId, triggeredOn]);
  if (decided?.decidedOn) await stopDecisionClock(platform, tx, right, decided.decidedOn);
}

/** It stops for a right that was left, or of which it was decided what comes instead. */
export async function stopDecisionClock(
  platform: Platform,
  tx: Transaction,
  { municipality, id }: Pick<TransitionRight, 'municipality' | 'id'>,
  metOn: string,
): Promise<void> {
  const meeting = { ruleId, subjectId: id, metOn, mayPrecede: true };
  await platform.get(TermService).meet(tx, { municipality }, meeting, 'input');
}

/** Rule R81: a decision on an application under the new law is what the rights of a resident wait for. */
export async function stopDecisionClocks(
  platform: Platform,
  tx: Transaction,
  { municipality, residentId, kind, decidedOn }: DecisionAtGate,
): Promise<void> {
  if (kind !== 'ON_APPLICATION') return;
  const rights = await tx.query<{ id: string }[]>(
    'select id from wmo.transition_right where municipality = $1 and resident_id = $2 order by id',
    [municipality, residentId],
  );
  for (const { id } of rights) await stopDecisionClock(platform, tx, { municipality, id }, decidedOn);
}
