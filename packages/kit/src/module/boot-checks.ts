import { satisfies } from 'semver';
import { scopesOf } from '../access/rules';
import { toLine } from '../access/access-table';
import { hasRowRule } from '../data/row-rule';
import { BootError, type BootErrorCode } from './boot-error';
import { REGISTRIES, type EenplanModule } from './define-module';
import { claimsOf, type Claim } from './ownership';

/** Checks everything about a set of modules that can be known before the schema is built. Throws the first BootError. */
export function checkModules(modules: readonly EenplanModule[]): void {
  checkIds(modules);
  modules.forEach((module) => checkRequirements(module, modules));
  checkClaims(modules.flatMap(claimsOf));
  checkNames(modules);
  modules.forEach((module) => checkErrors(module));
  modules.forEach((module) => checkScopes(module, modules));
  modules.forEach((module) => checkEntities(module));
  checkAccessLines(modules);
}

/** The modules in an order in which every module comes after what it requires. */
export function inOrder(modules: readonly EenplanModule[]): EenplanModule[] {
  const placed = new Map<string, EenplanModule>();
  while (placed.size < modules.length) {
    const next = modules.find((module) => !placed.has(module.id) && requirements(module).every((id) => placed.has(id)));
    if (!next) throw new BootError('MODULE_CYCLE', cycleMessage(modules.filter((module) => !placed.has(module.id))));
    placed.set(next.id, next);
  }
  return [...placed.values()];
}

const requirements = (module: EenplanModule): string[] => Object.keys(module.requires);

const cycleMessage = (modules: readonly EenplanModule[]): string =>
  `modules ${modules.map((module) => module.id).join(' and ')} require each other.`;

function checkIds(modules: readonly EenplanModule[]): void {
  claimOnce(
    'MODULE_TWICE',
    'module id',
    modules.map((module) => [module.id, `${module.title.en} ${module.version}`]),
  );
}

function checkRequirements(module: EenplanModule, modules: readonly EenplanModule[]): void {
  if (module.id !== 'core' && !('core' in module.requires)) {
    throw new BootError('MODULE_VERSION_UNMET', `${module.id} ${module.version} names no version range for core.`);
  }
  for (const [id, range] of Object.entries(module.requires)) {
    const needed = modules.find((candidate) => candidate.id === id);
    const asks = `${module.id} ${module.version} requires ${id} ${range}`;
    if (!needed) throw new BootError('MODULE_MISSING', `${asks}, but ${id} is not installed.`);
    if (!satisfies(needed.version, range)) {
      throw new BootError('MODULE_VERSION_UNMET', `${asks}, but ${id} ${needed.version} is installed.`);
    }
  }
}

const CLAIM_CODES: Record<Claim['kind'], BootErrorCode> = {
  type: 'TYPE_CLAIMED_TWICE',
  field: 'FIELD_CLAIMED_TWICE',
  'enum value': 'ENUM_VALUE_CLAIMED_TWICE',
};

function checkClaims(claims: readonly Claim[]): void {
  for (const kind of Object.keys(CLAIM_CODES) as Claim['kind'][]) {
    const ofKind = claims.filter((claim) => claim.kind === kind);
    claimOnce(
      CLAIM_CODES[kind],
      kind,
      ofKind.map((claim) => [claim.name, claim.module]),
    );
  }
}

function checkNames(modules: readonly EenplanModule[]): void {
  const names = (of: (module: EenplanModule) => readonly string[]): [string, string][] =>
    modules.flatMap((module) => of(module).map((name): [string, string] => [name, module.id]));
  claimOnce(
    'ERROR_CODE_CLAIMED_TWICE',
    'error code',
    names((module) => Object.keys(module.errors)),
  );
  claimOnce(
    'SCOPE_CLAIMED_TWICE',
    'scope',
    names((module) => Object.keys(module.access.scopes)),
  );
  for (const registry of REGISTRIES) {
    const entries = names((module) => (module[registry] ?? []).map((entry) => entry.code));
    claimOnce('REGISTRY_NAME_CLAIMED_TWICE', `name in registry ${registry}`, entries);
  }
}

/** Throws when one name stands twice, naming both claimants. */
function claimOnce(code: BootErrorCode, what: string, entries: readonly (readonly [string, string])[]): void {
  const owners = new Map<string, string>();
  for (const [name, owner] of entries) {
    const first = owners.get(name);
    if (first !== undefined) throw new BootError(code, `${what} ${name} is claimed by ${first} and by ${owner}.`);
    owners.set(name, owner);
  }
}

function checkErrors(module: EenplanModule): void {
  const start = module.prefix === '' ? '' : `${constantCase(module.prefix)}_`;
  for (const [code, definition] of Object.entries(module.errors)) {
    if (definition.article.trim() === '') {
      throw new BootError('ERROR_WITHOUT_ARTICLE', `error ${code} of ${module.id} names no article.`);
    }
    if (!code.startsWith(start)) {
      throw new BootError('NAME_WITHOUT_PREFIX', `error ${code} of ${module.id} does not start with ${start}.`);
    }
  }
}

const constantCase = (name: string): string => name.replace(/(?!^)[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

function checkScopes(module: EenplanModule, modules: readonly EenplanModule[]): void {
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

function checkEntities(module: EenplanModule): void {
  const bare = module.entities.find((entity) => !hasRowRule(entity));
  if (bare) {
    throw new BootError(
      'ENTITY_WITHOUT_ROW_RULE',
      `entity ${bare.name} of ${module.id} does not say who sees which row.`,
    );
  }
}

function checkAccessLines(modules: readonly EenplanModule[]): void {
  const lines = modules.flatMap((module) =>
    Object.entries(module.access.fields).flatMap(([type, fields]) =>
      Object.keys(fields).map((field): [string, string] => [`${type}.${field}`, module.id]),
    ),
  );
  claimOnce('ACCESS_RULE_CLAIMED_TWICE', 'access rule for', lines);
}
