import {
  type Caller,
  evaluateTerm,
  findRow,
  newId,
  type Page,
  pageRows,
  type Platform,
  refusing,
  type SqlParameters,
  type TermLength,
  type TermRule,
  type Transaction,
  withMunicipalLength,
} from '@eenplan/kit';
import { currentCalendar, calendarFor } from './current-calendar';
import { countedOf, countStored, factsOf, requestOf, requireDay } from './term-facts';
import { worklistOf } from './term-read';
import { refusingTerm } from './term-refusal';
import { rulesOf } from './term-rule.type';
import { TermWarning } from './term-warning.entity';
import { Term } from './term.entity';
import { refuse } from './term.errors';
import type { TermsArgs, TermWarningsArgs } from './term.inputs';
import { refuseMeeting } from './term.law';

/** A municipality; a caller is one. */
interface Of {
  readonly municipality: string;
}

/** A clock that an event starts. */
export interface TermStart {
  readonly ruleId: string;
  /** Type of the schema and id of what it is about. */
  readonly subject: { readonly type: string; readonly id: string };
  /** For whom; the resident sees it. */
  readonly residentId?: string;
  readonly householdId?: string;
  /** Day of the event; counting begins on the next day. */
  readonly triggeredOn: string;
  /** What the municipality chose, with the article of its ordinance. */
  readonly municipalLength?: { readonly length: TermLength; readonly ordinance: string };
}

/** What was done, and when. */
export interface TermMeeting {
  readonly ruleId: string;
  readonly subjectId: string;
  readonly metOn: string;
  /** May it be done before its event? It may be decided on an objection while the term to object still runs. */
  readonly mayPrecede?: boolean;
}

/** The terms of cases: law modules start and meet them, everybody else reads them. */
export class TermService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Term | null> {
    return findRow(this.platform, Term, caller, id);
  }

  /** The worklist: by due day, the earliest first. */
  list(caller: Caller, { law, state, dueUntilOn, ...page }: TermsArgs): Promise<Page<Term>> {
    const options = worklistOf({ law, state, dueUntilOn }, this.platform.clock.today());
    return pageRows(this.platform, caller, Term, page, options);
  }

  /** The warnings that still stand, by due day: the term is not done and still due that day, soon or since. */
  warnings(caller: Caller, { law, kind, ...page }: TermWarningsArgs): Promise<Page<TermWarning>> {
    const today = this.platform.clock.today();
    const where = (parameters: SqlParameters): string[] => [
      `(row.kind <> 'DUE_SOON' or row.due_on >= ${parameters.add(today)}::date)`,
      `exists (select 1 from core.term open where open.municipality = row.municipality and open.id = row.term_id
        and open.met_on is null and open.due_on = row.due_on
        ${law ? `and open.law_code = ${parameters.add(law)}` : ''})`,
      ...(kind ? [`row.kind = any(${parameters.add(kind)})`] : []),
    ];
    return pageRows(this.platform, caller, TermWarning, page, { orderBy: ['dueOn'], where });
  }

  /**
   * Starts a clock, in the transaction of the act that is its event. Refuses at the path: a length above what the law
   * allows, a day outside the calendar, the same clock twice.
   */
  async start(tx: Transaction, of: Of, start: TermStart, ...path: readonly string[]): Promise<Term> {
    const calendar = await currentCalendar(this.platform, tx);
    const today = this.platform.clock.today();
    const answer = refusingTerm(
      () => path,
      () => {
        const definition = this.ruleOf(start);
        const { triggeredOn: trigger } = start;
        // An event may lie ahead: the term to decide on an objection begins when that to object has passed.
        const on = trigger > today ? trigger : today;
        return { definition, ...countedOf(requireDay(evaluateTerm({ definition, trigger, on, calendar }))) };
      },
    );
    const term = Object.assign(new Term(), {
      ...{ municipality: of.municipality, id: newId(), ruleId: start.ruleId },
      ...{ lawCode: answer.definition.law, kind: answer.definition.kind },
      ...{ subjectType: start.subject.type, subjectId: start.subject.id },
      ...{ residentId: start.residentId ?? null, householdId: start.householdId ?? null },
      ...{ triggeredOn: start.triggeredOn, metOn: null, ...answer, dueIfUnusedOn: null },
      ...{ laterDateNotifiedOn: null, laterDateOn: null, noticeReceivedOn: null, noticeException: null },
      ...{ version: 1, recordedAt: this.platform.clock.now() },
    });
    await refusing({ term_once: refuse('TERM_ALREADY_STARTED', ...path) }, () => tx.insert(Term, term as object));
    return term;
  }

  /**
   * Records that it was done, in the transaction of the act that does it; an open suspension ends with it.
   * @returns null when no such clock runs
   */
  async meet(tx: Transaction, of: Of, meeting: TermMeeting, ...path: readonly string[]): Promise<Term | null> {
    const { ruleId, subjectId, metOn, mayPrecede = false } = meeting;
    const term = await tx
      .createQueryBuilder(Term, 'term')
      .where('term.municipality = :municipality', { municipality: of.municipality })
      .andWhere('term.subject_id = :subjectId and term.rule_id = :ruleId and term.met_on is null', {
        subjectId,
        ruleId,
      })
      .orderBy('term.triggered_on')
      .setLock('pessimistic_write')
      .getOne();
    if (!term) return null;
    const early = refuseMeeting(metOn, this.platform.clock.today());
    if (early) throw refuse(early, ...path);
    const isBackward = term.definition.counted === 'BACKWARD';
    if (metOn < term.triggeredOn && !isBackward && !mayPrecede) throw refuse('MET_BEFORE_TRIGGER', ...path);
    const change = { metOn, version: term.version + 1, ...(await this.countedWhenMet(tx, term, metOn)) };
    await tx.update(Term, { municipality: of.municipality, id: term.id }, change);
    return Object.assign(term, change);
  }

  /** The rule, with the choice of the municipality. An unknown one is a fault of the module that asks. */
  private ruleOf({ ruleId, municipalLength }: TermStart): TermRule {
    const rule = rulesOf(this.platform.modules).find((each) => each.ruleId === ruleId);
    if (!rule) throw new Error(`No installed module declares the term ${ruleId}.`);
    if (!municipalLength) return rule;
    return { ...rule, ...withMunicipalLength(rule, municipalLength.length, municipalLength.ordinance) };
  }

  /** Only an open suspension makes the due day depend on the day it was done. */
  private async countedWhenMet(tx: Transaction, term: Term, metOn: string): Promise<object> {
    if (!term.isProvisional) return {};
    await tx.query(
      `update core.term_suspension set ends_before_on = greatest($3::date, starts_after_on)
       where municipality = $1 and term_id = $2 and ends_before_on is null`,
      [term.municipality, term.id, metOn],
    );
    const calendar = await calendarFor(this.platform, tx, term.calendarVersion);
    if (!calendar) return {};
    const facts = await factsOf(tx, term);
    const today = this.platform.clock.today();
    return refusingTerm(
      () => [],
      () => countedOf(countStored(requestOf(Object.assign(term, { metOn }), facts, today, calendar))),
    );
  }
}
