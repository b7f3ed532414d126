/** A membership as far as living somewhere goes: from inclusive, until exclusive. */
export interface ResidingPeriod {
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/**
 * Rule S002: whoever is named as a member lives in the household, unless the role says that he does not: a parent who
 * lives elsewhere.
 */
export const usualResiding = (role: string): 'FULL' | 'NONE' => (role === 'NON_RESIDENT_PARENT' ? 'NONE' : 'FULL');

/** Rule S002: only a child lives in two households, and a parent who lives elsewhere does not live here. */
export function refuseResiding(
  role: string,
  residing: string,
): 'PART_TIME_CHILDREN_ONLY' | 'NON_RESIDENT_PARENT_RESIDES' | null {
  if (residing === 'PART_TIME' && role !== 'CHILD') return 'PART_TIME_CHILDREN_ONLY';
  return role === 'NON_RESIDENT_PARENT' && residing !== 'NONE' ? 'NON_RESIDENT_PARENT_RESIDES' : null;
}

/**
 * Rule S002: a co-parented child lives in two households at most. Gives each of these part-time memberships of one child
 * a half (0 or 1), in their order, so that no two that overlap have the same; null when on some day there are three.
 */
export function halvesOf(periods: readonly ResidingPeriod[]): readonly (0 | 1)[] | null {
  const byStart = periods.map((period, index) => ({ ...period, index }));
  byStart.sort((left, right) => (left.fromOn < right.fromOn ? -1 : left.fromOn > right.fromOn ? 1 : 0));
  const freeFrom = ['', ''];
  const halves: (0 | 1)[] = [];
  for (const { fromOn, untilOn, index } of byStart) {
    const half = freeFrom.findIndex((free) => free <= fromOn);
    if (half < 0) return null;
    freeFrom[half] = untilOn ?? '9999-99-99';
    halves[index] = half === 0 ? 0 : 1;
  }
  return halves;
}
