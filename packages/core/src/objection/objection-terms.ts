import { type Caller, type Platform, readRows, type Transaction } from '@eenplan/kit';
import { TermService } from '../term/term.service';
import { Objection } from './objection.entity';

/** Awb 7:10 lid 1: six weeks to decide, or twelve with a committee. */
const ruleOf = ({ withCommittee }: Objection): string =>
  withCommittee ? 'awb.objection-decision-committee' : 'awb.objection-decision';

/** Awb 7:10: the clock of the decision on an objection begins when the term to object has passed. */
export async function startDecisionTerm(
  platform: Platform,
  tx: Transaction,
  caller: Caller,
  objection: Objection,
  dueOn: string,
  path: readonly string[],
): Promise<void> {
  const { id, residentId, lodgedOn } = objection;
  const subject = { type: 'Objection', id };
  // Counted from the end of the term, or of a late objection from the day it came.
  const triggeredOn = lodgedOn > dueOn ? lodgedOn : dueOn;
  await platform
    .get(TermService)
    .start(tx, caller, { ruleId: ruleOf(objection), subject, residentId, triggeredOn }, ...path);
}

/** Awb 6:10: those who objected before the decision was made known wait for its term to begin. */
export async function startWaitingTerms(
  platform: Platform,
  tx: Transaction,
  caller: Caller,
  decisionId: string,
  dueOn: string,
  path: readonly string[],
): Promise<void> {
  const waiting = await readRows(tx, Objection, caller, {
    where: (parameters) => [`row.decision_id = ${parameters.add(decisionId)}`, "row.state <> 'SETTLED'"],
  });
  for (const objection of waiting) await startDecisionTerm(platform, tx, caller, objection, dueOn, path);
}

/** Until when can be objected; null while the decision was not made known. */
export async function objectionDueOn(
  tx: Transaction,
  { municipality, decisionId }: Pick<Objection, 'municipality' | 'decisionId'>,
): Promise<string | null> {
  const sql = `select due_on as "dueOn" from core.term
    where municipality = $1 and subject_id = $2 and rule_id = 'awb.objection'`;
  const [term] = await tx.query<{ dueOn: string }[]>(sql, [municipality, decisionId]);
  return term?.dueOn ?? null;
}

/** The clock ends, also before the term to object has passed. */
export async function meetDecisionTerm(
  platform: Platform,
  tx: Transaction,
  caller: Caller,
  objection: Objection,
  metOn: string,
): Promise<void> {
  const meeting = { ruleId: ruleOf(objection), subjectId: objection.id, metOn, mayPrecede: true };
  await platform.get(TermService).meet(tx, caller, meeting, 'input', 'objectionId');
}
