import { answer, assertAdded, type BusinessError, type Caller, newId, type Platform } from '@eenplan/kit';
import { currentCalendar } from './current-calendar';
import { openCase, questionOf, recount, refuseMet, type TermAim, type TermCase, writeCase } from './term-case';
import { TermProlongation } from './term-prolongation.entity';
import { TermRecalculation } from './term-recalculation.entity';
import { refusingTerm } from './term-refusal';
import { resumeTerm, suspendTerm } from './term-suspend';
import type { TermSuspension } from './term-suspension.entity';
import type { Term } from './term.entity';
import { refuse, type TermRefusalCode } from './term.errors';
import type { TermDefaultNotifyInput, TermLaterDateNotifyInput, TermProlongInput } from './term.inputs';
import type { TermRecalculateInput, TermResumeInput, TermSuspendInput } from './term.inputs';
import { refuseNotice } from './term.law';

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
    return this.act(caller, input, (file) => suspendTerm(file, input));
  }

  /** Awb 4:15: the clock runs again. */
  resume(caller: Caller, input: TermResumeInput): Promise<TermActPayload> {
    return this.act(caller, input, (file) => resumeTerm(file, input.endsBeforeOn));
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

/** What is wrong with the day of a notice, not with the day that it names. */
const OF_THE_NOTICE: readonly TermRefusalCode[] = ['LATER_DATE_IN_FUTURE', 'LATER_DATE_BEFORE_TRIGGER'];

function placeOfProlongation(code: TermRefusalCode): string {
  if (code === 'PROLONGATION_NOT_ALLOWED') return 'termId';
  return code.startsWith('PROLONGATION') ? 'notifiedOn' : 'length';
}
