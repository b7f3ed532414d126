import type { LadderRung } from './ladder-rung.type';
import type { LadderOutcome, SupportAccess } from './ladder.enum';

/** A rung as it stands in the settings: a plain name, or with what it means. */
export type RungSetting = string | (Pick<LadderRung, 'code' | 'title'> & Partial<Pick<LadderRung, 'access' | 'line'>>);

/** The ladder from lowest to highest. Of a plain name nothing more is known, and nothing is guessed. */
export const rungsOf = (settings: readonly RungSetting[]): LadderRung[] =>
  settings.map((rung) =>
    typeof rung === 'string'
      ? { code: rung, title: rung, access: null, line: null }
      : { code: rung.code, title: rung.title, access: rung.access ?? null, line: rung.line ?? null },
  );

/** The latest outcome per rung, for one goal. */
export type Judgements = ReadonlyMap<string, LadderOutcome>;

/**
 * Rule R13: support on a rung needs, for every goal it serves, an outcome for every lower rung, and none of them may be
 * enough. The lowest rung of which that is not so; null when there is none. `goals` holds one entry per goal.
 */
export const rungNotWeighed = (
  ladder: readonly LadderRung[],
  code: string,
  goals: readonly Judgements[],
): LadderRung | null => {
  const place = ladder.findIndex((rung) => rung.code === code);
  const isOpen = (rung: LadderRung): boolean =>
    goals.some((judgements) => (judgements.get(rung.code) ?? 'SUFFICIENT') === 'SUFFICIENT');
  return ladder.slice(0, Math.max(place, 0)).find(isOpen) ?? null;
};

/** Rule R17: support of this kind follows an investigation and a decision, referral or diagnosis. */
export const needsAccess = (access: SupportAccess): boolean =>
  access === 'TAILORED_COLLECTIVE' || access === 'TAILORED_INDIVIDUAL' || access === 'ESCALATED';

const goesFirst = (lower: SupportAccess | null, access: SupportAccess): boolean =>
  lower === 'FREE' || (lower === 'TAILORED_COLLECTIVE' && access !== 'TAILORED_COLLECTIVE');

/**
 * Rule R14: free support goes before tailored support, and collective before individual. Tailored support asks a reason
 * when such a lower rung was passed by without having been tried: its outcome is not `INSUFFICIENT`.
 */
export const passesUntried = (
  ladder: readonly LadderRung[],
  { code, access }: { readonly code: string; readonly access: SupportAccess },
  goals: readonly Judgements[],
): boolean => {
  if (!needsAccess(access)) return false;
  const lower = ladder.slice(
    0,
    ladder.findIndex((rung) => rung.code === code),
  );
  return lower
    .filter((rung) => goesFirst(rung.access, access))
    .some((rung) => goals.some((judgements) => judgements.get(rung.code) !== 'INSUFFICIENT'));
};

/**
 * Rule R20: as light as possible, as heavy as needed. A reason why this weight is asked when support is heavier than
 * what it replaces, and when its own rung has already been found not to be enough for a goal that it serves.
 */
export const asksWhyThisWeight = (
  ladder: readonly LadderRung[],
  { code, replaces }: { readonly code: string; readonly replaces: string | null },
  goals: readonly Judgements[],
): boolean => {
  const placeOf = (wanted: string | null): number => ladder.findIndex((rung) => rung.code === wanted);
  if (replaces !== null && placeOf(replaces) < placeOf(code)) return true;
  return goals.some((judgements) => (judgements.get(code) ?? 'SUFFICIENT') !== 'SUFFICIENT');
};
