import { termsOfRecord } from '@eenplan/core';
import { type RetentionRule, youngestChildOfAgeSql } from '@eenplan/kit';

/** The households that a report is about: the one it names, or those of the resident since it came in. */
const OF_THE_FAMILY = `(select row.household_id union all select own.household_id from core.household_member own
  where own.municipality = row.municipality and own.resident_id = row.resident_id
    and (own.until_on is null or own.until_on > row.received_on))`;

/** The children of the family: of those households, since it came in; and the resident it names, who may be the child. */
const CHILDREN = `core.resident child where child.municipality = row.municipality and (child.id = row.resident_id
  or child.id in (
    select other.resident_id from core.household_member other
    where other.municipality = row.municipality and other.role = 'CHILD' and other.household_id in ${OF_THE_FAMILY}
      and (other.until_on is null or other.until_on > row.received_on)))`;

/** The fifteen years of lid 1: kept through the last day of them. */
const FIFTEEN_YEARS = "((row.received_on + interval '15 years')::date + 1)";

/** Whoever of the household has been under a legal hold for longest from now: then all of the report is held. */
const HELD_MEMBER = `(select held.resident_id from core.legal_hold held
  join core.household_member member on member.municipality = held.municipality and member.resident_id = held.resident_id
  where held.municipality = row.municipality and member.household_id = row.household_id
  order by held.until_on desc nulls first limit 1)`;

/**
 * Wmo 2015, art. 5.3.4 lid 1: fifteen years from receipt; lid 2: until the youngest child of the family is of age,
 * whichever is later. While of one child no birth date is known nothing goes. A request to destroy a Wmo file does not
 * reach it: that keeping it matters to somebody else is for Safe Home to weigh (art. 5.3.5 lid 2), on a request to Safe
 * Home itself.
 */
export const safeHomeRetention: RetentionRule = {
  code: 'wmo.safe-home-report',
  title: { en: 'Reports to Safe Home', nl: 'Meldingen bij Veilig Thuis' },
  law: 'WMO',
  article: 'Wmo 2015, art. 5.3.4 lid 1 and lid 2',
  source: 'Wmo 2015, art. 5.3.4 (text of 2019)',
  starts: 'YOUNGEST_CHILD_OF_AGE',
  length: null,
  mayBeSet: 'FIXED',
  table: 'wmo.safe_home_report',
  startsOn: `case when not exists (select from ${CHILDREN} and child.birth_date is null)
    then greatest(${FIFTEEN_YEARS}, ${youngestChildOfAgeSql(CHILDREN)}) end`,
  residentId: `coalesce(row.resident_id, ${HELD_MEMBER})`,
  children: [{ table: 'wmo.safe_home_weighing', where: 'child.report_id = row.id' }, ...termsOfRecord],
  onRequest: null,
};
