import { type EenplanModule, scopeOfActivity } from '@eenplan/kit';
import { EVERY_CASE, SECRET_ADDRESSES } from '../purpose/people-rules';
import type { RoleCatalogue } from './role-catalogue.law';

/**
 * Roles that are another one without something. A caseworker does what a generalist does, for the households that the
 * caseworker is involved in alone.
 */
const NARROWED: Readonly<Record<string, { readonly as: string; readonly without: readonly string[] }>> = {
  caseworker: { as: 'generalist', without: [EVERY_CASE, SECRET_ADDRESSES] },
};

/** What every installed module says that roles may do. */
export function defaultRoles(modules: readonly EenplanModule[]): RoleCatalogue {
  const roles = new Map<string, Set<string>>();
  for (const [role, scopes] of modules.flatMap(({ access }) => Object.entries(access.roles))) {
    roles.set(role, new Set([...(roles.get(role) ?? []), ...scopes]));
  }
  for (const { code, roles: carriers } of modules.flatMap(({ processingActivities = [] }) => processingActivities)) {
    for (const role of carriers) roles.set(role, new Set([...(roles.get(role) ?? []), scopeOfActivity(code)]));
  }
  for (const [role, { as, without }] of Object.entries(NARROWED)) {
    if (!roles.has(as)) continue;
    const wide = [...(roles.get(as) ?? [])].filter((scope) => !without.includes(scope));
    roles.set(role, new Set([...wide, ...(roles.get(role) ?? [])]));
  }
  return roles;
}

/** Every name that a role may be given: the scopes of the modules, and one for each processing activity. */
export const knownScopes = (modules: readonly EenplanModule[]): ReadonlySet<string> =>
  new Set([
    ...modules.flatMap(({ access }) => Object.keys(access.scopes)),
    ...modules
      .flatMap(({ processingActivities = [] }) => processingActivities)
      .map(({ code }) => scopeOfActivity(code)),
  ]);
