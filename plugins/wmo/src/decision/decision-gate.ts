import type { DecisionGate } from '@eenplan/kit';
import { refuseWithoutGround } from '../review/refuse-without-ground';

/** What the Wmo asks of a decision beyond the general rules: art. 2.3.10, a ground to change it. */
export const decisionGate: DecisionGate = async (_platform, tx, _caller, decision, ...path) => {
  await refuseWithoutGround(tx, decision, ...path);
};
