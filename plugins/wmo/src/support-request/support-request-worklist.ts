import type { SqlParameters } from '@eenplan/kit';
import { isItsApplicationSql } from './its-application';
import type { SupportRequestWaitsFor } from './support-request-waiting.enum';

/** What narrows a list of support requests. */
export interface SupportRequestFilter {
  readonly waitsFor?: readonly SupportRequestWaitsFor[] | null;
  readonly receivedUntilOn?: string | null;
}

const OWN_ASSESSMENT = `from wmo.assessment own
  where own.municipality = row.municipality and own.support_request_id = row.id`;

const OPEN_APPLICATION = `exists (
  select from core.application asked
  where asked.state in ('RECEIVED', 'INCOMPLETE') and ${isItsApplicationSql('row', 'asked')})`;

/** What a request waits for, as SQL over the alias `row`. */
const CONDITIONS: Readonly<Record<SupportRequestWaitsFor, string>> = {
  ASSESSMENT: `not exists (select ${OWN_ASSESSMENT})`,
  REPORT: `exists (select ${OWN_ASSESSMENT} and own.reported_on is null)`,
  DECISION: OPEN_APPLICATION,
};

/** The conditions of a worklist of support requests. */
export const worklistConditions = (
  { waitsFor, receivedUntilOn }: SupportRequestFilter,
  parameters: SqlParameters,
): string[] => [
  ...(waitsFor ? [`(${waitsFor.map((each) => CONDITIONS[each]).join(' or ') || 'false'})`] : []),
  ...(receivedUntilOn ? [`row.received_on <= ${parameters.add(receivedUntilOn)}::date`] : []),
];
