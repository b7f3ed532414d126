/** Does work for each, one after the other: one that fails does not keep the others from it. What went wrong, in order. */
export async function faultsOf<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<unknown[]> {
  const faults: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      faults.push(error);
    }
  }
  return faults;
}
