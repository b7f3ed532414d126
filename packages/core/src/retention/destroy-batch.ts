import { newId, type Platform, type RetentionRule, SqlParameters, type Transaction } from '@eenplan/kit';
import { noteRows } from '../log/note-rows';
import { DestructionProof } from './destruction-proof.entity';
import { onHoldSql } from './records';
import type { DestructionCause } from './retention.enum';
import { whileDestroying } from './retention-lock';

/** Most records that go in one transaction: what a killed run loses, and how long a hold has to wait. */
export const BATCH = 200;

/** Which records of a rule go, and why. */
export interface Destruction {
  readonly rule: RetentionRule;
  readonly cause: DestructionCause;
  /** The article of the proof. */
  readonly article: string;
  /** The run it is part of. */
  readonly runId: string;
  /** SQL over `row`; asked inside the transaction, after the lock. Null when there is no reason any more. */
  readonly where: (tx: Transaction, parameters: SqlParameters) => string | null | Promise<string | null>;
}

/** Destroys one batch with its proof in one transaction; the number of records. Nothing on hold goes. */
export const destroyBatch = (platform: Platform, municipality: string, what: Destruction): Promise<number> =>
  platform.door.inMunicipality({ municipality }, async (tx) => {
    await whileDestroying(tx, municipality);
    const today = platform.clock.today();
    const ids = await choose(tx, municipality, today, what);
    if (ids.length === 0) return 0;
    await noteRows(tx, what.rule.table, municipality, ids);
    for (const child of what.rule.children) {
      await tx.query(
        `delete from ${child.table} child using ${what.rule.table} row
         where row.municipality = $1 and row.id = any($2::uuid[]) and child.municipality = $1 and (${child.where})`,
        [municipality, ids],
      );
    }
    await destroy(tx, municipality, what.rule, ids);
    await tx.insert(DestructionProof, {
      ...{ municipality, id: newId(), ruleCode: what.rule.code, law: what.rule.law, article: what.article },
      ...{ cause: what.cause, destroyedOn: today, records: ids.length, runId: what.runId },
      recordedAt: platform.clock.now(),
    });
    return ids.length;
  });

/** Batch after batch; a batch that is not full was the last. */
export async function untilNoneIsLeft(batch: () => Promise<number>): Promise<void> {
  while ((await batch()) === BATCH);
}

/** Oldest first, each held still. What a request is changing at this moment waits for the next run. */
async function choose(tx: Transaction, municipality: string, today: string, what: Destruction): Promise<string[]> {
  const parameters = new SqlParameters();
  const own = parameters.add(municipality);
  const where = await what.where(tx, parameters);
  if (where === null) return [];
  const held = onHoldSql(what.rule, today, parameters);
  const rows = await tx.query<{ id: string }[]>(
    `select row.id from ${what.rule.table} row where row.municipality = ${own} and (${where}) and not ${held}
     order by (${what.rule.startsOn}), row.id limit ${BATCH} for update of row skip locked`,
    parameters.values,
  );
  return rows.map(({ id }) => id);
}

async function destroy(tx: Transaction, municipality: string, rule: RetentionRule, ids: string[]): Promise<void> {
  const [gone] = await tx.query<{ count: number }[]>(
    `with gone as (delete from ${rule.table} row where row.municipality = $1 and row.id = any($2::uuid[]) returning 1)
     select count(*) as count from gone`,
    [municipality, ids],
  );
  if (gone?.count !== ids.length)
    throw new Error(`Of ${ids.length} records of ${rule.code} not all could be destroyed.`);
}
