import type { DecisionAtGate, Transaction } from '@eenplan/kit';
import { refuse } from './review.errors';
import { refuseChange } from './revision.law';

const EARLIER = `select d.outcome as "earlierOutcome", coalesce((
    select array_agg(f.ground_code) from wmo.revision_finding f
    where f.municipality = d.municipality and f.decision_id = d.id and f.established_on <= $3::date
  ), '{}') as established
  from core.decision d where d.municipality = $1 and d.id = $2`;

/** Wmo 2.3.10: nothing is taken back, or revised to less, without a ground of a to e that was established. */
export async function refuseWithoutGround(
  tx: Transaction,
  { municipality, kind, outcome, groundCode, replacesId, decidedOn }: DecisionAtGate,
  ...path: readonly string[]
): Promise<void> {
  if (replacesId === null) return;
  const [earlier] = await tx.query<{ earlierOutcome: string; established: string[] }[]>(EARLIER, [
    ...[municipality, replacesId, decidedOn],
  ]);
  const { earlierOutcome = null, established = [] } = earlier ?? {};
  const refusal = refuseChange({ kind, outcome, groundCode, earlierOutcome, established });
  if (refusal) throw refuse(refusal, ...path, kind === 'WITHDRAWAL' ? 'groundCode' : 'outcome');
}
