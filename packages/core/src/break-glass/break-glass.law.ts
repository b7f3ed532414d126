/** How long broken glass stays open at most, in minutes. */
export const LONGEST_MINUTES = 24 * 60;

/** A break-glass as whoever names it in a request finds it. */
export interface GlassFacts {
  readonly openedBy: string;
  readonly expiresAt: Date;
  readonly closedAt: Date | null;
}

/** AVG, art. 6 lid 1 (d): an emergency is somebody's own, for a while, and over when it is closed. Why not, or null. */
export function refuseGlass(
  glass: GlassFacts | null,
  subject: string,
  now: Date,
): 'BREAK_GLASS_UNKNOWN' | 'BREAK_GLASS_OVER' | null {
  if (glass?.openedBy !== subject) return 'BREAK_GLASS_UNKNOWN';
  return glass.closedAt !== null || now >= glass.expiresAt ? 'BREAK_GLASS_OVER' : null;
}

/** AVG, art. 24: whoever broke the glass is not the one who says that it was right, and it is judged once. */
export function refuseReview(
  { openedBy, reviewedBy }: { readonly openedBy: string; readonly reviewedBy: string | null },
  subject: string,
): 'BREAK_GLASS_OWN_REVIEW' | 'BREAK_GLASS_REVIEWED' | null {
  if (openedBy === subject) return 'BREAK_GLASS_OWN_REVIEW';
  return reviewedBy === null ? null : 'BREAK_GLASS_REVIEWED';
}
