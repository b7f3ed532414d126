import type { ReadRow } from './import-row';

/** Rows in one transaction; a household at the end is kept together up to twice this. */
export const BATCH_ROWS = 500;

/** Cuts rows into batches where a household ends, so that its members meet in one transaction. */
export async function* batchesOf(rows: AsyncIterable<ReadRow>): AsyncGenerator<readonly ReadRow[]> {
  let batch: ReadRow[] = [];
  for await (const row of rows) {
    const last = batch.at(-1);
    if (batch.length >= BATCH_ROWS && (batch.length >= 2 * BATCH_ROWS || !areTogether(last, row))) {
      yield batch;
      batch = [];
    }
    batch.push(row);
  }
  if (batch.length > 0) yield batch;
}

function areTogether(last: ReadRow | undefined, next: ReadRow): boolean {
  const [left, right] = [last, next].map((row) => (row && 'household' in row.values ? row.values.household : ''));
  return left === right && left !== '' && left !== null && left !== undefined;
}
