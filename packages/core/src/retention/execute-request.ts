import { type Platform, SqlParameters, type Transaction } from '@eenplan/kit';
import { destroyBatch, type Destruction, untilNoneIsLeft } from './destroy-batch';
import { DestructionRequest } from './destruction-request.entity';
import { type GrantedRequest, isAskedForSql } from './records';
import { rightToDestruction } from './right-to-destruction';
import { whileDestroying } from './retention-lock';

/** The ids of the requests that are to be carried out, oldest first. */
export const grantedRequests = (platform: Platform, municipality: string): Promise<string[]> =>
  platform.door.inMunicipality({ municipality }, async (tx) => {
    const order = { dueOn: 'ASC', id: 'ASC' } as const;
    const found = await tx.find(DestructionRequest, { where: { municipality, state: 'GRANTED' }, order });
    return found.map(({ id }) => id);
  });

/** Destroys what a granted request asks for. When a hold keeps something, the request stays granted until it is gone. */
export async function executeRequest(
  platform: Platform,
  municipality: string,
  id: string,
  runId: string,
): Promise<void> {
  const request = await platform.door.inMunicipality({ municipality }, (tx) => lockGranted(tx, municipality, id));
  const right = request && rightToDestruction(platform.modules, request.law);
  if (!right) return;
  for (const { rule, article } of right.rules) {
    const what: Destruction = {
      ...{ rule, cause: 'REQUEST', article, runId },
      where: async (tx, parameters) => {
        const granted = await lockGranted(tx, municipality, id);
        return granted && isAskedForSql(rule, granted, parameters);
      },
    };
    await untilNoneIsLeft(() => destroyBatch(platform, municipality, what));
  }
  await platform.door.inMunicipality({ municipality }, async (tx) => {
    await whileDestroying(tx, municipality);
    const granted = await lockGranted(tx, municipality, id);
    if (!granted) return;
    for (const { rule } of right.rules) {
      const parameters = new SqlParameters();
      const own = parameters.add(municipality);
      const [left] = await tx.query<{ left: boolean }[]>(
        `select exists (select from ${rule.table} row
           where row.municipality = ${own} and ${isAskedForSql(rule, granted, parameters)}) as left`,
        parameters.values,
      );
      if (left?.left) return;
    }
    await forget(platform, tx, municipality, id);
  });
}

/** The request while it is granted, held still; null when another run has carried it out. */
async function lockGranted(tx: Transaction, municipality: string, id: string): Promise<GrantedRequest | null> {
  const [row] = await tx.query<GrantedRequest[]>(
    `select id, resident_id as "residentId", law, recorded_at as "recordedAt" from core.destruction_request
     where municipality = $1 and id = $2 and state = 'GRANTED' for update`,
    [municipality, id],
  );
  return row ?? null;
}

const forget = (platform: Platform, tx: Transaction, municipality: string, id: string): Promise<unknown> =>
  tx.query(
    `update core.destruction_request set state = 'EXECUTED', resident_id = null, executed_on = $3, version = version + 1
     where municipality = $1 and id = $2`,
    [municipality, id, platform.clock.today()],
  );
