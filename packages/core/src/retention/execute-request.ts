import type { Platform, Transaction } from '@eenplan/kit';
import { carryOut } from './carry-out';
import { DestructionRequest } from './destruction-request.entity';
import { type GrantedRequest, isAskedForSql } from './records';
import { rightToDestruction } from './right-to-destruction';

/** The ids of the requests that are to be carried out, oldest first. */
export const grantedRequests = (platform: Platform, municipality: string): Promise<string[]> =>
  platform.door.inMunicipality({ municipality }, async (tx) => {
    const order = { dueOn: 'ASC', id: 'ASC' } as const;
    const found = await tx.find(DestructionRequest, { where: { municipality, state: 'GRANTED' }, order });
    return found.map(({ id }) => id);
  });

/** Destroys what a granted request asks for, by the right that its law gives. */
export async function executeRequest(
  platform: Platform,
  municipality: string,
  id: string,
  runId: string,
): Promise<void> {
  const lock = (tx: Transaction) => lockGranted(tx, municipality, id);
  const request = await platform.door.inMunicipality({ municipality }, lock);
  const right = request && rightToDestruction(platform.modules, request.law);
  if (!right) return;
  const close = (tx: Transaction) => forget(platform, tx, municipality, id);
  await carryOut(platform, municipality, runId, { rules: right.rules, lock, isAskedForSql, close });
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
