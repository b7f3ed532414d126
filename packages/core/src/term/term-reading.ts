import {
  type Calendar,
  edgeOf,
  evaluateStored,
  type Exemption,
  isMetInTime,
  type RequestContext,
  TermError,
  type TermShift as Shift,
  termStateOn,
} from '@eenplan/kit';
import { calendarFor } from './current-calendar';
import type { TermLaterDate, TermShift } from './term-explanation.type';
import {
  countedOf,
  type Counted,
  type ProlongationDays,
  requestOf,
  type SuspensionDays,
  suspensionOn,
} from './term-facts';
import type { Term } from './term.entity';
import type { TermState } from './term.enum';

/** How a due day came about, as kept beside it. */
export interface StoredExplanation {
  readonly shifts: readonly Shift[];
  readonly suspendedDays: number;
  readonly exemption: Exemption | null;
  readonly isLaterDateEffective: boolean;
}

/** A term as it is shown today. */
export interface TermReading {
  readonly dueOn: string;
  readonly isProvisional: boolean;
  readonly isDecreeKnown: boolean;
  readonly shifts: TermShift[];
  readonly suspendedDays: number;
}

const readings = new WeakMap<Term, Promise<TermReading>>();

/**
 * What is stored, or, while a suspension is open, what it comes to today. Never refuses: when today cannot be counted,
 * what was stored last stands.
 */
export function readingOf(term: Term, ctx: RequestContext): Promise<TermReading> {
  const known = readings.get(term) ?? countedNow(term, ctx).then(toReading);
  readings.set(term, known);
  return known;
}

async function countedNow(term: Term, ctx: RequestContext): Promise<Counted> {
  if (!term.isProvisional || term.metOn !== null) return term;
  const facts = {
    suspensions: (await load(term, ctx, 'suspensions')) as SuspensionDays[],
    prolongations: (await load(term, ctx, 'prolongations')) as ProlongationDays[],
  };
  const calendar = await calendarOf(ctx, term.calendarVersion);
  if (!calendar) return term;
  try {
    return countedOf(evaluateStored(requestOf(term, facts, ctx.platform.clock.today(), calendar)));
  } catch (error) {
    if (error instanceof TermError) return term;
    throw error;
  }
}

function toReading({ dueOn, isProvisional, isDecreeKnown, explanation }: Counted): TermReading {
  return { dueOn, isProvisional, isDecreeKnown, ...explanation, shifts: explanation.shifts.map(toShift) };
}

/** A step as the schema shows it. */
export const toShift = ({ from, to, ...rest }: Shift): TermShift => ({ fromOn: from, toOn: to, ...rest });

/** How a term stands on a day; a suspension counts from its own days, whatever the due day. */
export async function stateOf(term: Term, ctx: RequestContext, day?: string): Promise<keyof typeof TermState> {
  const on = day ?? ctx.platform.clock.today();
  const isSuspendable = term.definition.suspendable ?? false;
  const suspensions = isSuspendable ? ((await load(term, ctx, 'suspensions')) as SuspensionDays[]) : [];
  const { dueOn } = await readingOf(term, ctx);
  const { kind, metOn } = term;
  return termStateOn({ kind, metOn, dueOn, suspensions: suspensions.map((each) => suspensionOn(each, on)) }, on);
}

/** Whether it was done in time; null until it was done. */
export const wasMetInTime = ({ kind, metOn, dueOn }: Term): boolean | null =>
  metOn === null ? null : isMetInTime(kind, metOn, dueOn);

/** The notice of Awb 4:14 as recorded. */
export function laterDateOf(term: Term): TermLaterDate | null {
  const { laterDateNotifiedOn: notifiedOn, laterDateOn: newOn, explanation } = term;
  return notifiedOn === null || newOn === null ? null : { notifiedOn, newOn, moved: explanation.isLaterDateEffective };
}

/** Follows an edge of the term through the loaders of the request: one statement for a whole page. */
async function load(term: Term, ctx: RequestContext, name: 'suspensions' | 'prolongations'): Promise<unknown> {
  return ctx.loaders.load(edgeOf(term, name), term);
}

const calendars = new WeakMap<object, Map<string, Promise<Calendar | null>>>();

/** The calendar of a version, asked for once per request. */
export function calendarOf(ctx: RequestContext, version: string): Promise<Calendar | null> {
  const known = calendars.get(ctx.loaders) ?? new Map<string, Promise<Calendar | null>>();
  calendars.set(ctx.loaders, known);
  const calendar =
    known.get(version) ?? ctx.platform.door.inMunicipality(ctx.caller, (tx) => calendarFor(ctx.platform, tx, version));
  known.set(version, calendar);
  return calendar;
}
