import { newId } from '@eenplan/kit';
import type { TestServer } from '@eenplan/testing';
import type { Arranged } from '../support/contracts';

/** Rows of which the days and amounts alone matter: what they rest on is told in the tests of their own rooms. */
async function unchecked(server: TestServer, sql: string, values: readonly unknown[]): Promise<void> {
  await server.database.query('set session_replication_role = replica');
  await server.database.query(sql, values);
  await server.database.query('set session_replication_role = default');
}

/** Something allocated, as far as it costs. */
export interface Running {
  readonly volume?: number;
  readonly frequency?: string;
  readonly unit?: string;
  readonly price?: number | null;
  readonly from: string;
  readonly until?: string | null;
  readonly law?: string | null;
  readonly block?: Arranged;
}

/** What a row of a product hangs on. */
export interface Ground {
  readonly municipality: string;
  readonly product: string;
  readonly productId: string;
  readonly contractId: string;
  readonly block: Arranged;
}

/** Puts an allocation there, to a resident of its own. */
export async function allocated(server: TestServer, ground: Ground, row: Running): Promise<void> {
  const { volume = 1, frequency = 'DAY', unit = 'HOUR', price = 1_000, from, until = null, law = null } = row;
  const { planId, blockId } = row.block ?? ground.block;
  await unchecked(
    server,
    `insert into core.allocation (municipality, id, plan_id, block_id, case_id, resident_id, product_id, product_code, law_code,
       contract_id, organisation_id, state, volume, unit, frequency, price_in_cents, from_on, until_on, version,
       recorded_by, recorded_at)
     values ($1, $2, $3, $4, $2, $2, $5, $6, $7, $8, $2, 'ALLOCATED', $9, $10, $11, $12, $13, $14, 1, 'x', now())`,
    [
      ...[ground.municipality, newId(), planId, blockId, ground.productId, ground.product, law, ground.contractId],
      ...[volume, unit, frequency, price, from, until],
    ],
  );
}

/** Puts a price per hour of a contract there. */
export const priced = (server: TestServer, ground: Ground, price: number, from: string, until: string | null) =>
  unchecked(
    server,
    `insert into core.contract_product (municipality, id, contract_id, product_code, unit, price_in_cents, from_on, until_on,
       recorded_by, recorded_at) values ($1, $2, $3, $4, 'HOUR', $5, $6, $7, 'x', now())`,
    [ground.municipality, newId(), ground.contractId, ground.product, price, from, until],
  );

/** A personal budget, as far as it costs: 100 hours at 40 euro. */
export interface Bought {
  readonly from: string;
  readonly until?: string | null;
  readonly state?: string;
  readonly paid?: number;
  readonly law?: string;
  readonly decision?: string;
}

/** Puts a personal budget there, told in a decision from a day on, of the building block. */
export async function bought(server: TestServer, ground: Ground, budget: Bought): Promise<void> {
  const { from, until = null, state = 'GRANTED', paid = 0, law = 'WMO', decision = 'PUBLISHED' } = budget;
  const id = newId();
  const { planId, blockId } = ground.block;
  await unchecked(
    server,
    `insert into core.application (municipality, id, case_id, resident_id, law_code, asked, received_on, state, version,
       recorded_by, recorded_at) values ($1, $2, $2, $2, $3, 'x', '2018-02-01', 'DECIDED', 1, 'x', now())`,
    [ground.municipality, id, law],
  );
  await unchecked(
    server,
    `insert into core.decision (municipality, id, application_id, case_id, resident_id, law_code, kind, outcome, state,
       plan_id, block_id, access_decision_id, product_id, ordinance_id, motivation, rests_on_deviating_facts, decided_on,
       professional_id, published_on, channel, effective_on, version, recorded_by, recorded_at)
     values ($1, $2, $2, $2, $2, $3, 'ON_APPLICATION', 'GRANTED', $4, $5, $6, $2, $7, $2, 'x', false, '2018-03-01', $2,
       case when $4 <> 'TAKEN' then date '2018-03-01' end, case when $4 <> 'TAKEN' then 'POST' end,
       case when $4 <> 'TAKEN' then $8::date end, 1, 'x', now())`,
    [ground.municipality, id, law, decision, planId, blockId, ground.productId, from],
  );
  await unchecked(
    server,
    `insert into core.personal_budget (municipality, id, application_id, case_id, resident_id, plan_id, block_id, product_id,
       state, requested_on, motivation, payee_kind, payee_name, unit, volume, requested_rate_in_cents, plan_recorded_on,
       plan_purchase, plan_contribution, plan_quality, tested_on, tester_id, decided_on, professional_id, decided_at,
       decision_reason, in_kind_rate_in_cents, cap_percent, cap_in_cents, granted_rate_in_cents, refusal_ground, paid_volume,
       ground_code, until_on, version, recorded_by, recorded_at)
     values ($1, $2, $2, $2, $2, $3, $4, $5, $6, '2018-02-01', 'x', 'PROVIDER', 'x', 'HOUR', 100, 4000, '2018-02-01', 'x', 'x',
       'x', '2018-02-01', $2, '2018-03-01', $2, now(), 'x', case when $6 <> 'REFUSED' then 5000 end,
       case when $6 <> 'REFUSED' then 100 end, case when $6 <> 'REFUSED' then 5000 end,
       case when $6 <> 'REFUSED' then 4000 end, case when $6 = 'REFUSED' then 'WRONG_DATA' end, $7,
       case when $8::date is null then null else (select min(code) from core.decision_ground) end, $8, 1, 'x', now())`,
    [ground.municipality, id, planId, blockId, ground.productId, state, paid, until],
  );
}

/** Takes away what runs of a product, and its prices. */
export async function nothingRuns(server: TestServer, { productId, product }: Ground): Promise<void> {
  await unchecked(server, 'delete from core.allocation where product_id = $1', [productId]);
  await unchecked(server, 'delete from core.personal_budget where product_id = $1', [productId]);
  await unchecked(server, "delete from core.contract_product where product_code = $1 and recorded_by = 'x'", [product]);
}
