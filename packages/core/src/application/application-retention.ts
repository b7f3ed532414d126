import type { RetentionRequest, RetentionRule } from '@eenplan/kit';
import { termsOf } from '../term/term-retention';

/** What a law says of keeping what core records under it. */
export interface FileRetention extends Pick<RetentionRule, 'law' | 'article' | 'source' | 'length' | 'mayBeSet'> {
  /** The module: the code of a rule begins with it. */
  readonly module: string;
  readonly mark?: RetentionRule['mark'];
  /** Destruction before the time; null when the law gives no such right. */
  readonly onRequest: Omit<RetentionRequest, 'recordedAt'> | null;
}

const DECISIONS = `select decision.id from core.decision decision
  where decision.municipality = row.municipality and decision.application_id = row.id`;
const BUDGETS = `select budget.id from core.personal_budget budget
  where budget.municipality = row.municipality and budget.application_id = row.id`;
const OBJECTIONS = `select objection.id from core.objection objection
  where objection.municipality = row.municipality and objection.decision_id in (${DECISIONS})`;

/** What is given on an application goes on until its case is closed, unless it was taken back. */
const GOES_ON = `(exists (${DECISIONS} and decision.state = 'PUBLISHED' and decision.outcome in ('GRANTED', 'PARTLY'))
  or exists (${BUDGETS} and budget.state in ('GRANTED', 'PARTLY')))`;
const CLOSED_ON = `(select file.closed_on from core.case_file file
  where file.municipality = row.municipality and file.id = row.case_id)`;

const OPEN = [
  "row.state not in ('DECIDED', 'WITHDRAWN')",
  `exists (${DECISIONS} and decision.state = 'TAKEN')`,
  `exists (${OBJECTIONS} and objection.state <> 'SETTLED')`,
  `(${GOES_ON} and ${CLOSED_ON} is null)`,
];

const DECIDED_ON = `(select max(coalesce(decision.until_on, decision.effective_on, decision.decided_on))
  from core.decision decision where decision.municipality = row.municipality and decision.application_id = row.id)`;
const SETTLED_ON = `(select max(objection.settled_on) from core.objection objection
  where objection.municipality = row.municipality and objection.decision_id in (${DECISIONS}))`;

/**
 * Applications under a law with their decisions, objections and personal budget. The clock starts on the day that nothing
 * of it goes on any more: the last decision, settled objection or withdrawal, and the closing of the case where it gave something.
 *
 * @param own - What the law itself hangs on it: `children` go with it; while one of `heldBy` is true (SQL over `row`) it stays;
 *   `lastDays` (SQL over `row`, each a day or null) are days of theirs, so that it is kept from the last of them.
 */
export function applicationRetention(
  { module, onRequest, ...law }: FileRetention,
  own: {
    readonly children?: RetentionRule['children'];
    readonly heldBy?: readonly string[];
    readonly lastDays?: readonly string[];
  } = {},
): RetentionRule {
  const open = [...OPEN, ...(own.heldBy ?? [])].join(' or ');
  const isOver = `row.law_code = '${law.law}' and not (${open})`;
  const days = ['row.received_on', 'row.withdrawn_on', DECIDED_ON, SETTLED_ON, ...(own.lastDays ?? [])];
  const lastDay = `greatest(${days.join(', ')}, case when ${GOES_ON} then ${CLOSED_ON} end)`;
  return {
    ...law,
    code: `${module}.application`,
    title: { en: 'Applications with their decisions and personal budgets', nl: 'Aanvragen met besluiten en pgb' },
    starts: 'CLOSING',
    table: 'core.application',
    startsOn: `(case when ${isOver} then ${lastDay} end)`,
    residentId: 'row.resident_id',
    children: [
      ...(own.children ?? []),
      ...termsOf(OBJECTIONS),
      ...termsOf(DECISIONS),
      ...termsOf('select row.id'),
      { table: 'core.objection', where: `child.id in (${OBJECTIONS})` },
      { table: 'core.personal_budget_payment', where: `child.budget_id in (${BUDGETS})` },
      { table: 'core.personal_budget_condition', where: `child.budget_id in (${BUDGETS})` },
      { table: 'core.personal_budget', where: 'child.application_id = row.id' },
      { table: 'core.decision', where: 'child.application_id = row.id' },
    ],
    // What goes on is needed: a null is never before a request.
    onRequest: onRequest && { ...onRequest, recordedAt: `(case when ${isOver} then row.recorded_at end)` },
  };
}
