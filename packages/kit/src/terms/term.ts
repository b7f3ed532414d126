import { type Calendar, nationalCalendar } from './calendar';
import { type DueDate, dueDate } from './due-date';
import { assertDay, type IsoDay, yearOf } from './iso-day';
import {
  isSuspended,
  lastOpenDay,
  mergeSuspensions,
  SUSPENSION_ARTICLES,
  type Suspension,
  suspendedDaysUntil,
} from './suspension';
import type { TermDefinition, TermKind } from './term-definition';
import { assertDefinition, assertProlongations, type Exemption, exemptionOf, type Prolongation } from './term-rules';
import { assertClock, assertDates, assertLaterDate, assertProlongs, assertSuspends } from './term-checks';
import type { Clock, LaterDate, TermShift } from './term-shift';

/**
 * RUNNING: the due day has not passed (or the term has not begun). SUSPENDED: the clock stands still on the day asked
 * for. MET: done, or for a MINIMUM clock: the wait is over. OVERDUE: the due day has passed and it was not done.
 */
export type TermState = 'RUNNING' | 'SUSPENDED' | 'MET' | 'OVERDUE';

/** One clock of one case. */
export interface TermRequest {
  readonly definition: TermDefinition;
  /** The day of the event; counting starts on the next day (FORWARD) or the day before (BACKWARD). */
  readonly trigger: IsoDay;
  /** The day for which is asked (peildatum). */
  readonly on: IsoDay;
  /** The day it was done; a day after `on` is not known yet and ignored. */
  readonly metOn?: IsoDay | null;
  readonly suspensions?: readonly Suspension[];
  readonly laterDate?: LaterDate | null;
  readonly prolongations?: readonly Prolongation[];
  /** Default {@link nationalCalendar}. */
  readonly calendar?: Calendar;
}

/** A due day that explains itself. */
export interface TermAnswer {
  readonly ruleId: string;
  readonly article: string;
  readonly kind: TermKind;
  readonly triggeredOn: IsoDay;
  /** The end by length alone: no prolongation, no suspension, no extension. */
  readonly rawEndOn: IsoDay;
  /** The last day (MAXIMUM, WINDOW, TIME_TO_LIVE) or the first allowed day (MINIMUM), inclusive. */
  readonly dueOn: IsoDay;
  /** True while a suspension is open: `dueOn` is then the earliest possible day, as if the clock ran again tomorrow. */
  readonly provisional: boolean;
  /** From `rawEndOn` to `dueOn`, each beginning where the one before ended. */
  readonly shifts: readonly TermShift[];
  /** Suspended calendar days up to and including `dueOn`. */
  readonly suspendedDays: number;
  readonly state: TermState;
  /** Whether it was done in time; null when it was not done on `on`. */
  readonly metInTime: boolean | null;
  /** Why the Atw does not extend this term; null when it does. */
  readonly exemption: Exemption | null;
  readonly calendarVersion: string;
  /** False when a decree not known to this calendar could change `dueOn`. */
  readonly decreeKnown: boolean;
  /** The notice of Awb 4:14 as recorded; `moved` only for a term of Awb 4:13. */
  readonly laterDate: (LaterDate & { readonly moved: boolean }) | null;
}

/** The same calendar, noting the years it was asked about: only those can make an answer uncertain. */
function watched(calendar: Calendar): { calendar: Calendar; decreesKnown: () => boolean } {
  const years = new Set<number>();
  const whyNot: Calendar['whyNot'] = (day) => {
    years.add(yearOf(day));
    return calendar.whyNot(day);
  };
  return {
    calendar: { ...calendar, whyNot },
    decreesKnown: () => [...years].every((year) => calendar.decreeKnown(year)),
  };
}

function articlesOf(suspensions: readonly Suspension[]): string {
  return [...new Set(suspensions.map(({ ground }) => SUSPENSION_ARTICLES[ground]))].sort().join('; ');
}

function clockOf(request: TermRequest, calendar: Calendar): Clock {
  const { definition, trigger, suspensions = [], prolongations = [], laterDate = null } = request;
  assertDefinition(definition);
  assertProlongations(definition, prolongations);
  const exemption = exemptionOf(definition);
  const suspensionArticle = articlesOf(suspensions);
  return { definition, trigger, prolongations, laterDate, calendar, exemption, suspensionArticle };
}

function knownOn(metOn: IsoDay | null, on: IsoDay): IsoDay | null {
  return metOn !== null && assertDay(metOn, 'metOn') <= on ? metOn : null;
}

/** Was it done in time? A MINIMUM clock asks for a wait, every other for haste. */
export function isMetInTime(kind: TermKind, metOn: IsoDay, dueOn: IsoDay): boolean {
  return kind === 'MINIMUM' ? metOn >= dueOn : metOn <= dueOn;
}

function stateOf(kind: TermKind, on: IsoDay, dueOn: IsoDay, met: boolean, suspended: boolean): TermState {
  if (kind === 'MINIMUM') return on >= dueOn ? 'MET' : 'RUNNING';
  if (met) return 'MET';
  if (suspended) return 'SUSPENDED';
  return on > dueOn ? 'OVERDUE' : 'RUNNING';
}

