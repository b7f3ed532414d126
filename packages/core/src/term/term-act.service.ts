import {
  addDays,
  answer,
  assertAdded,
  type BusinessError,
  type Caller,
  earlierOf,
  newId,
  type Platform,
  type TermRequest,
} from '@eenplan/kit';
import { currentCalendar } from './current-calendar';
import { openCase, questionOf, recount, refuseMet, type TermAim, type TermCase, writeCase } from './term-case';
import { type SuspensionDays, suspensionOn } from './term-facts';
import { TermProlongation } from './term-prolongation.entity';
import { TermRecalculation } from './term-recalculation.entity';
import { refusingTerm } from './term-refusal';
import { TermSuspension } from './term-suspension.entity';
import type { Term } from './term.entity';
import { refuse, type TermRefusalCode } from './term.errors';
import type { TermDefaultNotifyInput, TermLaterDateNotifyInput, TermProlongInput } from './term.inputs';
import type { TermRecalculateInput, TermResumeInput, TermSuspendInput } from './term.inputs';
import { refuseCompletion, refuseNotice, refusePeriod, refuseResumption } from './term.law';

/** What an act gives: the term as it is now, or why not. */
export interface TermActPayload {
  term?: Term;
  errors: BusinessError[];
}

/** What professionals record about a term. Each act locks it, and expects the version that the caller has seen. */
export class TermActService {
  constructor(private readonly platform: Platform) {}

  /** Awb 4:15: the clock stands still. */
  suspend(caller: Caller, input: TermSuspendInput): Promise<TermActPayload> {
    return this.act(caller, input, async (file) => {
      refuseMet(file);
      await endExpired(file);
      const { request, facts, calendar } = await questionOf(file);
      const isOpen = facts.suspensions.some(({ endsBeforeOn }) => endsBeforeOn === null);
      if (isOpen) throw refuse('TERM_ALREADY_SUSPENDED', 'input', 'termId');
      const { ground, startsAfterOn, completeByOn = null, endsBeforeOn = null, reason } = input;
      const suspension = { ground, startsAfterOn, completeByOn, endsBeforeOn };
      const early = refuseCompletion(suspension, file.today);
      if (early) throw refuse(early, 'input', 'endsBeforeOn');
      refuseSuspension(suspension, request);
      await file.tx.insert(TermSuspension, { ...this.recorded(file), ...suspension, reason });
      return recount(file, calendar);
    });
  }

  /** Awb 4:15: the clock runs again. */
  resume(caller: Caller, input: TermResumeInput): Promise<TermActPayload> {
    return this.act(caller, input, async (file) => {
      refuseMet(file);
      const { request, facts, calendar } = await questionOf(file);
      const standing = standingOf(facts.suspensions, file.today);
      if (standing.length === 0) throw refuse('TERM_NOT_SUSPENDED', 'input', 'termId');
      const early = refuseResumption(input.endsBeforeOn, file.today);
      if (early) throw refuse(early, 'input', 'endsBeforeOn');
      const others = facts.suspensions.filter((each) => !standing.includes(each));
      const rest = { ...request, suspensions: others.map((each) => suspensionOn(each, request.on)) };
      for (const each of standing) {
        const endsBeforeOn = endOf(each, input.endsBeforeOn);
        const ended = { ground: each.ground, startsAfter: each.startsAfterOn, endsBefore: endsBeforeOn };
        refusingTerm(
          () => ['input', 'endsBeforeOn'],
          () => assertAdded(rest, { suspension: ended }),
        );
        await end(file, each, endsBeforeOn);
      }
      return recount(file, calendar);
    });
  }

  /** Awb 4:14: the applicant was told that it will be done later. Moves only a term of Awb 4:13. */
  notifyLaterDate(caller: Caller, input: TermLaterDateNotifyInput): Promise<TermActPayload> {
    return this.act(caller, input, async (file) => {
      refuseMet(file);
      if (file.term.laterDateOn !== null) throw refuse('LATER_DATE_ALREADY', 'input', 'newOn');
      const { request, calendar } = await questionOf(file);
      const { notifiedOn, newOn } = input;
      refusingTerm(
        (code) => ['input', OF_THE_NOTICE.includes(code) ? 'notifiedOn' : 'newOn'],
        () => assertAdded(request, { laterDate: { notifiedOn, newDate: newOn } }),
      );
      return recount(file, calendar, { laterDateNotifiedOn: notifiedOn, laterDateOn: newOn });
    });
  }

  /** Adjourns the term, as often and as far as its law allows (Awb 7:10 lid 3). */
  prolong(caller: Caller, input: TermProlongInput): Promise<TermActPayload> {
    return this.act(caller, input, async (file) => {
      refuseMet(file);
      const { request, facts, calendar } = await questionOf(file);
      const { length, notifiedOn } = input;
      refusingTerm(
        (code) => ['input', placeOfProlongation(code)],
        () => assertAdded(request, { prolongation: { length, notifiedOn } }),
      );
      await file.tx.insert(TermProlongation, {
        ...{ ...this.recorded(file), number: facts.prolongations.length + 1, notifiedOn },
        ...{ lengthCount: length.count, lengthUnit: length.unit },
      });
      return recount(file, calendar);
    });
  }

