import { assertLength, compareLengths, type TermDefinition, type TermLength } from './term-definition';
import { TermError } from './term-error';

/** Why Atw 1 and 2 do not extend a term. */
export interface Exemption {
  readonly reason: 'BACKWARD' | 'MINIMUM' | 'LENGTH' | 'NOT_STATUTORY' | 'DISAPPLIED';
  readonly article: string;
}

const show = (length: TermLength): string => `${length.count} ${length.unit}`;

/** Atw 4 a: hours, more than 90 days, more than twelve weeks, more than three months, or years. */
function isTooLongForAtw({ count, unit }: TermLength): boolean {
  if (unit === 'HOURS' || unit === 'YEARS') return true;
  const limit = { DAYS: 90, WEEKS: 12, MONTHS: 3, WORKING_DAYS: Number.POSITIVE_INFINITY }[unit];
  return count > limit;
}

/**
 * Why the term is not extended to a working day; null when it is.
 * A MINIMUM clock is never extended: that would make a resident wait longer than the law says (law-facts 1.0 [derived]).
 * A prolonged term is judged by its own length, not by the sum with the prolongation.
 */
export function exemptionOf(definition: TermDefinition): Exemption | null {
  const { kind, counted, length, setBy, extendsToWorkingDay } = definition;
  if (counted === 'BACKWARD') return { reason: 'BACKWARD', article: 'Atw 1 lid 2' };
  if (kind === 'MINIMUM') return { reason: 'MINIMUM', article: 'Atw 1 lid 1' };
  if (isTooLongForAtw(length)) return { reason: 'LENGTH', article: 'Atw 4 onder a' };
  if (extendsToWorkingDay === false) return { reason: 'DISAPPLIED', article: definition.article };
  const statutory = setBy === 'ACT' || setBy === 'ORDER_IN_COUNCIL';
  return statutory || extendsToWorkingDay ? null : { reason: 'NOT_STATUTORY', article: 'Atw 1 en 5' };
}

function refuseAbove(length: TermLength, maximum: { length: TermLength; article: string }, what: string): void {
  if (compareLengths(length, maximum.length) <= 0) return;
  const limit = `${show(maximum.length)} (${maximum.article})`;
  throw new TermError('TERM_ABOVE_STATUTORY_MAXIMUM', `${what} ${show(length)} is above ${limit}`, maximum.article);
}

/**
 * Checks a definition by itself.
 * @throws TermError INVALID_LENGTH; INVALID_DEFINITION for a minimum or backward clock that could be suspended, moved or
 *   prolonged; TERM_ABOVE_STATUTORY_MAXIMUM
 */
export function assertDefinition(definition: TermDefinition): void {
  const { ruleId, kind, counted, statutoryMaximum, length } = definition;
  assertLength(length);
  const movable = definition.suspendable || definition.laterDateMoves || definition.prolongation;
  if (movable && (kind === 'MINIMUM' || counted === 'BACKWARD')) {
    throw new TermError('INVALID_DEFINITION', `${ruleId}: a minimum or backward clock cannot be suspended or moved`);
  }
  if (statutoryMaximum) refuseAbove(length, statutoryMaximum, ruleId);
}

/**
 * The definition with the length a municipality chose in its verordening, for example Wgs 4a lid 3 (at most 8 weeks).
 * The result is a municipal term: Atw extends it only when the definition says `extendsToWorkingDay: true`.
 * @param ordinance the article of the verordening, added to the statutory one
 * @throws TermError TERM_ABOVE_STATUTORY_MAXIMUM naming the article; MUNICIPAL_LENGTH_NOT_ALLOWED for a MINIMUM or
 *   WINDOW, which protect the resident; TERM_LENGTHS_NOT_COMPARABLE; INVALID_LENGTH
 */
export function withMunicipalLength(definition: TermDefinition, length: TermLength, ordinance: string): TermDefinition {
  const { ruleId, article, kind } = definition;
  if (kind === 'MINIMUM' || kind === 'WINDOW') {
    throw new TermError('MUNICIPAL_LENGTH_NOT_ALLOWED', `${ruleId}: ${kind} is fixed by law`, article);
  }
  assertLength(length);
  const statutoryMaximum = definition.statutoryMaximum ?? { length: definition.length, article };
  refuseAbove(length, statutoryMaximum, ruleId);
  return { ...definition, length, statutoryMaximum, setBy: 'MUNICIPALITY', article: `${article}; ${ordinance}` };
}

/** An adjournment (verdaging) as decided in one case. */
export interface Prolongation {
  readonly length: TermLength;
  /** The day the applicant was told; on or before the due day so far. */
  readonly notifiedOn: string;
}

/**
 * Checks that the law allows these prolongations.
 * @throws TermError PROLONGATION_NOT_ALLOWED; TERM_ABOVE_STATUTORY_MAXIMUM; INVALID_LENGTH
 */
export function assertProlongations(definition: TermDefinition, prolongations: readonly Prolongation[]): void {
  const { ruleId, article, prolongation } = definition;
  if (prolongations.length > (prolongation ? (prolongation.times ?? 1) : 0)) {
    const why = `${ruleId} cannot be prolonged ${prolongations.length} time(s)`;
    throw new TermError('PROLONGATION_NOT_ALLOWED', why, prolongation?.article ?? article);
  }
  for (const { length } of prolongations) {
    assertLength(length);
    if (prolongation) refuseAbove(length, { length: prolongation.maximum, article: prolongation.article }, ruleId);
  }
}
