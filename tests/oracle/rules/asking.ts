import type { EenplanModule, ProcessingActivity, Rule } from '@eenplan/kit';
import { type Facts, type Row, textOf } from './facts';
import { openFiles, type OpenFiles } from './files';

/** Who asks, and for what, as the request says it. */
export interface AskedBy {
  readonly kind: string;
  readonly roles: readonly string[];
  readonly subject: string;
  readonly municipality: string;
  readonly organisation: string | null;
  /** Id of the resident behind the number in the token. */
  readonly residentId: string | null;
  /** Activities in the token; null when it has none. */
  readonly activities: readonly string[] | null;
  /** `Processing-Activity`. */
  readonly activity: string | null;
  /** `Break-Glass`. */
  readonly breakGlass: string | null;
}

/** Moment and day of the world. */
export const [NOW, TODAY] = ['2018-03-01T08:00:00Z', '2018-03-01'];

/** The request with everything that follows from it and the rows; null when it is refused as a whole. */
export interface Asking {
  readonly by: AskedBy;
  readonly facts: Facts;
  readonly scopes: ReadonlySet<string>;
  readonly activity: ProcessingActivity | null;
  readonly glass: Row | null;
  readonly files: OpenFiles;
  /** Laws of installed modules that are on, and those that were and are not. */
  readonly lawsOn: ReadonlySet<string>;
  readonly lawsOff: ReadonlySet<string>;
  /** Laws with a file of their own; any other is part of the case. */
  readonly ownFiles: ReadonlySet<string>;
}

/** What roles carry, from what the modules say of themselves: scopes, and activities as `activity:code`. */
function scopesOf(modules: readonly EenplanModule[], roles: readonly string[]): Set<string> {
  const scopes = new Set<string>();
  for (const role of roles) {
    // A caseworker is a generalist for the households that the caseworker is involved in alone.
    const like = role === 'caseworker' ? ['generalist', 'caseworker'] : [role];
    const without = role === 'caseworker' ? ['case:every', 'resident:read-secret-address'] : [];
    for (const name of like) {
      for (const { access, processingActivities = [] } of modules) {
        for (const scope of access.roles[name] ?? []) if (!without.includes(scope)) scopes.add(scope);
        for (const { code, roles: by } of processingActivities) if (by.includes(name)) scopes.add(`activity:${code}`);
      }
    }
  }
  return scopes;
}

/** Laws of the modules that are on at a municipality today, and of those that ever were and are not. */
function lawsAt(modules: readonly EenplanModule[], facts: Facts, municipality: string): [Set<string>, Set<string>] {
  const [on, off] = [new Set<string>(), new Set<string>()];
  for (const { id, laws } of modules) {
    const periods = facts
      .where('core.module_activation', municipality, 'module', id)
      .filter((row) => row['withdrawn_at'] === null && String(row['from_on']) <= TODAY);
    const now = periods.find((row) => row['until_on'] === null || textOf(row['until_on']) > TODAY);
    const isOn = now !== undefined && (now['state'] !== 'OFF' || now['settled_on'] === null);
    const wasOn = periods.some((row) => row['state'] !== 'OFF');
    for (const { code } of laws) {
      if (isOn) on.add(code);
      else if (wasOn) off.add(code);
    }
  }
  return [on, off];
}

/** What follows from a request; null when it is refused before anything is read. */
export function asking(modules: readonly EenplanModule[], facts: Facts, by: AskedBy): Asking | null {
  const scopes = scopesOf(modules, by.roles);
  const [lawsOn, lawsOff] = lawsAt(modules, facts, by.municipality);
  const all = modules.flatMap(({ processingActivities = [] }) => processingActivities);
  const named = all.find(({ code }) => code === by.activity);
  if (by.activity !== null) {
    const carried = by.activities?.includes(by.activity) ?? scopes.has(`activity:${by.activity}`);
    if (!named || !carried) return null;
  }
  const activity = named && (named.law === undefined || lawsOn.has(named.law)) ? named : null;
  const glass = by.breakGlass === null ? null : facts.find('core.break_glass', by.municipality, by.breakGlass);
  const isOpen =
    glass?.['opened_by'] === by.subject &&
    glass['closed_at'] === null &&
    Date.parse(String(glass['expires_at'])) > Date.parse(NOW);
  if (by.breakGlass !== null && !isOpen) return null;
  const resident = facts.find('core.resident', by.municipality, by.residentId);
  const files = openFiles(facts, by.residentId === null ? undefined : resident, TODAY);
  const categories = modules.flatMap(({ dataCategories = [] }) => dataCategories.map(({ code }) => code));
  const used = all.flatMap(({ reads, closed = [] }) => [...reads, ...closed].map(({ category }) => category));
  const ownFiles = new Set([...categories, ...used]);
  return { by, facts, scopes, activity, glass: glass ?? null, files, lawsOn, lawsOff, ownFiles };
}

/** On what this request may read a kind of data. */
export function basisOf({ activity }: Asking, category: string): 'OWN' | 'NECESSARY' | 'CONSENT' | 'NONE' {
  if (!activity || activity.closed?.some((use) => use.category === category)) return 'NONE';
  const exact = activity.reads.find((use) => use.category === category);
  return (exact ?? activity.reads.find((use) => use.category === '*'))?.basis ?? 'NONE';
}

/** Does a line of the access table let this caller through? */
export function passes(rule: Rule, { by, scopes }: Pick<Asking, 'by' | 'scopes'>): boolean {
  if ('scope' in rule) return scopes.has(rule.scope);
  if ('kind' in rule) return by.kind === rule.kind;
  if ('all' in rule) return rule.all.every((each) => passes(each, { by, scopes }));
  if ('any' in rule) return rule.any.some((each) => passes(each, { by, scopes }));
  if ('not' in rule) return !passes(rule.not, { by, scopes });
  return true;
}
