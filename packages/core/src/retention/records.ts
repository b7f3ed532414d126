import { lastStartGone, type RetentionRule, type SqlParameters, type TermLength } from '@eenplan/kit';

/** Is the resident of this expression, or null for none, under a legal hold on that day? SQL. */
export const residentOnHoldSql = (municipality: string, residentId: string, day: string): string =>
  `exists (select from core.legal_hold hold where hold.municipality = ${municipality}
    and hold.resident_id = ${residentId} and ${inForce(day)})`;

const inForce = (day: string): string =>
  `hold.from_on <= ${day}::date and (hold.until_on is null or hold.until_on > ${day}::date)`;

/** Is a record of the rule, `row`, under a legal hold on that day, itself or by its resident? SQL. */
export function onHoldSql(rule: RetentionRule, today: string, parameters: SqlParameters): string {
  const day = parameters.add(today);
  const itself = `exists (select from core.legal_hold hold where hold.municipality = row.municipality
    and hold.record_id = row.id and hold.rule_code = ${parameters.add(rule.code)} and ${inForce(day)})`;
  if (rule.residentId === null) return itself;
  return `(${itself} or ${residentOnHoldSql('row.municipality', `(${rule.residentId})`, day)})`;
}

/** Is the term of a record, `row`, over on that day? SQL; false while its clock has not started. */
export const isOverSql = (
  rule: RetentionRule,
  length: TermLength | null,
  on: string,
  parameters: SqlParameters,
): string => `(${rule.startsOn}) <= ${parameters.add(lastStartGone(on, length))}::date`;

/** A granted request, as far as it says which records go. */
export interface GrantedRequest {
  readonly id: string;
  readonly residentId: string;
  readonly law: string;
  readonly recordedAt: Date;
}

/** Is a record, `row`, what the request asks for? SQL; what came after the request is not. */
export function isAskedForSql(rule: RetentionRule, request: GrantedRequest, parameters: SqlParameters): string {
  if (rule.residentId === null || rule.onRequest === null || rule.law !== request.law) return 'false';
  return `(${rule.residentId}) = ${parameters.add(request.residentId)}::uuid
    and (${rule.onRequest.recordedAt}) <= ${parameters.add(request.recordedAt)}::timestamptz`;
}