function explain(
  clock: Clock,
  due: DueDate,
): Omit<TermAnswer, 'state' | 'decreeKnown' | 'provisional' | 'metInTime' | 'suspendedDays'> {
  const { definition, laterDate, trigger, exemption, calendar } = clock;
  const { ruleId, article, kind } = definition;
  const { rawEndOn, dueOn, shifts, laterDateMoved: moved } = due;
  const recorded = laterDate && { ...laterDate, moved };
  const calendarVersion = calendar.version;
  return {
    ruleId,
    article,
    kind,
    triggeredOn: trigger,
    rawEndOn,
    dueOn,
    shifts,
    exemption,
    calendarVersion,
    laterDate: recorded,
  };
}

/** The answer without any check of what was recorded. */
function computeTerm(request: TermRequest): TermAnswer {
  const { on, suspensions = [], calendar = nationalCalendar } = request;
  const metOn = knownOn(request.metOn ?? null, assertDay(on, 'on'));
  const clock = clockOf(request, calendar);
  const periods = mergeSuspensions(suspensions, lastOpenDay(on, metOn));
  const witness = watched(calendar);
  const due = dueDate({ ...clock, calendar: witness.calendar }, periods);
  const { kind } = clock.definition;
  return {
    ...explain(clock, due),
    provisional: metOn === null && suspensions.some(({ endsBefore }) => endsBefore === null),
    suspendedDays: suspendedDaysUntil(due.dueOn, periods),
    state: stateOf(kind, on, due.dueOn, metOn !== null, isSuspended(on, periods)),
    metInTime: metOn === null ? null : isMetInTime(kind, metOn, due.dueOn),
    decreeKnown: witness.decreesKnown(),
  };
}

/**
 * The due day and state of one clock: length, prolongation (verdaging), suspension (Awb 4:15), extension to a working
 * day (Atw 1 and 2), later date (Awb 4:14), in that order. Pure: the same request gives the same answer.
 * @throws TermError with the article: invalid dates, a day outside the calendar when the Atw applies, a definition that
 *   contradicts itself, and suspensions, prolongations or notices the law does not allow (see `assertClock`)
 */
export function evaluateTerm(request: TermRequest): TermAnswer {
  const { on, suspensions = [], calendar = nationalCalendar } = request;
  const metOn = knownOn(request.metOn ?? null, assertDay(on, 'on'));
  assertClock(clockOf(request, calendar), suspensions, on, metOn);
  return computeTerm(request);
}

/**
 * The same for a case on file: what was recorded was checked on the day that it was recorded (see {@link assertAdded})
 * and can always be read. A suspension that was forgotten keeps the answer provisional, however long ago it began; what
 * began after `on` was not known on that day and is left out.
 * @throws TermError INVALID_DATE; CALENDAR_YEAR_UNKNOWN when the Atw applies
 */
export function evaluateStored(request: TermRequest): TermAnswer {
  const { on, suspensions = [], prolongations = [], laterDate = null } = request;
  return computeTerm({
    ...request,
    suspensions: suspensions.filter(({ startsAfter }) => startsAfter <= on),
    prolongations: prolongations.filter(({ notifiedOn }) => notifiedOn <= on),
    laterDate: laterDate && laterDate.notifiedOn <= on ? laterDate : null,
  });
}

/** One fact to record in a case. */
export type AddedFact =
  | { readonly suspension: Suspension }
  | { readonly prolongation: Prolongation }
  | { readonly laterDate: LaterDate }
  | { readonly metOn: IsoDay };

/**
 * Checks a fact on the day that it is recorded, against the term and what is on file already. What is on file is not
 * checked again: nothing that was allowed once may block the next act.
 * @param request without the fact; `on` is the day of recording
 * @throws TermError as {@link evaluateTerm} does, about this fact alone
 */
export function assertAdded(request: TermRequest, fact: AddedFact): void {
  const { on, suspensions = [], prolongations = [], calendar = nationalCalendar } = request;
  const clock = clockOf(request, calendar);
  const days = { on, last: lastOpenDay(on, knownOn(request.metOn ?? null, on)) };
  if ('suspension' in fact) assertSuspends(clock, suspensions, fact.suspension, days);
  if ('laterDate' in fact) assertLaterDate({ ...clock, laterDate: fact.laterDate }, on);
  if ('metOn' in fact) assertDates(clock, on, assertDay(fact.metOn, 'metOn'));
  if ('prolongation' in fact) {
    assertProlongations(clock.definition, [...prolongations, fact.prolongation]);
    assertProlongs(clock, suspensions, fact.prolongation, days);
  }
}

/**
 * The state on a day of a term whose due day is known: no calendar is asked and nothing is refused.
 * @param term `metOn` after the day is not known yet and ignored, as in {@link TermRequest}
 */
export function termStateOn(
  term: Pick<TermAnswer, 'kind' | 'dueOn'> & {
    readonly metOn: IsoDay | null;
    readonly suspensions: readonly Suspension[];
  },
  on: IsoDay,
): TermState {
  const metOn = knownOn(term.metOn, on);
  const begun = term.suspensions.filter(({ startsAfter }) => startsAfter <= on);
  const suspended = isSuspended(on, mergeSuspensions(begun, lastOpenDay(on, metOn)));
  return stateOf(term.kind, on, term.dueOn, metOn !== null, suspended);
}
