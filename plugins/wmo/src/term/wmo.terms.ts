import type { TermRule } from '@eenplan/kit';

/** The assessment (onderzoek), six weeks from the support request, Wmo 2015 art. 2.3.2 lid 1. */
export const ASSESSMENT: TermRule = {
  ruleId: 'wmo.assessment',
  law: 'WMO',
  article: 'Wmo 2015, art. 2.3.2 lid 1',
  kind: 'MAXIMUM',
  setBy: 'ACT',
  title: { en: 'Assessment after a support request', nl: 'Onderzoek na een melding' },
  length: { count: 6, unit: 'WEEKS' },
};

/** The window for a personal plan (persoonlijk plan), Wmo 2015 art. 2.3.2 lid 2. */
export const PERSONAL_PLAN: TermRule = {
  ruleId: 'wmo.personal-plan',
  law: 'WMO',
  article: 'Wmo 2015, art. 2.3.2 lid 2',
  kind: 'WINDOW',
  setBy: 'ACT',
  title: { en: 'Handing in a personal plan', nl: 'Indienen van een persoonlijk plan' },
  length: { count: 7, unit: 'DAYS' },
};

/**
 * Deciding in an urgent case (spoedeisend geval). The law says without delay, and gives no length: a municipality sets a
 * service level of its own in hours, which the clock holds as whole days, rounded up. It can promise no more than the six
 * weeks of the assessment that it waits for [derived].
 */
export const URGENT: TermRule = {
  ruleId: 'wmo.urgent',
  law: 'WMO',
  article: 'Wmo 2015, art. 2.3.3',
  kind: 'MAXIMUM',
  setBy: 'MUNICIPALITY',
  title: { en: 'Temporary support in an urgent case', nl: 'Tijdelijke maatwerkvoorziening in een spoedeisend geval' },
  length: { count: 6, unit: 'WEEKS' },
};

/**
 * Looking again at a decision. The law says periodically: the municipality sets the day, of the decision or by a period of
 * its own, at most ten years ahead [derived].
 */
export const REVIEW: TermRule = {
  ruleId: 'wmo.review',
  law: 'WMO',
  article: 'Wmo 2015, art. 2.3.9',
  kind: 'MAXIMUM',
  setBy: 'MUNICIPALITY',
  title: { en: 'Review of a decision', nl: 'Periodiek heronderzoek' },
  length: { count: 3660, unit: 'DAYS' },
};

/**
 * A new decision about whoever has a right under the law before this one. The end is a day of a parameter, so that the rule
 * itself sets none: at most ten years ahead [derived].
 */
export const TRANSITION_DECISION: TermRule = {
  ruleId: 'wmo.transition-decision',
  law: 'WMO',
  article: 'Wmo 2015, art. 8.3; rule R81',
  kind: 'MAXIMUM',
  setBy: 'MUNICIPALITY',
  title: { en: 'New decision instead of the old law', nl: 'Nieuw besluit na overgangsrecht' },
  length: { count: 3660, unit: 'DAYS' },
};

/** What is claimed back is paid within six weeks after it was made known, Awb 4:87 lid 1. */
export const RECOVERY_PAYMENT: TermRule = {
  ruleId: 'wmo.recovery-payment',
  law: 'WMO',
  article: 'Awb, art. 4:87 lid 1',
  kind: 'MAXIMUM',
  setBy: 'ACT',
  title: { en: 'Paying what is claimed back', nl: 'Betalen van een terugvordering' },
  length: { count: 6, unit: 'WEEKS' },
};

/** And after a reminder within two weeks, Awb 4:112 lid 1. */
export const RECOVERY_REMINDER: TermRule = {
  ruleId: 'wmo.recovery-reminder',
  law: 'WMO',
  article: 'Awb, art. 4:112 lid 1',
  kind: 'MAXIMUM',
  setBy: 'ACT',
  title: { en: 'Paying after a reminder', nl: 'Betalen na een aanmaning' },
  length: { count: 2, unit: 'WEEKS' },
};

