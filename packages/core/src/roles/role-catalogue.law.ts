import type { RoleGrant } from './role-grant.entity';

/** What each role may do: scopes by the name of the role. */
export type RoleCatalogue = ReadonlyMap<string, ReadonlySet<string>>;

/** A grant as the catalogue needs it. */
export type Grant = Pick<RoleGrant, 'role' | 'scope'>;

/** The catalogue of a day: a role that the municipality has grants of means those alone, any other its default. */
export function catalogueOf(defaults: RoleCatalogue, grants: readonly Grant[]): RoleCatalogue {
  const own = new Map<string, Set<string>>();
  for (const { role, scope } of grants) {
    const scopes = own.get(role) ?? new Set<string>();
    own.set(role, scope === null ? scopes : scopes.add(scope));
  }
  return new Map([...defaults, ...own]);
}

/** What a caller with these roles may do; a role that is not in the catalogue gives nothing. */
export const scopesIn = (catalogue: RoleCatalogue, roles: readonly string[]): ReadonlySet<string> =>
  new Set(roles.flatMap((role) => [...(catalogue.get(role) ?? [])]));

/** A period of a scope. */
export type GrantPeriod = Pick<RoleGrant, 'scope' | 'fromOn' | 'untilOn'>;

/** What has to be done so that a role means these scopes from a day on. */
export interface RoleChange<G extends GrantPeriod> {
  /** In force until that day. */
  readonly end: readonly G[];
  /** Was to begin on that day or later. */
  readonly withdraw: readonly G[];
  readonly add: readonly (string | null)[];
}

/**
 * Compares what is decided on a role with what is wanted from a day (inclusive) on; `wanted` is null for the default.
 * The days before stay as they were.
 */
export function changeRole<G extends GrantPeriod>(
  known: readonly G[],
  wanted: readonly string[] | null,
  fromOn: string,
): RoleChange<G> {
  const scopes: readonly (string | null)[] = wanted?.length === 0 ? [null] : [...new Set(wanted ?? [])];
  const later = known.filter(({ untilOn }) => untilOn === null || untilOn > fromOn);
  const kept = later.filter(
    (grant) => grant.fromOn <= fromOn && grant.untilOn === null && scopes.includes(grant.scope),
  );
  const gone = later.filter((grant) => !kept.includes(grant));
  return {
    end: gone.filter((grant) => grant.fromOn < fromOn),
    withdraw: gone.filter((grant) => grant.fromOn >= fromOn),
    add: scopes.filter((scope) => !kept.some((grant) => grant.scope === scope)),
  };
}