  /** Awb 4:17: a notice of default was received, or why nothing is owed was decided after it. */
  notifyDefault(caller: Caller, input: TermDefaultNotifyInput): Promise<TermActPayload> {
    return this.act(caller, input, (file) => {
      const isDecision = file.term.definition.suspendable ?? false;
      const { triggeredOn, metOn, noticeReceivedOn } = file.term;
      const late = { triggeredOn, metOn, noticeReceivedOn, isDecision };
      const refusal = refuseNotice(late, input.receivedOn, file.today);
      const place = refusal === 'NOTICE_WITHOUT_DECISION' ? 'termId' : 'receivedOn';
      if (refusal) throw refuse(refusal, 'input', place);
      const noticeException = input.exception ?? file.term.noticeException;
      return writeCase(file, { noticeReceivedOn: input.receivedOn, noticeException });
    });
  }

  /** Counts the term again with the calendar of today, and keeps what it was. */
  recalculate(caller: Caller, input: TermRecalculateInput): Promise<TermActPayload> {
    return this.act(caller, input, async (file) => {
      refuseMet(file);
      const calendar = await currentCalendar(this.platform, file.tx);
      const { dueOn: fromDueOn, calendarVersion: fromCalendarVersion } = file.term;
      if (calendar.version === fromCalendarVersion) throw refuse('TERM_CALENDAR_CURRENT', 'input', 'termId');
      const term = await recount(file, calendar);
      await file.tx.insert(TermRecalculation, {
        ...{ ...this.recorded(file), fromDueOn, fromCalendarVersion, note: input.note },
        ...{ toDueOn: term.dueOn, toCalendarVersion: term.calendarVersion },
      });
      return term;
    });
  }

  private act(caller: Caller, aim: TermAim, work: (file: TermCase) => Promise<Term>): Promise<TermActPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => ({
        term: await work(await openCase(tx, caller, aim, this.platform)),
      })),
    );
  }

  private recorded({
    term,
    caller,
  }: TermCase): Pick<TermSuspension, 'municipality' | 'id' | 'termId' | 'recordedBy' | 'recordedAt'> {
    const { municipality, id: termId } = term;
    return { municipality, id: newId(), termId, recordedBy: caller.subject, recordedAt: this.platform.clock.now() };
  }
}

/** A suspension whose period to complete has passed ended by itself; now that another may begin, its end is written. */
async function endExpired({ tx, term, today }: TermCase): Promise<void> {
  await tx.query(
    `update core.term_suspension set ends_before_on = complete_by_on + 1
     where municipality = $1 and term_id = $2 and ends_before_on is null and complete_by_on < $3::date`,
    [term.municipality, term.id, today],
  );
}

/** What keeps the term still: what has no end yet, or else what was to end on a later day (postponement by consent). */
function standingOf(suspensions: readonly SuspensionDays[], today: string): SuspensionDays[] {
  const open = suspensions.filter(({ endsBeforeOn }) => endsBeforeOn === null);
  return open.length > 0
    ? open
    : suspensions.filter(({ endsBeforeOn }) => endsBeforeOn !== null && endsBeforeOn > today);
}

async function end({ tx, term }: TermCase, known: SuspensionDays, endsBeforeOn: string): Promise<void> {
  await tx.query(
    `update core.term_suspension set ends_before_on = $3 where municipality = $1 and term_id = $2
     and starts_after_on = $4 and ends_before_on is not distinct from $5::date`,
    [term.municipality, term.id, endsBeforeOn, known.startsAfterOn, known.endsBeforeOn],
  );
}

/** Awb 4:15 lid 1 (a): at completion, or on the day after the period when that comes first. */
const endOf = ({ completeByOn }: SuspensionDays, endsBeforeOn: string): string =>
  completeByOn === null ? endsBeforeOn : earlierOf(endsBeforeOn, addDays(completeByOn, 1));

/** What is wrong with the day of a notice, not with the day that it names. */
const OF_THE_NOTICE: readonly TermRefusalCode[] = ['LATER_DATE_IN_FUTURE', 'LATER_DATE_BEFORE_TRIGGER'];

function refuseSuspension(suspension: SuspensionDays, request: TermRequest): void {
  const { ground, startsAfterOn: startsAfter, completeByOn } = suspension;
  const bare = refusePeriod(ground, completeByOn);
  if (bare) throw refuse(bare, 'input', 'completeByOn');
  if (completeByOn !== null && completeByOn < startsAfter) {
    throw refuse('SUSPENSION_ENDS_BEFORE_START', 'input', 'completeByOn');
  }
  const place = completeByOn === null ? 'endsBeforeOn' : 'completeByOn';
  refusingTerm(
    (code) => ['input', placeOfSuspension(code, place)],
    () => {
      assertAdded(request, { suspension: suspensionOn(suspension, request.on) });
      if (completeByOn === null) return;
      // The whole period given, though it may end sooner: it must not be one for ever.
      assertAdded(request, { suspension: { ground, startsAfter, endsBefore: addDays(completeByOn, 1) } });
    },
  );
}

/** What is wrong with the end of a suspension, not with its start. */
const OF_THE_END: readonly TermRefusalCode[] = [
  ...([
    'SUSPENSION_ENDS_BEFORE_START',
    'SUSPENSION_TOO_LONG',
    'TERM_RESUMED_IN_FUTURE',
    'CALENDAR_YEAR_UNKNOWN',
  ] as const),
];

function placeOfSuspension(code: TermRefusalCode, end: string): string {
  if (code === 'SUSPENSION_NOT_ALLOWED') return 'termId';
  return OF_THE_END.includes(code) ? end : 'startsAfterOn';
}

function placeOfProlongation(code: TermRefusalCode): string {
  if (code === 'PROLONGATION_NOT_ALLOWED') return 'termId';
  return code.startsWith('PROLONGATION') ? 'notifiedOn' : 'length';
}
