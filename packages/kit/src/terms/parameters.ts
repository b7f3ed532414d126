import type { SourceMark } from './calendar-data';
import { addDays, assertDay, type IsoDay } from './iso-day';
import { TermError } from './term-error';

/** An amount, percentage or other value of a law that holds for a time. Changing it is data, not a release. */
export interface Parameter {
  /** For example `awb.penalty.tier1`. */
  readonly key: string;
  /** Code of the law it belongs to, for example `AWB`. */
  readonly law: string;
  /** Money is whole cents, never a fraction. */
  readonly value: number | string;
  /** For example `EUR_CENTS`, `EUR_CENTS_PER_DAY`, `PERCENT`, `DAYS`. A unit beginning with EUR_CENTS is money. */
  readonly unit: string;
  /** First day, inclusive. */
  readonly validFrom: IsoDay;
  /** Last day, inclusive; null while no end is known. */
  readonly validUntil: IsoDay | null;
  readonly source: string;
  readonly mark?: SourceMark;
}

/** What is wrong with a set of rows. */
export interface ParameterProblem {
  readonly code: 'PARAMETER_OVERLAP' | 'PARAMETER_GAP' | 'PARAMETER_INVALID' | 'INVALID_DATE';
  readonly key: string;
  readonly message: string;
}

type Problem = ParameterProblem | null;
const isProblem = (problem: Problem): problem is ParameterProblem => problem !== null;

function dateProblem({ key, validFrom, validUntil }: Parameter): Problem {
  try {
    assertDay(validFrom, 'validFrom');
    if (validUntil !== null) assertDay(validUntil, 'validUntil');
    return null;
  } catch (error) {
    return { code: 'INVALID_DATE', key, message: `${key}: ${(error as Error).message}` };
  }
}

function valueProblem({ key, value, unit, source, validFrom, validUntil }: Parameter): Problem {
  const problem = (message: string): Problem => ({ code: 'PARAMETER_INVALID', key, message: `${key}: ${message}` });
  if (validUntil !== null && validUntil < validFrom) return problem(`valid until ${validUntil}, from ${validFrom}`);
  if (unit.startsWith('EUR_CENTS') && !Number.isSafeInteger(value)) return problem(`${value} is no whole cents`);
  if (typeof value === 'number' && !Number.isFinite(value)) return problem('value is no number');
  return source.trim() === '' ? problem('no source') : null;
}

function neighbourProblem(row: Parameter, next: Parameter | undefined, gapless: boolean): Problem {
  if (!next) return null;
  const { key, validUntil } = row;
  if (validUntil === null || next.validFrom <= validUntil) {
    const message = `${key}: the row from ${next.validFrom} begins before the one from ${row.validFrom} ends`;
    return { code: 'PARAMETER_OVERLAP', key, message };
  }
  if (!gapless || next.validFrom === addDays(validUntil, 1)) return null;
  return { code: 'PARAMETER_GAP', key, message: `${key}: nothing after ${validUntil} until ${next.validFrom}` };
}

/**
 * Every problem in the rows: days that do not exist, an end before a start, money with a fraction, no source, two rows
 * of a key on one day, and for gapless keys a day without a row between the first and the last row.
 */
export function parameterProblems(
  rows: readonly Parameter[],
  { gaplessKeys = [] }: { readonly gaplessKeys?: readonly string[] } = {},
): ParameterProblem[] {
  const own = rows.map((row) => dateProblem(row) ?? valueProblem(row)).filter(isProblem);
  // Neighbours of rows with broken dates cannot be judged.
  if (own.length > 0) return own;
  return [...new Set(rows.map(({ key }) => key))].flatMap((key) => {
    const sorted = rows.filter((row) => row.key === key).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    return sorted.map((row, at) => neighbourProblem(row, sorted[at + 1], gaplessKeys.includes(key))).filter(isProblem);
  });
}

/**
 * Refuses rows with a problem; see {@link parameterProblems}.
 * @throws TermError with the code and message of the first problem
 */
export function checkParameters(
  rows: readonly Parameter[],
  options?: { readonly gaplessKeys?: readonly string[] },
): void {
  const [first] = parameterProblems(rows, options);
  if (first) throw new TermError(first.code, first.message);
}

const holdsOn = ({ validFrom, validUntil }: Parameter, day: IsoDay): boolean =>
  validFrom <= day && (validUntil === null || day <= validUntil);

/**
 * The row of the key that holds on the day.
 * @throws TermError NO_PARAMETER_FOR_DATE when none holds; INVALID_DATE
 */
export function parameterOn(rows: readonly Parameter[], key: string, day: IsoDay): Parameter {
  assertDay(day);
  const found = rows.find((row) => row.key === key && holdsOn(row, day));
  if (!found) throw new TermError('NO_PARAMETER_FOR_DATE', `No ${key} is known for ${day}`);
  return found;
}
