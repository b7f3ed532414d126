import type { DecisionGate } from '@eenplan/kit';
import { refuseUnweighed } from '../weighing/refuse-unweighed';

/** What the Wmo asks of a decision beyond the general rules. */
export const decisionGate: DecisionGate = async (...decision) => {
  await refuseUnweighed(...decision);
};
