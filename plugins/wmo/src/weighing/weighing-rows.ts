import { Application, refuse as refuseInCore } from '@eenplan/core';
import { type Caller, newId, type Platform, readRows, requireRow, type Transaction } from '@eenplan/kit';
import { WeighingStep } from './weighing-step.entity';
import { Weighing } from './weighing.entity';
import { refuse } from './weighing.errors';
import type { WmoWeighingRecordInput } from './weighing.inputs';

/** The application of a weighing, locked: a decision on it waits. */
export async function applicationToWeigh(tx: Transaction, caller: Caller, id: string): Promise<Application> {
  const missing = refuse('WMO_WEIGHING_APPLICATION_NOT_FOUND', 'input', 'applicationId');
  const application = await requireRow(tx, Application, caller, id, missing, 'for update');
  if (application.lawCode !== 'WMO') throw missing;
  if (application.state === 'WITHDRAWN') throw refuse('WMO_WEIGHING_APPLICATION_OVER', 'input', 'applicationId');
  return application;
}

/** The weighing of an application that counts; undefined while there is none. */
export async function weighingOf(
  tx: Transaction,
  caller: Caller,
  applicationId: string,
  lock?: 'for update' | 'for share',
): Promise<Weighing | undefined> {
  const [weighing] = await readRows(tx, Weighing, caller, {
    where: (parameters) => [`row.application_id = ${parameters.add(applicationId)}`],
    orderBy: ['row.number desc'],
    limit: 1,
    ...(lock === undefined ? {} : { lock }),
  });
  return weighing;
}

/** Its steps, in order. */
export const stepsOf = (tx: Transaction, caller: Caller, { id }: Weighing): Promise<WeighingStep[]> =>
  readRows(tx, WeighingStep, caller, {
    where: (parameters) => [`row.weighing_id = ${parameters.add(id)}`],
    orderBy: ['row.position'],
  });

/**
 * The weighing of an act as the caller read it: the one that is there, or null where one is begun. After a decision the one
 * that it rests on is fixed, and the next is begun.
 */
export async function weighingForAct(
  tx: Transaction,
  caller: Caller,
  application: Application,
  version: number,
): Promise<{ readonly latest: Weighing | undefined; readonly known: Weighing | null; readonly decisions: number }> {
  const latest = await weighingOf(tx, caller, application.id, 'for update');
  const decisions = await decisionsOn(tx, application);
  const isFixed = latest !== undefined && decisions > latest.decisionsBefore;
  const current = latest === undefined || (isFixed && version === 0) ? null : latest;
  if (version !== (current?.version ?? 0)) throw refuseInCore('CHANGED_MEANWHILE', 'input', 'version');
  if (current && isFixed) throw refuse('WMO_WEIGHING_APPLICATION_OVER', 'input', 'applicationId');
  return { latest, known: current, decisions };
}

async function decisionsOn(tx: Transaction, { municipality, id }: Application): Promise<number> {
  const sql = 'select count(*)::int as count from core.decision where municipality = $1 and application_id = $2';
  const [row] = await tx.query<{ count: number }[]>(sql, [municipality, id]);
  return row?.count ?? 0;
}

/** A weighing that begins. */
export function newWeighing(
  { clock }: Platform,
  caller: Caller,
  application: Application,
  { latest, decisions }: { readonly latest: Weighing | undefined; readonly decisions: number },
  { weighedOn }: WmoWeighingRecordInput,
): Weighing {
  const { municipality, id: applicationId, caseId, residentId } = application;
  return Object.assign(new Weighing(), {
    ...{ municipality, id: newId(), applicationId, caseId, residentId, number: (latest?.number ?? 0) + 1 },
    ...{ decisionsBefore: decisions, kindCode: '', customaryItem: null, groupGuidanceOutcome: null },
    ...{ groupGuidanceReason: null, weighedOn, version: 0, recordedBy: caller.subject, recordedAt: clock.now() },
  });
}
