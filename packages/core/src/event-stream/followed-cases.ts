import type { Platform } from '@eenplan/kit';

/** An event of a case, as it stands in the outbox. */
export interface CaseEventRow {
  readonly id: string;
  readonly type: string;
  readonly caseId: string;
  readonly sequence: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredAt: Date;
}

/** What is followed: one case, or every case of a household. */
export interface Followed {
  readonly municipality: string;
  readonly caseId: string | null;
  readonly householdId: string | null;
}

/** The number up to which each case was told. */
export type Told = Map<string, number>;

const CASES = `select c.id from core.case_file c where c.municipality = $1
  and (c.id = $2::uuid or c.household_id = $3::uuid)`;

/** Where each followed case stands now: what comes after it is to be told. */
export async function standing({ door }: Pick<Platform, 'door'>, of: Followed): Promise<Told> {
  const sql = `select counter.key as "caseId", counter.last from core.event_counter counter
    where counter.municipality = $1 and counter.key_kind = 'CASE' and counter.key in (select id::text from (${CASES}) followed)`;
  const rows = await door.readOnce({ municipality: of.municipality }, (tx) =>
    tx.query<{ caseId: string; last: number }[]>(sql, [of.municipality, of.caseId, of.householdId]),
  );
  return new Map(rows.map(({ caseId, last }) => [caseId, last]));
}

/**
 * What happened in the followed cases since, in the order of each case. Numbers of a case rise in the order of committing, so
 * that none is passed by. At most a hundred; the rest comes the next time.
 */
export async function happenedSince(
  { door }: Pick<Platform, 'door'>,
  of: Followed,
  told: Told,
): Promise<readonly CaseEventRow[]> {
  const sql = `select event.id, event.type, event.key as "caseId", event.sequence, event.data, event.occurred_at as "occurredAt"
    from (${CASES}) followed
    left join unnest($4::text[], $5::integer[]) as told (key, last) on told.key = followed.id::text
    join core.outbox_event event on event.municipality = $1 and event.key_kind = 'CASE' and event.key = followed.id::text
      and event.sequence > coalesce(told.last, 0)
    order by event.key, event.sequence limit 100`;
  const values = [of.municipality, of.caseId, of.householdId, [...told.keys()], [...told.values()]];
  return door.readOnce({ municipality: of.municipality }, (tx) => tx.query<CaseEventRow[]>(sql, values));
}
