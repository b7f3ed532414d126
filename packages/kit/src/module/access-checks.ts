import { toLine } from '../access/access-table';
import { scopesOf } from '../access/rules';
import { BootError } from './boot-error';
import { claimOnce } from './claim-once';
import type { EenplanModule } from './define-module';
import type { Ownership } from './ownership';

/** Every scope that a role or a rule of this module names is described by a module. */
export function checkScopes(module: EenplanModule, modules: readonly EenplanModule[]): void {
  const known = new Set(modules.flatMap((each) => Object.keys(each.access.scopes)));
  const named = [
    ...Object.values(module.access.roles).flat(),
    ...Object.values(module.access.fields).flatMap((fields) =>
      Object.values(fields).flatMap((entry) => scopesOf(toLine(entry).rule)),
    ),
  ];
  const unknown = named.find((scope) => !known.has(scope));
  if (unknown !== undefined) {
    throw new BootError('SCOPE_UNKNOWN', `${module.id} names scope ${unknown}, which no module describes.`);
  }
}

/** One rule per field, and only from its owner: a rule of another module would replace the owner's in silence. */
export function checkAccessLines(modules: readonly EenplanModule[], ownership: Ownership): void {
  const lines = modules.flatMap((module) =>
    Object.entries(module.access.fields).flatMap(([type, fields]) =>
      Object.keys(fields).map((field) => ({ type, field, module: module.id })),
    ),
  );
  claimOnce(
    'ACCESS_RULE_CLAIMED_TWICE',
    'access rule for',
    lines.map(({ type, field, module }) => [`${type}.${field}`, module]),
  );
  for (const { type, field, module } of lines) {
    const owner = ROOTS.includes(type) && field === '*' ? 'all modules' : ownership.ofMember(type, field);
    if (owner === undefined || owner === module) continue;
    throw new BootError('ACCESS_RULE_OF_ANOTHER', `${module} lists a rule for ${type}.${field}, which is of ${owner}.`);
  }
}

const ROOTS: readonly string[] = ['Query', 'Mutation', 'Subscription'];
