import type { ApplicationState } from './application.enum';

/** What the acts on an application depend on. */
export interface ApplicationFacts {
  readonly state: ApplicationState;
  readonly completionAskedOn: string | null;
  readonly completedOn: string | null;
  readonly hearingOn: string | null;
}

/** Why an act on an application is not open now. */
export type ApplicationRefusal =
  | 'APPLICATION_DECIDED'
  | 'APPLICATION_WITHDRAWN'
  | 'APPLICATION_COMPLETION_ASKED'
  | 'APPLICATION_COMPLETION_NOT_ASKED'
  | 'APPLICATION_COMPLETED'
  | 'APPLICATION_HEARD';

/** Awb 4:1 and 4:13: nothing is done with what was decided or taken back. */
const refuseClosed = ({ state }: ApplicationFacts): ApplicationRefusal | null => {
  if (state === 'DECIDED') return 'APPLICATION_DECIDED';
  return state === 'WITHDRAWN' ? 'APPLICATION_WITHDRAWN' : null;
};

const ACTS = {
  /** Awb 4:5 lid 1: one chance to complete. */
  applicationCompletionAsk: (facts) =>
    facts.completionAskedOn === null ? null : ('APPLICATION_COMPLETION_ASKED' as const),
  applicationCompletionRecord: ({ completionAskedOn, completedOn }) => {
    if (completionAskedOn === null) return 'APPLICATION_COMPLETION_NOT_ASKED';
    return completedOn === null ? null : 'APPLICATION_COMPLETED';
  },
  /** Awb 4:7. */
  applicationHearingRecord: ({ hearingOn }) => (hearingOn === null ? null : ('APPLICATION_HEARD' as const)),
  applicationWithdraw: () => null,
  decisionTake: () => null,
} as const satisfies Record<string, (facts: ApplicationFacts) => ApplicationRefusal | null>;

/** Name of an act on an application: its mutation. */
export type ApplicationAct = keyof typeof ACTS;

/** Why an act is not open now, or null. */
export const refuseApplicationAct = (act: ApplicationAct, facts: ApplicationFacts): ApplicationRefusal | null =>
  refuseClosed(facts) ?? ACTS[act](facts);

/** Every act on an application, with the reason for each that is not open now. */
export const applicationActs = (
  facts: ApplicationFacts,
): { readonly name: ApplicationAct; readonly because: ApplicationRefusal | null }[] =>
  (Object.keys(ACTS) as ApplicationAct[]).map((name) => ({ name, because: refuseApplicationAct(name, facts) }));

/** Awb 4:1: what is done with an application is recorded when it is done, in order. */
export function refuseApplicationDay(
  on: string,
  earliest: string,
  today: string,
): 'APPLICATION_DAY_IN_FUTURE' | 'APPLICATION_DAY_TOO_EARLY' | null {
  if (on > today) return 'APPLICATION_DAY_IN_FUTURE';
  return on < earliest ? 'APPLICATION_DAY_TOO_EARLY' : null;
}

/** Awb 4:5 lid 1: there is a period in which the application can be completed. */
export const refusePeriod = (askedOn: string, completeByOn: string): 'APPLICATION_PERIOD_EMPTY' | null =>
  completeByOn > askedOn ? null : 'APPLICATION_PERIOD_EMPTY';

/** The clock of the decision on an application: that of its law, or else that of Awb 4:13. */
export const decisionRuleOf = (
  rules: readonly { readonly ruleId: string; readonly law: string }[],
  law: string,
): string => rules.find((rule) => rule.law === law && rule.ruleId.endsWith('.decision'))?.ruleId ?? 'awb.decision';