/** In practice without a limit: the law allows two weeks each time ("telkens"), as often as safety asks. */
const REPEATEDLY = 1000;

/** What the clocks of Safe Home have in common: that one runs is for Safe Home alone to know. */
const OF_SAFE_HOME = { law: 'WMO', kind: 'MAXIMUM', activity: 'wmo:safe-home' } as const;

/** Five days from the report, once it is established that there is to be an investigation (text of 2026). */
export const SAFE_HOME_START: TermRule = {
  ...OF_SAFE_HOME,
  ruleId: 'wmo.safe-home-start',
  article: 'Uitvoeringsbesluit Wmo 2015, art. 4.1.7 lid 1',
  setBy: 'ORDER_IN_COUNCIL',
  title: { en: 'Start of an investigation by Safe Home', nl: 'Begin van het onderzoek door Veilig Thuis' },
  length: { count: 5, unit: 'DAYS' },
};

/** Ten weeks from the day on which that was established. */
export const SAFE_HOME_JUDGMENT: TermRule = {
  ...OF_SAFE_HOME,
  ruleId: 'wmo.safe-home-judgment',
  article: 'Uitvoeringsbesluit Wmo 2015, art. 4.1.7 lid 2',
  setBy: 'ORDER_IN_COUNCIL',
  title: { en: 'Judgment by Safe Home', nl: 'Oordeel van Veilig Thuis' },
  length: { count: 10, unit: 'WEEKS' },
};

/** Four weeks from recording what somebody else said (text of 2019). */
export const SAFE_HOME_INFORM: TermRule = {
  ...OF_SAFE_HOME,
  ruleId: 'wmo.safe-home-inform',
  article: 'Wmo 2015, art. 5.3.1',
  setBy: 'ACT',
  title: { en: 'Telling somebody what Safe Home recorded', nl: 'Informeren van de betrokkene door Veilig Thuis' },
  length: { count: 4, unit: 'WEEKS' },
  prolongation: { maximum: { count: 2, unit: 'WEEKS' }, article: 'Wmo 2015, art. 5.3.1', times: REPEATEDLY },
};

/** Three months from a written request to Safe Home to the destruction, or to the refusal. */
export const SAFE_HOME_DESTRUCTION: TermRule = {
  ...OF_SAFE_HOME,
  ruleId: 'wmo.safe-home-destruction',
  article: 'Wmo 2015, art. 5.3.5',
  setBy: 'ACT',
  title: { en: 'Destroying on request by Safe Home', nl: 'Vernietigen op verzoek door Veilig Thuis' },
  length: { count: 3, unit: 'MONTHS' },
};

/** The clocks of the Wmo 2015; those of Veilig Thuis are in the Uitvoeringsbesluit and art. 5.3.1. */
export const wmoTerms: readonly TermRule[] = [
  ASSESSMENT,
  PERSONAL_PLAN,
  URGENT,
  REVIEW,
  TRANSITION_DECISION,
  RECOVERY_PAYMENT,
  RECOVERY_REMINDER,
  {
    ruleId: 'wmo.decision',
    law: 'WMO',
    article: 'Wmo 2015, art. 2.3.5 lid 2',
    kind: 'MAXIMUM',
    setBy: 'ACT',
    title: { en: 'Decision on an application', nl: 'Beslissing op een aanvraag' },
    length: { count: 2, unit: 'WEEKS' },
    suspendable: true,
  },
  SAFE_HOME_START,
  SAFE_HOME_JUDGMENT,
  SAFE_HOME_INFORM,
  SAFE_HOME_DESTRUCTION,
  {
    ruleId: 'wmo.destruction',
    law: 'WMO',
    article: 'Wmo 2015, art. 5.3.5',
    kind: 'MAXIMUM',
    setBy: 'ACT',
    title: { en: 'Destroying data on request', nl: 'Vernietigen van gegevens op verzoek' },
    length: { count: 3, unit: 'MONTHS' },
  },
];
