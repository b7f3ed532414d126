import type { DecisionGate } from '@eenplan/kit';
import { refuseUnexplainedBudget } from '../personal-budget/refuse-unexplained';
import { refuseWithoutGround } from '../review/refuse-without-ground';
import { stopDecisionClocks } from '../transition/decision-clock';
import { refuseUnweighed } from '../weighing/refuse-unweighed';

/**
 * What the Wmo asks of a decision beyond the general rules: art. 2.3.5, the weighing; art. 2.3.2 lid 6, that a personal budget
 * was explained; art. 2.3.10, a ground to change it. It is what a right under the old law waits for (rule R81).
 */
export const decisionGate: DecisionGate = async (platform, tx, caller, decision, ...path) => {
  await refuseUnweighed(platform, tx, caller, decision, ...path);
  await refuseUnexplainedBudget(tx, decision, ...path);
  await refuseWithoutGround(tx, decision, ...path);
  // In the transaction of the decision, which is recorded right after this.
  await stopDecisionClocks(platform, tx, decision);
};
