import type { DecisionGate } from '@eenplan/kit';
import { refuseWithoutGround } from '../review/refuse-without-ground';
import { refuseUnweighed } from '../weighing/refuse-unweighed';

/** What the Wmo asks of a decision beyond the general rules: art. 2.3.5, the weighing; art. 2.3.10, a ground to change it. */
export const decisionGate: DecisionGate = async (platform, tx, caller, decision, ...path) => {
  await refuseUnweighed(platform, tx, caller, decision, ...path);
  await refuseWithoutGround(tx, decision, ...path);
};
