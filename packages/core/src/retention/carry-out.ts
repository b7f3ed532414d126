import { type Platform, type RetentionRule, SqlParameters, type Transaction } from '@eenplan/kit';
import { destroyBatch, untilNoneIsLeft } from './destroy-batch';
import { whileDestroying } from './retention-lock';

/** A request for destruction that was granted, as far as carrying it out takes. */
export interface GrantedWork<Granted> {
  /** What may go by it, in this order, each with the article of its proof. */
  readonly rules: readonly { readonly rule: RetentionRule; readonly article: string }[];
  /** The request while it is granted, held still; null when another run has carried it out. */
  readonly lock: (tx: Transaction) => Promise<Granted | null>;
  /** Is a record of the rule, `row`, what it asks for? SQL. */
  readonly isAskedForSql: (rule: RetentionRule, granted: Granted, parameters: SqlParameters) => string;
  /** Records that the last of it went, and forgets whose it was. */
  readonly close: (tx: Transaction) => Promise<unknown>;
}

/** Destroys what a granted request asks for. When a hold keeps something, the request stays granted until it is gone. */
export async function carryOut<Granted>(
  platform: Platform,
  municipality: string,
  runId: string,
  work: GrantedWork<Granted>,
): Promise<void> {
  for (const { rule, article } of work.rules) {
    const where = async (tx: Transaction, parameters: SqlParameters): Promise<string | null> => {
      const granted = await work.lock(tx);
      return granted && work.isAskedForSql(rule, granted, parameters);
    };
    const what = { rule, cause: 'REQUEST', article, runId, where } as const;
    await untilNoneIsLeft(() => destroyBatch(platform, municipality, what));
  }
  await platform.door.inMunicipality({ municipality }, async (tx) => {
    await whileDestroying(tx, municipality);
    const granted = await work.lock(tx);
    if (granted && !(await isAnyLeft(tx, municipality, work, granted))) await work.close(tx);
  });
}

async function isAnyLeft<Granted>(
  tx: Transaction,
  municipality: string,
  { rules, isAskedForSql }: GrantedWork<Granted>,
  granted: Granted,
): Promise<boolean> {
  for (const { rule } of rules) {
    const parameters = new SqlParameters();
    const own = parameters.add(municipality);
    const [left] = await tx.query<{ left: boolean }[]>(
      `select exists (select from ${rule.table} row
         where row.municipality = ${own} and ${isAskedForSql(rule, granted, parameters)}) as left`,
      parameters.values,
    );
    if (left?.left) return true;
  }
  return false;
}
