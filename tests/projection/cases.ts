/** How many cases a property is tried on, and from which seed: EENPLAN_CASES=1000 for a long run. */
export const cases = (usual: number): { numRuns: number; seed: number } => ({
  numRuns: Number(process.env['EENPLAN_CASES'] ?? usual),
  seed: 20_270_101,
});
