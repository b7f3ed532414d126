import { BootError, type BootErrorCode } from './boot-error';
import { claimOnce } from './claim-once';
import { REGISTRIES, type EenplanModule } from './define-module';
import type { Claim } from './ownership';

const CLAIM_CODES: Record<Claim['kind'], BootErrorCode> = {
  type: 'TYPE_CLAIMED_TWICE',
  field: 'FIELD_CLAIMED_TWICE',
  'enum value': 'ENUM_VALUE_CLAIMED_TWICE',
};

/** One owner for every type, field and enum value. */
export function checkClaims(claims: readonly Claim[]): void {
  for (const kind of Object.keys(CLAIM_CODES) as Claim['kind'][]) {
    const ofKind = claims.filter((claim) => claim.kind === kind);
    claimOnce(
      CLAIM_CODES[kind],
      kind,
      ofKind.map((claim) => [claim.name, claim.module]),
    );
  }
}

/** Registries whose entries say more than a code and a title. */
const TYPED_REGISTRIES: Readonly<Record<string, (module: EenplanModule) => readonly string[]>> = {
  events: (module) => (module.events ?? []).map(({ code }) => code),
  terms: (module) => (module.terms ?? []).map(({ ruleId }) => ruleId),
  parameters: (module) => (module.parameters ?? []).map(({ key }) => key),
  instruments: (module) => (module.instruments ?? []).map(({ code }) => code),
  budgetCategories: (module) => (module.budgetCategories ?? []).map(({ code }) => code),
  signalKinds: (module) => (module.signalKinds ?? []).map(({ code }) => code),
  retention: (module) => (module.retention ?? []).map(({ code }) => code),
  jobs: (module) => (module.jobs ?? []).map(({ code }) => code),
  dataCategories: (module) => (module.dataCategories ?? []).map(({ code }) => code),
  processingActivities: (module) => (module.processingActivities ?? []).map(({ code }) => code),
  referenceData: (module) => (module.referenceData ?? []).map(({ code }) => code),
};

/** One owner for every error code, scope and name in a registry. */
export function checkNames(modules: readonly EenplanModule[]): void {
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
  for (const [registry, namesOf] of Object.entries(TYPED_REGISTRIES)) {
    claimOnce('REGISTRY_NAME_CLAIMED_TWICE', `name in registry ${registry}`, names(namesOf));
  }
}

/** What a module brings is recognised by its name: a client sees at once which law a type or a code belongs to. */
export function checkPrefixes(module: EenplanModule, claims: readonly Claim[]): void {
  if (module.id === 'core') return;
  const { prefix, id } = module;
  if (prefix === '') throw new BootError('NAME_WITHOUT_PREFIX', `${id} has no prefix; only core goes without.`);
  const own = claims.filter((claim) => claim.module === id);
  const types = own.filter((claim) => claim.kind === 'type').map((claim) => claim.name);
  const roots = own.flatMap(({ name }) => /^(?:Query|Mutation|Subscription)\.(.+)$/.exec(name)?.[1] ?? []);
  checkStart(id, 'type', types, prefix, isCamelStart(prefix));
  checkStart(id, 'root field', roots, lowerFirst(prefix), isCamelStart(lowerFirst(prefix)));
  const codes = `${constantCase(prefix)}_`;
  checkStart(id, 'error', Object.keys(module.errors), codes, (name) => name.startsWith(codes));
  const scopes = Object.keys(module.access.scopes);
  checkStart(id, 'scope', scopes, `${id}:`, (name) => name.startsWith(`${id}:`));
}

function checkStart(
  id: string,
  what: string,
  names: readonly string[],
  start: string,
  fits: (name: string) => boolean,
): void {
  const wrong = names.find((name) => !fits(name));
  if (wrong === undefined) return;
  throw new BootError('NAME_WITHOUT_PREFIX', `${what} ${wrong} of ${id} does not start with ${start}.`);
}

/** `Wmo` starts `WmoApplication`, not `Wmost`. */
const isCamelStart = (start: string) => (name: string) =>
  name.startsWith(start) && !/^[a-z]/.test(name.slice(start.length));

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** `DebtHelp` as `DEBT_HELP`. */
export const constantCase = (name: string): string =>
  name.replace(/(?!^)[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
