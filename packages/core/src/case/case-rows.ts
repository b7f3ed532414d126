import { type Caller, newId, readRows, type Transaction } from '@eenplan/kit';
import { refuse as refuseInCore } from '../errors';
import type { Emitting } from '../event/emit';
import { emitCase } from '../event/event-acts';
import { CaseEvent } from './case-event.entity';
import { Case } from './case.entity';
import { EVERY_CASE } from '../purpose/people-rules';

/** What an act did: its name, its day, and why where it asks a reason. */
export interface CaseDeed {
  readonly act: string;
  readonly on: string;
  readonly reason?: string | null;
}

/** The columns that acts change. */
export type CaseChanges = Partial<
  Omit<Case, 'municipality' | 'id' | 'householdId' | 'version' | 'recordedAt' | 'lastActOn'>
>;

/** One after the other for a household: what opens or opens again a case waits here for the other. */
export const lockHouseholdCases = (tx: Transaction, municipality: string, householdId: string): Promise<unknown> =>
  tx.query(`select pg_advisory_xact_lock(hashtextextended('core.case_file ' || $1 || ' ' || $2, 0))`, [
    municipality,
    householdId,
  ]);

/** The open case of a household, locked; undefined when there is none. */
export async function openCaseOf(tx: Transaction, caller: Caller, householdId: string): Promise<Case | undefined> {
  const whoever = { ...caller, scopes: new Set([...caller.scopes, EVERY_CASE]) };
  const [open] = await readRows(tx, Case, whoever, {
    where: (parameters) => [`row.household_id = ${parameters.add(householdId)}`, `row.state <> 'CLOSED'`],
    lock: 'for update',
  });
  return open;
}

/**
 * Writes an act: the case as it becomes, if nobody changed it since it was read, and the event. Gives the new case.
 * Refuses with CHANGED_MEANWHILE.
 */
export async function writeAct(
  platform: Emitting,
  tx: Transaction,
  caller: Caller,
  before: Case,
  changes: CaseChanges,
  deed: CaseDeed,
): Promise<Case> {
  const { municipality, id, version } = before;
  const next = { ...changes, lastActOn: deed.on > before.lastActOn ? deed.on : before.lastActOn, version: version + 1 };
  const { affected } = await tx.update(Case, { municipality, id, version }, next);
  if (affected !== 1) throw refuseInCore('CHANGED_MEANWHILE', 'input', 'version');
  const after = Object.assign(Object.create(Case.prototype) as Case, before, next);
  await writeEvent(platform, tx, caller, after, before.state, deed);
  return after;
}

/** Adds what was done to the course of the case, and tells the world when it is opened or closed. */
export async function writeEvent(
  platform: Emitting,
  tx: Transaction,
  caller: Caller,
  after: Case,
  fromState: Case['state'] | null,
  { act, on, reason }: CaseDeed,
): Promise<void> {
  await tx.insert(CaseEvent, {
    ...{ municipality: after.municipality, id: newId(), caseId: after.id, number: after.version },
    ...{ act, fromState, toState: after.state, occurredOn: on < after.lastActOn ? after.lastActOn : on },
    ...{ reason: reason ?? null, recordedBy: caller.subject, recordedAt: platform.clock.now() },
  });
  await emitCase(platform, tx, after, fromState, on);
}
