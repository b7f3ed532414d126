import type { Outcome } from './trial';

/** Nothing was lost, nothing came twice, nothing hangs loose; and it was a trial. */
export function expectNothingLost(
  { evidence, contradictions, kills, figures }: Outcome,
  { signals, kills: wanted }: { readonly signals: number; readonly kills: number },
): void {
  expect(contradictions).toEqual([]);
  expect(Object.fromEntries(Object.entries(evidence).filter(([, list]) => list.length > 0))).toEqual({});
  expect(figures['acknowledged']).toBe(signals);
  expect(figures['events accepted']).toBe(signals + 2 * (figures['closed'] ?? 0));
  expect(kills).toHaveLength(wanted);
  // Each was a kill in the middle of the load.
  expect(
    kills.filter(({ acknowledged, underWay }) => acknowledged === 0 || acknowledged >= signals || underWay === 0),
  ).toEqual([]);
  expect(figures['answers lost']).toBeGreaterThan(0);
}
