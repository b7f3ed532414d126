import type { SqlParameters } from '@eenplan/kit';
import type { SupportRequestWaitsFor } from './support-request-waiting.enum';

/** What narrows a list of support requests. */
export interface SupportRequestFilter {
  readonly waitsFor?: readonly SupportRequestWaitsFor[] | null;
  readonly receivedUntilOn?: string | null;
}

const OWN_ASSESSMENT = `from wmo.assessment own
  where own.municipality = row.municipality and own.support_request_id = row.id`;

/** An application belongs to the latest request that came in before it, or on its day; of two of one day, to the later recorded. */
const OPEN_APPLICATION = `exists (
  select from core.application asked
  where asked.municipality = row.municipality and asked.resident_id = row.resident_id and asked.law_code = 'WMO'
    and asked.state in ('RECEIVED', 'INCOMPLETE') and asked.received_on >= row.received_on
    and not exists (
      select from wmo.support_request later
      where later.municipality = row.municipality and later.resident_id = row.resident_id
        and later.received_on <= asked.received_on
        and (later.received_on, later.recorded_at, later.id) > (row.received_on, row.recorded_at, row.id)))`;

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
