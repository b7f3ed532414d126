import {
  type Calendar,
  type Caller,
  type Platform,
  requireRow,
  type TermRequest,
  type Transaction,
} from '@eenplan/kit';
import { refuse as refuseInCore } from '../errors';
import { calendarFor } from './current-calendar';
import { countedOf, countStored, dueIfUnusedOn, factsOf, requestOf, type TermFacts } from './term-facts';
import { refusingTerm } from './term-refusal';
import { Term } from './term.entity';
import { refuse } from './term.errors';

/** Which term an act is about, and the version that the caller has seen. */
export interface TermAim {
  readonly termId: string;
  readonly version: number;
}

/** The term of an act, locked. */
export interface TermCase {
  readonly tx: Transaction;
  readonly caller: Caller;
  readonly term: Term;
  readonly today: string;
  readonly platform: Platform;
}

/** Locks the term of an act; two acts on one version cross here, and the second one is refused. */
export async function openCase(tx: Transaction, caller: Caller, aim: TermAim, platform: Platform): Promise<TermCase> {
  const missing = refuseInCore('NOT_FOUND', 'input', 'termId');
  const term = await requireRow(tx, Term, caller, aim.termId, missing, 'for update');
  if (term.version !== aim.version) throw refuseInCore('CHANGED_MEANWHILE', 'input', 'version');
  return { tx, caller, term, today: platform.clock.today(), platform };
}

/** Refuses an act on a term that was met. */
export function refuseMet({ term }: TermCase): void {
  if (term.metOn !== null) throw refuse('TERM_MET', 'input', 'termId');
}

/** The calendar that the term goes by; refused when it is gone. */
export async function calendarOfCase({ tx, term, platform }: TermCase): Promise<Calendar> {
  const calendar = await calendarFor(platform, tx, term.calendarVersion);
  if (!calendar) throw refuse('TERM_CALENDAR_CHANGED', 'input', 'termId');
  return calendar;
}

/** The question to the engine that the act adds a fact to. */
export async function questionOf(
  file: TermCase,
): Promise<{ facts: TermFacts; request: TermRequest; calendar: Calendar }> {
  const calendar = await calendarOfCase(file);
  const facts = await factsOf(file.tx, file.term);
  return { facts, calendar, request: requestOf(file.term, facts, file.today, calendar) };
}

/** Counts the term again with everything that is recorded by now, and writes what came of it. */
export async function recount(file: TermCase, calendar: Calendar, columns: Partial<Term> = {}): Promise<Term> {
  const changed = Object.assign(file.term, columns);
  const facts = await factsOf(file.tx, changed);
  const counted = refusingTerm(
    () => ['input', 'termId'],
    () => countedOf(countStored(requestOf(changed, facts, file.today, calendar))),
  );
  return writeCase(file, { ...columns, ...counted, dueIfUnusedOn: dueIfUnusedOn(changed, facts, calendar) });
}

/** Writes columns of the term and moves its version on. */
export async function writeCase({ tx, term }: TermCase, columns: Partial<Term>): Promise<Term> {
  const { municipality, id, version } = term;
  const change = { ...columns, version: version + 1 };
  await tx.update(Term, { municipality, id }, change);
  return Object.assign(term, change);
}
