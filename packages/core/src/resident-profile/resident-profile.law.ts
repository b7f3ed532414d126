/** What a profile says of direction and of contact. */
export interface ProfileWords {
  readonly ownDirection?: string | null | undefined;
  readonly ownDirectionReason?: string | null | undefined;
  readonly ownDirectionBasis?: string | null | undefined;
  readonly contactChannel?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
}

/** What is wrong with a profile, and in which field. */
export interface ProfileMistake {
  readonly code: 'PROFILE_DIRECTION_WITHOUT_REASON' | 'PROFILE_CHANNEL_WITHOUT_DETAIL';
  readonly field: keyof ProfileWords;
}

/**
 * Rule R12: that somebody cannot direct alone is never a default; it has a reason and a basis, and nothing else has.
 * Rule S090: a channel is of use only with what it takes.
 */
export function wrongProfile(words: ProfileWords): ProfileMistake | null {
  const isLimited = (words.ownDirection ?? null) !== null && words.ownDirection !== 'CAN';
  for (const field of ['ownDirectionReason', 'ownDirectionBasis'] as const) {
    if (((words[field] ?? null) !== null) !== isLimited) return { code: 'PROFILE_DIRECTION_WITHOUT_REASON', field };
  }
  const needed = { PHONE: 'phone', EMAIL: 'email' } as const;
  const field = needed[words.contactChannel as keyof typeof needed] as 'phone' | 'email' | undefined;
  return field && (words[field] ?? null) === null ? { code: 'PROFILE_CHANNEL_WITHOUT_DETAIL', field } : null;
}
