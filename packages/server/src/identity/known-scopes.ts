import { type RoleCatalogue, scopesIn } from '@eenplan/core';

/** Combinations of roles that are kept per catalogue; a token may name any. */
const MOST = 200;

/** What roles may do, worked out once per catalogue: a municipality that decides something gets another catalogue. */
export class KnownScopes {
  private readonly known = new WeakMap<RoleCatalogue, Map<string, ReadonlySet<string>>>();

  /** The scopes of these roles; the same set whenever it is asked. */
  of(catalogue: RoleCatalogue, roles: readonly string[]): ReadonlySet<string> {
    const byRoles = this.known.get(catalogue) ?? new Map<string, ReadonlySet<string>>();
    this.known.set(catalogue, byRoles);
    const key = JSON.stringify(roles);
    const scopes = byRoles.get(key) ?? scopesIn(catalogue, roles);
    if (!byRoles.has(key) && byRoles.size >= MOST) byRoles.clear();
    byRoles.set(key, scopes);
    return scopes;
  }
}
