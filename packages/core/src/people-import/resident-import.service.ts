import { createHash } from 'node:crypto';
import { type Caller, CodedError, constraintOf, type Platform } from '@eenplan/kit';
import { batchesOf } from './import-batches';
import { type ImportFile, lookThrough, rowsOf } from './import-file';
import { ImportIds } from './import-ids';
import type { ReadRow } from './import-row';
import { ImportRun, type ImportTally, type RowOutcome, type WrongRow } from './import-run';
import { refuse } from './people-import.errors';
import type { ResidentsImportInput, ResidentsImportPayload } from './residents-import.inputs';
import { importedResident, readRowOf } from './residents-import-rows';

/** How an import is to go, and who hears of it. */
export interface ImportOptions {
  /** Load nothing when any row is wrong. */
  readonly allOrNothing?: boolean;
  /** A number that somebody else has: refuse the row (unless said otherwise), or leave the number out. */
  readonly onBsnTaken?: 'REFUSE' | 'LEAVE_OUT';
  /** Hears of every mistake in a row, in the order of the file. */
  readonly onWrong?: (wrong: WrongRow) => void;
  /** Hears after every batch how far it is. */
  readonly onProgress?: (tally: ImportTally) => void;
  /** Stops between two batches. */
  readonly signal?: AbortSignal;
}

/** Thrown to take everything back. */
class TakenBack extends Error {}

/** Residents by the file: with the memory of one batch, whatever the number of rows. */
export class ResidentImportService {
  constructor(private readonly platform: Platform) {}

  /** Imports a file. Refused as a whole it loads nothing; what is wrong in rows goes to `onWrong`. */
  async importFile(caller: Caller, file: ImportFile, options: ImportOptions = {}): Promise<ImportTally> {
    const facts = await lookThrough(file);
    return this.importRows(caller, facts.fingerprint, rowsOf(file, facts), options);
  }

  /**
   * Imports rows from anywhere.
   *
   * @param scope - within which the keys of households mean something; the same again for the same rows again
   */
  async importRows(
    caller: Caller,
    scope: string,
    rows: AsyncIterable<ReadRow>,
    options: ImportOptions = {},
  ): Promise<ImportTally> {
    const run = this.runOf(caller, scope, options);
    if (options.allOrNothing) await this.together(caller, run, rows, options);
    else await this.batchByBatch(caller, run, rows, options);
    return run.tally;
  }

  /** Imports the rows of one request, in one transaction. */
  async submit(caller: Caller, { rows, allOrNothing }: ResidentsImportInput): Promise<ResidentsImportPayload> {
    const scope = createHash('sha256').update(JSON.stringify(rows)).digest('base64url');
    const run = this.runOf(caller, scope, {});
    let outcomes: RowOutcome[] = [];
    const isKept = await keptUnless(TakenBack, () =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        outcomes = await run.place(tx, rows.map(readRowOf));
        if (allOrNothing && outcomes.some(({ outcome }) => outcome === 'REFUSED')) throw new TakenBack();
      }),
    );
    const errors = isKept ? [] : [refuse('IMPORT_ROWS_WRONG', 'input', 'rows').toBusinessError()];
    return { rows: outcomes.map((outcome) => importedResident(outcome, isKept)), errors };
  }

  /** A transaction per batch: what was loaded stays. */
  private async batchByBatch(
    caller: Caller,
    run: ImportRun,
    rows: AsyncIterable<ReadRow>,
    { onProgress, signal }: ImportOptions,
  ): Promise<void> {
    for await (const batch of batchesOf(rows)) {
      refuseStopped(signal);
      const outcomes = await naming(batch, () =>
        this.platform.door.inMunicipality(caller, (tx) => run.place(tx, batch)),
      );
      run.count(outcomes);
      onProgress?.(run.tally);
    }
  }

  /** One transaction for everything, taken back when a row is wrong; every wrong row is told all the same. */
  private async together(
    caller: Caller,
    run: ImportRun,
    rows: AsyncIterable<ReadRow>,
    { onProgress, signal }: ImportOptions,
  ): Promise<void> {
    const work = () =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        for await (const batch of batchesOf(rows)) {
          refuseStopped(signal);
          run.count(await naming(batch, () => run.place(tx, batch)));
          onProgress?.(run.tally);
        }
        if (run.tally.wrong > 0) throw new TakenBack();
      });
    if (!(await keptUnless(TakenBack, work))) run.takeBack();
  }

  private runOf({ municipality }: Caller, scope: string, { onBsnTaken = 'REFUSE', onWrong }: ImportOptions): ImportRun {
    const { platform } = this;
    const ids = new ImportIds(platform.vault, municipality);
    return new ImportRun({ platform, municipality, ids, scope, onBsnTaken }, onWrong);
  }
}

/** True when the work was kept, false when it ended in this. */
async function keptUnless(ending: typeof TakenBack, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof ending) return false;
    throw error;
  }
}

function refuseStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new CodedError('IMPORT_STOPPED', 'The import was stopped. The same file can be run again.');
}

/** A fault of the database with the lines it happened at; its own words may hold what stands in a row. */
async function naming<T>(batch: readonly ReadRow[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = (error as { driverError?: { code?: string } }).driverError?.code;
    if (code === undefined) throw error;
    const lines = `lines ${batch[0]?.line ?? 0} to ${batch.at(-1)?.line ?? 0}`;
    const why = `${code}${constraintOf(error) ? `, ${constraintOf(error) ?? ''}` : ''}`;
    throw new CodedError(
      'IMPORT_BATCH_FAILED',
      `The database refused ${lines} (${why}). The same file can be run again.`,
    );
  }
}
