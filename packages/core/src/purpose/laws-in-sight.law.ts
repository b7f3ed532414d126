import { type EenplanModule, type JudgedUse, judgeUse, type ProcessingActivity } from '@eenplan/kit';

/** Of which laws a household shows its part: wholly, of whom has consented, or, in neither list, not at all. */
export interface LawsInSight {
  readonly open: readonly string[];
  readonly byConsent: readonly string[];
}

/** Who looks, at what the municipality has. */
export interface Sight {
  /** Every law of the registry. */
  readonly laws: readonly string[];
  /** Laws that were on here and are not. */
  readonly lawsOff: readonly string[];
  readonly purpose: ProcessingActivity | null;
  /** Was the glass broken? Then what has no basis shows where it was. */
  readonly underGlass: boolean;
}

/** The laws that have a file of their own: categories of a module, and what the matrix of any activity names. */
export function lawsWithFile(modules: readonly EenplanModule[]): ReadonlySet<string> {
  const declared = modules.flatMap(({ dataCategories = [] }) => dataCategories.map(({ code }) => code));
  const named = modules
    .flatMap(({ processingActivities = [] }) => processingActivities)
    .flatMap(({ reads, closed = [] }) => [...reads, ...closed].map(({ category }) => category));
  return new Set([...declared, ...named]);
}

/** What an activity may do with the part of a law in a plan: a law without a file of its own is part of the case. */
export const judgeLaw = (purpose: ProcessingActivity, law: string, files: ReadonlySet<string>): JudgedUse =>
  judgeUse(purpose, files.has(law) ? law : 'CASE');

/** AVG, art. 5 lid 1 (b): which laws show for this purpose. A law that is off shows for none. */
export function lawsInSight({ laws, lawsOff, purpose, underGlass }: Sight, files: ReadonlySet<string>): LawsInSight {
  if (!purpose) return { open: [], byConsent: [] };
  const on = laws.filter((law) => !lawsOff.includes(law));
  const basisOf = (law: string) => judgeLaw(purpose, law, files).basis;
  const open = on.filter((law) => ['OWN', 'NECESSARY'].includes(basisOf(law)));
  const byConsent = on.filter((law) => basisOf(law) === 'CONSENT' || (underGlass && !open.includes(law)));
  return { open, byConsent };
}
