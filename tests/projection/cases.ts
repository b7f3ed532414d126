const isLong = process.env['EENPLAN_LONG'] === '1';

/** On how many cases a property is tried in the short run and in the long one, and from which seed; EENPLAN_CASES says another number. */
export const cases = (short: number, long: number): { numRuns: number; seed: number } => ({
  numRuns: Number(process.env['EENPLAN_CASES'] ?? (isLong ? long : short)),
  seed: 20_270_101,
});
