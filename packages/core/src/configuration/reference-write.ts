import type { Door, Transaction } from '@eenplan/kit';

/** Thrown to roll a preview back. */
class Previewed extends Error {}

/** Writes reference tables in one transaction and tells what changed, a line each; a preview keeps nothing of it. */
export async function writeReference(
  door: Door,
  preview: boolean,
  work: (tx: Transaction) => Promise<string[]>,
): Promise<string[]> {
  let lines: string[] = [];
  try {
    await door.reference(async (tx) => {
      lines = await work(tx);
      if (!preview) return;
      await tx.query('set constraints all immediate');
      throw new Previewed();
    });
  } catch (error) {
    if (!(error instanceof Previewed)) throw error;
  }
  return lines;
}
