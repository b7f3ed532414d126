import { householdConsented, residentConsented } from '../consent/consent-rule';
import { ofOwnHousehold } from '../household/own-household';
import { lawInSight } from '../purpose/people-rules';

/**
 * A term of a law that is off here is not shown; it comes back with its law. The Awb holds always. What the purpose covers
 * with consent alone shows where the resident, or everybody in the household, has consented. A rule that names an
 * activity shows for that one alone: that such a clock runs at all tells something of somebody.
 */
const lawIsOn = (
  term: string,
): string => `((${term}.law_code = 'AWB' and ${ofLawInSight(term)}) or (${term}.law_code = any(:laws)
  and case when (${term}.definition ->> 'activity') is null
    then (${term}.law_code = any(:lawsOpen) or (${term}.law_code = any(:lawsByConsent) and ${consented(term)}))
    else (${term}.definition ->> 'activity') = :activity end))`;

const consented = (term: string): string => `(${term}.household_id = :glassHousehold::uuid
  or ${term}.resident_id = :glassResident::uuid
  or case when ${term}.resident_id is null
    then ${householdConsented(`${term}.household_id`, `${term}.law_code`)}
    else ${residentConsented(`${term}.resident_id`, `${term}.law_code`)} end)`;

/** The Awb holds for what rests on another law: its clock shows where that application, decision or objection does. */
const ofLawInSight = (term: string): string => `not exists (
  select 1 from (
    select asked.law_code, asked.case_id from core.application asked
    where asked.municipality = ${term}.municipality and asked.id = ${term}.subject_id
    union all select decided.law_code, decided.case_id from core.decision decided
    where decided.municipality = ${term}.municipality and decided.id = ${term}.subject_id
    union all select decided.law_code, decided.case_id from core.objection objection
    join core.decision decided
      on decided.municipality = objection.municipality and decided.id = objection.decision_id
    where objection.municipality = ${term}.municipality and objection.id = ${term}.subject_id) about
  join core.case_file file on file.municipality = ${term}.municipality and file.id = about.case_id
  where (${lawInSight('about.law_code', 'file.household_id')}) is not true)`;

/** Row rule of a professional, and the law's part of every other. */
export const TERM_OF_LAW_THAT_IS_ON = lawIsOn('row');

/** Row rule of a resident: a term for the resident, or for the resident's household as a whole. */
export const OWN_TERM = `${lawIsOn('row')} and (row.resident_id = any(:files::uuid[])
  or (row.resident_id is null and ${ofOwnHousehold('row.household_id')}))`;

/** The same for what is recorded about a term: `row.term_id` is one that a professional sees. */
export const OF_VISIBLE_TERM = `exists (select 1 from core.term term
  where term.municipality = row.municipality and term.id = row.term_id and ${lawIsOn('term')})`;

/** The same for a resident. */
export const OF_OWN_TERM = `exists (select 1 from core.term term
  where term.municipality = row.municipality and term.id = row.term_id and ${lawIsOn('term')}
    and (term.resident_id = any(:files::uuid[])
      or (term.resident_id is null and ${ofOwnHousehold('term.household_id')})))`;
