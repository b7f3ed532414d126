import { type Caller, type Platform, readRows, Refusal, type Transaction } from '@eenplan/kit';
import type { TermCase } from './term-case';
import { Term } from './term.entity';

/** The clock of these rules that runs for a subject, locked as for an act; null when none does. */
export async function runningTerm(
  platform: Platform,
  tx: Transaction,
  caller: Caller,
  subjectId: string,
  ruleIds: readonly string[],
): Promise<TermCase | null> {
  const [term] = await readRows(tx, Term, caller, {
    where: (parameters) => [
      `row.subject_id = ${parameters.add(subjectId)}`,
      `row.rule_id = any(${parameters.add([...ruleIds])})`,
      'row.met_on is null',
    ],
    limit: 1,
    lock: 'for update',
  });
  return term ? { tx, caller, term, today: platform.clock.today(), platform } : null;
}

/** What the clocks refuse, told at a place in the input of the act that works them. */
export async function atPath<T>(path: readonly string[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, error.message, error.article, path);
  }
}
