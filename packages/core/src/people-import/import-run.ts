import type { Transaction } from '@eenplan/kit';
import { type ImportRow, isProblem, type ReadRow, type RowPlace, type RowProblem } from './import-row';
import { checkRow } from './import-row.law';
import { messageOfRow } from './people-import.errors';
import { placeRows } from './place-rows';
import type { Placed, Placing } from './placing';

/** A mistake in a row: where, which column, why; never the value. */
export interface WrongRow extends RowPlace, RowProblem {
  readonly message: string;
}

/** How far an import is, or what came of it. */
export interface ImportTally {
  /** Rows read. */
  readonly read: number;
  /** Rows put on file now. */
  readonly loaded: number;
  /** Rows of people who were on file, by the same name and birth date. */
  readonly alreadyThere: number;
  /** Rows that are wrong. */
  readonly wrong: number;
  /** Line of the first wrong row. */
  readonly firstWrongLine: number | null;
  /** Was everything taken back, because rows were wrong? */
  readonly takenBack: boolean;
}

/** A row with what came of it. */
export type RowOutcome = RowPlace & Placed;

const NOTHING: ImportTally = {
  ...{ read: 0, loaded: 0, alreadyThere: 0, wrong: 0 },
  ...{ firstWrongLine: null, takenBack: false },
};

/** One import under way. */
export class ImportRun {
  tally: ImportTally = NOTHING;

  constructor(
    private readonly placing: Placing,
    private readonly onWrong: (wrong: WrongRow) => void = () => undefined,
  ) {}

  /** Checks a batch and puts the right rows on file; what came of every row, in their order. */
  async place(tx: Transaction, batch: readonly ReadRow[]): Promise<RowOutcome[]> {
    const today = this.placing.platform.clock.today();
    const checked = batch.map((read) => ({
      read,
      result: isProblem(read.values) ? [read.values] : checkRow(read.values, today),
    }));
    const right = checked.flatMap(({ result }) => (isRight(result) ? [result] : []));
    const placed = (await placeRows(tx, this.placing, right)).values();
    return checked.map(({ read: { row, line }, result }) => {
      const outcome: Placed = isRight(result) ? next(placed) : { outcome: 'REFUSED', problems: result };
      return { row, line, ...outcome };
    });
  }

  /** Counts a batch and tells what was wrong in it. */
  count(outcomes: readonly RowOutcome[]): void {
    const { tally } = this;
    const countOf = (wanted: Placed['outcome']): number => outcomes.filter(({ outcome }) => outcome === wanted).length;
    const firstWrong = outcomes.find(({ outcome }) => outcome === 'REFUSED');
    this.tally = {
      ...tally,
      read: tally.read + outcomes.length,
      loaded: tally.loaded + countOf('LOADED'),
      alreadyThere: tally.alreadyThere + countOf('ALREADY_THERE'),
      wrong: tally.wrong + countOf('REFUSED'),
      firstWrongLine: tally.firstWrongLine ?? firstWrong?.line ?? null,
    };
    for (const wrong of outcomes.flatMap(mistakesOf)) this.onWrong(wrong);
  }

  /** Everything was taken back. */
  takeBack(): void {
    this.tally = { ...this.tally, loaded: 0, takenBack: true };
  }
}

const isRight = (result: ImportRow | readonly RowProblem[]): result is ImportRow => !Array.isArray(result);

function next(placed: Iterator<Placed>): Placed {
  const result = placed.next();
  if (result.done) throw new Error('A row of an import got lost.');
  return result.value;
}

function mistakesOf(outcome: RowOutcome): WrongRow[] {
  if (outcome.outcome !== 'REFUSED') return [];
  const { row, line, problems } = outcome;
  return problems.map(({ column, code }) => ({ row, line, column, code, message: messageOfRow(code) }));
}
