import type { DecisionGate } from '@eenplan/kit';
import { refuseUnexplainedBudget } from '../personal-budget/refuse-unexplained';
import { refuseWithoutGround } from '../review/refuse-without-ground';
import { refuseUnweighed } from '../weighing/refuse-unweighed';

/**
 * What the Wmo asks of a decision beyond the general rules: art. 2.3.5, the weighing; art. 2.3.2 lid 6, that a personal budget
 * was explained; art. 2.3.10, a ground to change it.
 */
export const decisionGate: DecisionGate = async (platform, tx, caller, decision, ...path) => {
  await refuseUnweighed(platform, tx, caller, decision, ...path);
  await refuseUnexplainedBudget(tx, decision, ...path);
  await refuseWithoutGround(tx, decision, ...path);
};
