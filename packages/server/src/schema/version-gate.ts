import { gte, inc, major, satisfies, subset } from 'semver';
import { changesOf, type OwnChange, type SchemaPart, worstFirst } from './version-gate-changes';

export { schemaWith } from './version-gate-changes';

/** A module at one moment: its version, the ranges it requires by module id, and the SDL that it adds. */
export interface ModuleAt {
  readonly version: string;
  readonly requires: Readonly<Record<string, string>>;
  readonly sdl: string;
}

/** A module as it stands, and as it was last released. */
export interface VersionedModule extends ModuleAt {
  readonly id: string;
  /** Null when it was never released. */
  readonly released: ModuleAt | null;
}

/** How far a version goes up. */
export type Bump = 'none' | 'patch' | 'minor' | 'major';

/** What the gate finds about a module. */
export interface Verdict {
  readonly id: string;
  readonly version: string;
  readonly released: string | null;
  readonly changes: readonly OwnChange[];
  /** The least bump over the release. */
  readonly bump: Bump;
  /** The least version that package.json may have. */
  readonly least: string;
  /** Why the gate fails on this module; empty when it does not. */
  readonly problems: readonly string[];
}

/** Judges every module: does its version say enough about what differs from its release, and do its ranges still fit? */
export async function judgeVersions(modules: readonly VersionedModule[]): Promise<Verdict[]> {
  const judged = await Promise.all(modules.map((module) => judge(module, modules)));
  const coming = new Map(judged.map(({ id, version, least }) => [id, latest(version, least)]));
  return judged.map((verdict, index) => {
    const ranges = Object.entries(modules[index]?.requires ?? {});
    return { ...verdict, problems: [...tooLow(verdict), ...ranges.flatMap((range) => unmet(verdict, range, coming))] };
  });
}

/** The versions and ranges with which the gate passes: each version the least, each range moved only when it must. */
export async function settleVersions(modules: readonly VersionedModule[]): Promise<VersionedModule[]> {
  const verdicts = await judgeVersions(modules);
  const raised = modules.map((module, index) => ({
    ...module,
    version: latest(module.version, verdicts[index]?.least ?? module.version),
  }));
  const versions = new Map(raised.map(({ id, version }) => [id, version]));
  const fitted = raised.map((module) => ({ ...module, requires: fit(module.requires, versions) }));
  return isSame(fitted, modules) ? fitted : settleVersions(fitted);
}

/** Ranges, with those that leave out the version at hand moved to it. */
export const fit = (
  ranges: Readonly<Record<string, string>>,
  versions: ReadonlyMap<string, string>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(ranges).map(([name, range]) => {
      const version = versions.get(name);
      return [name, version === undefined || satisfies(version, range) ? range : `^${version}`];
    }),
  );

async function judge(module: VersionedModule, all: readonly VersionedModule[]): Promise<Verdict> {
  const { id, version, released } = module;
  if (!released) return { id, version, released: null, changes: [], bump: 'none', least: version, problems: [] };
  const before = all.flatMap((each) => (each.released ? [partOf(each.id, each.released)] : []));
  const inSchema = await changesOf(
    id,
    before,
    all.map((each) => partOf(each.id, each)),
  );
  const changes = worstFirst([...inSchema, ...rangeChanges(released.requires, module.requires)]);
  const bump = leastBump(changes, released.version);
  const least = bump === 'none' ? released.version : (inc(released.version, bump) ?? released.version);
  return { id, version, released: released.version, changes, bump, least, problems: [] };
}

const partOf = (id: string, { sdl, requires }: ModuleAt): SchemaPart => ({ id, sdl, requires: Object.keys(requires) });

/** A range that no longer admits what it admitted breaks an installation; any other is safe. */
function rangeChanges(before: ModuleAt['requires'], after: ModuleAt['requires']): OwnChange[] {
  const changed = Object.entries(after).filter(([id, range]) => before[id] !== range);
  return changed.map(([id, range]) => {
    const was = before[id];
    const admitsAll = was !== undefined && subset(was, range);
    const message = `It requires ${id} ${range}${was === undefined ? '' : `, where it was ${was}`}`;
    return { kind: admitsAll ? 'SAFE' : 'BREAKING', message };
  });
}

/** The least bump over a release: below 1.0.0 what breaks takes a minor, and any other difference a patch. */
function leastBump([worst]: readonly OwnChange[], released: string): Bump {
  if (!worst) return 'none';
  const isStable = major(released) > 0;
  if (worst.kind === 'BREAKING') return isStable ? 'major' : 'minor';
  return isStable && worst.kind !== 'TEXT' ? 'minor' : 'patch';
}

function tooLow({ id, version, released, changes, bump, least }: Verdict): string[] {
  if (gte(version, least)) return [];
  const more = changes.length > 1 ? ` (and ${changes.length - 1} more)` : '';
  const what = changes[0] ? `${changes[0].kind} ${changes[0].message}${more}` : 'nothing changed';
  const needs = bump === 'none' ? `was released as ${released ?? ''}` : `needs at least ${least} (${bump})`;
  return [`${id}: ${what}; since ${released ?? ''} it ${needs}, and package.json has ${version}`];
}

function unmet(
  { id, version }: Verdict,
  [other, range]: readonly [string, string],
  coming: ReadonlyMap<string, string>,
): string[] {
  const there = coming.get(other);
  if (there === undefined) return [`${id} ${version} requires ${other} ${range}, and there is no module ${other}`];
  return satisfies(there, range)
    ? []
    : [`${id} ${version} requires ${other} ${range}, which leaves out ${other} ${there}`];
}

const latest = (one: string, other: string): string => (gte(one, other) ? one : other);

const isSame = (one: readonly VersionedModule[], other: readonly VersionedModule[]): boolean =>
  one.every(({ version, requires }, index) => {
    const same = other[index];
    return same?.version === version && JSON.stringify(same.requires) === JSON.stringify(requires);
  });
