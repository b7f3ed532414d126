import {
  addDays,
  type Calendar,
  completionSuspension,
  evaluateStored,
  isDay,
  laterOf,
  type Suspension,
  type TermAnswer,
  TermError,
  type TermRequest,
  type Transaction,
} from '@eenplan/kit';
import type { TermProlongation } from './term-prolongation.entity';
import type { TermSuspension } from './term-suspension.entity';
import type { Term } from './term.entity';

/** A suspension as recorded. */
export type SuspensionDays = Pick<TermSuspension, 'ground' | 'startsAfterOn' | 'completeByOn' | 'endsBeforeOn'>;
/** A prolongation as recorded. */
export type ProlongationDays = Pick<TermProlongation, 'lengthCount' | 'lengthUnit' | 'notifiedOn'>;

/** What was recorded about a term. */
export interface TermFacts {
  readonly suspensions: readonly SuspensionDays[];
  readonly prolongations: readonly ProlongationDays[];
}

/** A suspension for the engine; one with a period to complete ends by itself when that has passed. */
export function suspensionOn(recorded: SuspensionDays, on: string): Suspension {
  const { ground, startsAfterOn: startsAfter, completeByOn: completeBy, endsBeforeOn: endsBefore } = recorded;
  if (completeBy === null) return { ground, startsAfter, endsBefore };
  return { ...completionSuspension({ invitedOn: startsAfter, completeBy, completedOn: endsBefore }, on), ground };
}

/** A term on file with what was recorded about it, as a question to the engine. */
export function requestOf(
  term: Pick<Term, 'definition' | 'triggeredOn' | 'metOn' | 'laterDateNotifiedOn' | 'laterDateOn'>,
  { suspensions, prolongations }: TermFacts,
  on: string,
  calendar: Calendar,
): TermRequest {
  const { definition, triggeredOn: trigger, metOn, laterDateNotifiedOn: notifiedOn, laterDateOn: newDate } = term;
  return {
    ...{ definition, trigger, metOn, on, calendar },
    laterDate: notifiedOn !== null && newDate !== null ? { notifiedOn, newDate } : null,
    suspensions: suspensions.map((suspension) => suspensionOn(suspension, on)),
    prolongations: prolongations.map((each) => ({
      notifiedOn: each.notifiedOn,
      length: { count: each.lengthCount, unit: each.lengthUnit },
    })),
  };
}

/** What is kept of an answer of the engine. */
export type Counted = Pick<
  Term,
  'dueOn' | 'rawEndOn' | 'calendarVersion' | 'isProvisional' | 'isDecreeKnown' | 'explanation'
>;

/** The columns of an answer. */
export const countedOf = (answer: TermAnswer): Counted => ({
  dueOn: answer.dueOn,
  rawEndOn: answer.rawEndOn,
  calendarVersion: answer.calendarVersion,
  isProvisional: answer.provisional,
  isDecreeKnown: answer.decreeKnown,
  explanation: {
    shifts: answer.shifts,
    suspendedDays: answer.suspendedDays,
    exemption: answer.exemption,
    isLaterDateEffective: answer.laterDate?.moved ?? false,
  },
});

/** Everything recorded about a term, read in the transaction that is to change it. */
export async function factsOf(tx: Transaction, { municipality, id }: Term): Promise<TermFacts> {
  const key = [municipality, id];
  const suspensions = await tx.query<SuspensionDays[]>(
    `select ground, starts_after_on as "startsAfterOn", complete_by_on as "completeByOn", ends_before_on as "endsBeforeOn"
     from core.term_suspension where municipality = $1 and term_id = $2 order by starts_after_on, id`,
    key,
  );
  const prolongations = await tx.query<ProlongationDays[]>(
    `select length_count as "lengthCount", length_unit as "lengthUnit", notified_on as "notifiedOn"
     from core.term_prolongation where municipality = $1 and term_id = $2 order by number`,
    key,
  );
  return { suspensions, prolongations };
}

/**
 * The due day when the period to complete that is open passes unused; null when none is open, or no calendar goes so far.
 */
export function dueIfUnusedOn(
  term: Parameters<typeof requestOf>[0],
  facts: TermFacts,
  calendar: Calendar,
): string | null {
  const ends = facts.suspensions.flatMap(({ completeByOn, endsBeforeOn }) =>
    completeByOn !== null && endsBeforeOn === null ? [completeByOn] : [],
  );
  if (ends.length === 0) return null;
  try {
    return countStored(requestOf(term, facts, addDays(ends.reduce(laterOf), 1), calendar)).dueOn;
  } catch (error) {
    if (error instanceof TermError) return null;
    throw error;
  }
}

/**
 * Counts a term on file.
 * @throws TermError CALENDAR_YEAR_UNKNOWN, also for a due day that no calendar can write
 */
export const countStored = (request: TermRequest): TermAnswer => requireDay(evaluateStored(request));

/** The answer, when its due day can be written. */
export function requireDay(answer: TermAnswer): TermAnswer {
  if (isDay(answer.dueOn)) return answer;
  throw new TermError('CALENDAR_YEAR_UNKNOWN', `${answer.ruleId} ends later than any calendar goes`, 'Atw 3');
}
