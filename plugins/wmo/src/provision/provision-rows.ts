import { Case, Decision, HouseholdMember, Resident } from '@eenplan/core';
import { type Caller, readRow, readRows, requireRow, type Transaction } from '@eenplan/kit';
import { stepsOf } from '../weighing/weighing-rows';
import { Weighing } from '../weighing/weighing.entity';
import { Provision } from './provision.entity';
import { refuse } from './provision.errors';

/** A decision that grants something and has effect. */
export type GrantedDecision = Decision & { readonly effectiveOn: string };

/** The decision of a provision, held still: it grants something and was made known. */
export async function grantedDecision(tx: Transaction, caller: Caller, id: string): Promise<GrantedDecision> {
  const missing = refuse('WMO_PROVISION_DECISION_NOT_FOUND', 'input', 'decisionId');
  const decision = await requireRow(tx, Decision, caller, id, missing, 'for share');
  if (decision.lawCode !== 'WMO') throw missing;
  const { outcome, state } = decision;
  if ((outcome !== 'GRANTED' && outcome !== 'PARTLY') || state !== 'PUBLISHED' || !hasEffect(decision)) {
    throw refuse('WMO_PROVISION_NOT_GRANTED', 'input', 'decisionId');
  }
  return decision;
}

const hasEffect = (decision: Decision): decision is GrantedDecision => decision.effectiveOn !== null;

/** Of what the decision rests on: the kind that was weighed, and whether informal care was left out. */
export async function weighedFor(
  tx: Transaction,
  caller: Caller,
  { applicationId, decidedOn }: Decision,
): Promise<{ readonly kindCode: string; readonly isCareLeftOut: boolean } | null> {
  const [weighing] = await readRows(tx, Weighing, caller, {
    where: (parameters) => [
      `row.application_id = ${parameters.add(applicationId)}`,
      `row.weighed_on <= ${parameters.add(decidedOn)}::date`,
    ],
    orderBy: ['row.number desc'],
    limit: 1,
  });
  if (!weighing) return null;
  const steps = await stepsOf(tx, caller, weighing);
  return { kindCode: weighing.kindCode, isCareLeftOut: steps.some(({ outcome }) => outcome === 'LEFT_OUT') };
}

/** Birth dates of who lives in the household of the decision on a day. */
export async function birthDatesOfHousehold(
  tx: Transaction,
  caller: Caller,
  { caseId }: Decision,
  on: string,
): Promise<(string | null)[]> {
  const file = await readRow(tx, Case, caller, caseId);
  const members = await readRows(tx, HouseholdMember, caller, {
    where: (parameters) => [
      `row.household_id = ${parameters.add(file?.householdId ?? null)}`,
      `row.from_on <= ${parameters.add(on)}::date`,
      `(row.until_on is null or row.until_on > ${parameters.add(on)}::date)`,
      "row.residing <> 'NONE'",
    ],
  });
  const residents = await readRows(tx, Resident, caller, {
    where: (parameters) => [`row.id = any(${parameters.add(members.map(({ residentId }) => residentId))}::uuid[])`],
  });
  return residents.map(({ birthDate }) => birthDate);
}

/** The last one of the same aid that a resident was given before a day or on it; of two at once the database keeps one. */
export async function earlierAid(
  tx: Transaction,
  caller: Caller,
  { residentId, kindCode, item, fromOn }: Pick<Provision, 'residentId' | 'kindCode' | 'item' | 'fromOn'>,
): Promise<Provision | null> {
  const [earlier] = await readRows(tx, Provision, caller, {
    where: (parameters) => [
      `row.resident_id = ${parameters.add(residentId)}`,
      `row.kind_code = ${parameters.add(kindCode)}`,
      `lower(btrim(row.item)) = lower(btrim(${parameters.add(item)}::text))`,
      `row.from_on <= ${parameters.add(fromOn)}::date`,
    ],
    orderBy: ['row.from_on desc', 'row.recorded_at desc'],
    limit: 1,
  });
  return earlier ?? null;
}
