/** What is known when a decision is taken that may give a personal budget. */
export interface BudgetInformation {
  /** Does the decision give something, and a personal budget with it? */
  readonly givesBudget: boolean;
  /** Day on which it was told what a personal budget asks, in the assessment; null when it was not. */
  readonly explainedOn: string | null;
  /** Day of the decision. */
  readonly decidedOn: string;
}

/** Wmo 2.3.2 lid 6: who is given a personal budget was told what it asks, on the day of the decision or before. */
export function refuseUnexplained({
  givesBudget,
  explainedOn,
  decidedOn,
}: BudgetInformation): 'WMO_BUDGET_NOT_EXPLAINED' | null {
  if (!givesBudget) return null;
  return explainedOn !== null && explainedOn <= decidedOn ? null : 'WMO_BUDGET_NOT_EXPLAINED';
}
