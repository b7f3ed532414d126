import type { SupportRequestState } from '../support-request/support-request.enum';
import type { AssessmentTopic } from './assessment.enum';

/** The seven topics in the order of the law. */
export const TOPICS: readonly AssessmentTopic[] = [
  ...(['NEEDS', 'OWN_STRENGTH', 'INFORMAL_CARE', 'CARER_SUPPORT'] as const),
  ...(['GENERAL_SERVICES', 'ALIGNMENT', 'CONTRIBUTION'] as const),
];

/** What the steps from a support request to its application depend on; days, null for what was not done. */
export interface ProcessFacts {
  readonly receivedOn: string;
  readonly personalPlanOn: string | null;
  readonly clientSupportOn: string | null;
  readonly startedOn: string | null;
  readonly completedOn: string | null;
  readonly reportedOn: string | null;
}

/** Why a step is not open now. */
export type StepRefusal =
  | 'WMO_PERSONAL_PLAN_TWICE'
  | 'WMO_PERSONAL_PLAN_LATE'
  | 'WMO_CLIENT_SUPPORT_TWICE'
  | 'WMO_CLIENT_SUPPORT_NOT_POINTED_OUT'
  | 'WMO_ASSESSMENT_STARTED'
  | 'WMO_ASSESSMENT_NOT_STARTED'
  | 'WMO_ASSESSMENT_COMPLETED'
  | 'WMO_ASSESSMENT_NOT_COMPLETED'
  | 'WMO_ALREADY_REPORTED'
  | 'WMO_DAY_IN_FUTURE'
  | 'WMO_DAY_TOO_EARLY';

/** Wmo 2015, art. 2.3.2: what is done is recorded when it is done, in order. */
export function refuseDay(on: string, notBefore: string, today: string): StepRefusal | null {
  if (on > today) return 'WMO_DAY_IN_FUTURE';
  return on < notBefore ? 'WMO_DAY_TOO_EARLY' : null;
}

/**
 * Wmo 2015, art. 2.3.2 lid 2: a personal plan is handed in within seven days after the request, once.
 * @param lastDay - Of the window (inclusive).
 */
export function refusePersonalPlan(
  { personalPlanOn, completedOn }: Pick<ProcessFacts, 'personalPlanOn' | 'completedOn'>,
  on: string,
  lastDay: string,
): StepRefusal | null {
  if (personalPlanOn !== null) return 'WMO_PERSONAL_PLAN_TWICE';
  if (completedOn !== null) return 'WMO_ASSESSMENT_COMPLETED';
  return on > lastDay ? 'WMO_PERSONAL_PLAN_LATE' : null;
}

/** Wmo 2015, art. 2.3.2 lid 3: client support is pointed out before the assessment, and once. */
export function refuseClientSupport({ clientSupportOn, startedOn }: ProcessFacts): StepRefusal | null {
  if (clientSupportOn !== null) return 'WMO_CLIENT_SUPPORT_TWICE';
  return startedOn === null ? null : 'WMO_ASSESSMENT_STARTED';
}

/** Wmo 2015, art. 2.3.2 lid 3: no assessment before client support was pointed out. */
export function refuseStart({ clientSupportOn, startedOn }: ProcessFacts): StepRefusal | null {
  if (startedOn !== null) return 'WMO_ASSESSMENT_STARTED';
  return clientSupportOn === null ? 'WMO_CLIENT_SUPPORT_NOT_POINTED_OUT' : null;
}

/** Wmo 2015, art. 2.3.2 lid 4: an assessment that runs is completed, once. */
export function refuseCompletion({ startedOn, completedOn }: ProcessFacts): StepRefusal | null {
  if (startedOn === null) return 'WMO_ASSESSMENT_NOT_STARTED';
  return completedOn === null ? null : 'WMO_ASSESSMENT_COMPLETED';
}

/** Wmo 2015, art. 2.3.2 lid 8: the report is of an assessment that was completed, and is given once. */
export function refuseReport({ completedOn, reportedOn }: ProcessFacts): StepRefusal | null {
  if (completedOn === null) return 'WMO_ASSESSMENT_NOT_COMPLETED';
  return reportedOn === null ? null : 'WMO_ALREADY_REPORTED';
}

/** What is wrong with the findings: the code, and which finding; null for one that is missing. */
export interface TopicMistake {
  readonly code: 'WMO_TOPIC_MISSING' | 'WMO_TOPIC_TWICE';
  readonly index: number | null;
}

/** Wmo 2015, art. 2.3.2 lid 4: all seven topics, each once. The first mistake; null when there is none. */
export function wrongTopics(topics: readonly AssessmentTopic[]): TopicMistake | null {
  const twice = topics.findIndex((topic, index) => topics.indexOf(topic) < index);
  if (twice >= 0) return { code: 'WMO_TOPIC_TWICE', index: twice };
  return TOPICS.every((topic) => topics.includes(topic)) ? null : { code: 'WMO_TOPIC_MISSING', index: null };
}

/** Wmo 2015, art. 2.3.2 lid 5: a personal plan that was handed in is part of the assessment, and one that was not is not. */
export function refuseWeighing(
  personalPlanOn: string | null,
  weighed: string | null,
): 'WMO_PERSONAL_PLAN_NOT_WEIGHED' | 'WMO_NO_PERSONAL_PLAN' | null {
  if (personalPlanOn === null) return weighed === null ? null : 'WMO_NO_PERSONAL_PLAN';
  return weighed === null ? 'WMO_PERSONAL_PLAN_NOT_WEIGHED' : null;
}

/** Where it stands, by what was done. */
export function stateOf({
  startedOn,
  completedOn,
  reportedOn,
}: Pick<ProcessFacts, 'startedOn' | 'completedOn' | 'reportedOn'>): SupportRequestState {
  if (reportedOn !== null) return 'REPORT_GIVEN';
  if (completedOn !== null) return 'ASSESSED';
  return startedOn === null ? 'REPORTED' : 'IN_ASSESSMENT';
}

/** A support request, as far as an application depends on it. */
export interface RequestBefore {
  readonly reportedOn: string | null;
  /** Last day of the six weeks (inclusive). */
  readonly dueOn: string;
}

/**
 * Wmo 2015, art. 2.3.2 lid 9: an application comes after the assessment, unless that was not done within the six weeks.
 * @param before - The support requests of the applicant, up to that day.
 */
export const mayApply = (before: readonly RequestBefore[], on: string): boolean =>
  before.some(({ reportedOn, dueOn }) => (reportedOn !== null && reportedOn <= on) || dueOn < on);
