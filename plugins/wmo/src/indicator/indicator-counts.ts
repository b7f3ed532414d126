import type { Transaction } from '@eenplan/kit';
import { ASSESSMENT } from '../term/wmo.terms';
import type { IndicatorPeriod } from './indicator.law';

/** Clients of a category; of the whole municipality where it is null. */
export interface ClientCount {
  readonly category: string | null;
  readonly isTotal: boolean;
  readonly clients: number;
  /** Of whom with a personal budget. */
  readonly budgets: number;
}

/** How long something took, and whether it was within its term; null where no term was kept. */
export interface LeadTime {
  readonly days: number;
  readonly isInTime: boolean | null;
}

const TAILORED = "('TAILORED_COLLECTIVE', 'TAILORED_INDIVIDUAL', 'ESCALATED')";

/** What is given in the period: allocated in kind, or a budget that a decision made known gives. */
const GIVEN = `select a.resident_id, coalesce(p.category, '-') as category, false as is_budget
  from core.allocation a
  join core.product p on p.municipality = a.municipality and p.id = a.product_id
  join core.building_block b on b.municipality = a.municipality and b.plan_id = a.plan_id and b.id = a.block_id
  where a.municipality = $1 and coalesce(a.law_code, b.law_code) = 'WMO' and b.access in ${TAILORED}
    and a.from_on < $3::date and (a.until_on is null or (a.until_on > $2::date and a.until_on > a.from_on))
  union all
  select g.resident_id, coalesce(p.category, '-'), true
  from core.personal_budget g
  join core.application asked on asked.municipality = g.municipality and asked.id = g.application_id
  join core.product p on p.municipality = g.municipality and p.id = g.product_id
  join core.building_block b on b.municipality = g.municipality and b.plan_id = g.plan_id and b.id = g.block_id
  cross join lateral (
    select min(d.effective_on) as from_on from core.decision d
    where d.municipality = g.municipality and d.application_id = g.application_id
      and d.outcome in ('GRANTED', 'PARTLY') and d.state <> 'TAKEN') told
  where g.municipality = $1 and asked.law_code = 'WMO' and g.state in ('GRANTED', 'PARTLY', 'WITHDRAWN')
    and told.from_on < $3::date and coalesce(least(g.until_on, b.until_on), 'infinity') > greatest($2::date, told.from_on)`;

/** Clients with a tailored provision on a day of the period or more, per category and in all; somebody counts once in each. */
export const clientsIn = (tx: Transaction, municipality: string, period: IndicatorPeriod): Promise<ClientCount[]> =>
  tx.query<ClientCount[]>(
    `select category, grouping(category) = 1 as "isTotal", count(distinct resident_id)::int as clients,
       count(distinct resident_id) filter (where is_budget)::int as budgets
     from (${GIVEN}) given group by grouping sets ((), (category)) order by 2 desc, 1`,
    [municipality, period.fromOn, period.untilOn],
  );

/** Support requests that were received in the period. */
export async function requestsIn(tx: Transaction, municipality: string, period: IndicatorPeriod): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from wmo.support_request
     where municipality = $1 and received_on >= $2::date and received_on < $3::date`,
    [municipality, period.fromOn, period.untilOn],
  );
  return row?.count ?? 0;
}

/** Reports that were given in the period, each counted from its support request. */
export const reportsIn = (tx: Transaction, municipality: string, period: IndicatorPeriod): Promise<LeadTime[]> =>
  tx.query<LeadTime[]>(
    `select a.reported_on - r.received_on as days,
       a.reported_on <= coalesce(t.due_on, r.received_on + 7 * $5::integer) as "isInTime"
     from wmo.assessment a
     join wmo.support_request r on r.municipality = a.municipality and r.id = a.support_request_id
     left join core.term t on t.municipality = r.municipality and t.subject_id = r.id and t.rule_id = $4
     where a.municipality = $1 and a.reported_on >= $2::date and a.reported_on < $3::date`,
    [municipality, period.fromOn, period.untilOn, ASSESSMENT.ruleId, ASSESSMENT.length.count],
  );

/** Decisions on applications that were taken in the period, each counted from its application. */
export const decisionsIn = (tx: Transaction, municipality: string, period: IndicatorPeriod): Promise<LeadTime[]> =>
  tx.query<LeadTime[]>(
    `select d.decided_on - a.received_on as days, d.decided_on <= t.due_on as "isInTime"
     from core.decision d
     join core.application a on a.municipality = d.municipality and a.id = d.application_id
     left join core.term t on t.municipality = a.municipality and t.subject_id = a.id and t.rule_id = 'wmo.decision'
     where d.municipality = $1 and d.law_code = 'WMO' and d.kind = 'ON_APPLICATION'
       and d.decided_on >= $2::date and d.decided_on < $3::date`,
    [municipality, period.fromOn, period.untilOn],
  );
