import type { AccessTable } from '../access/access-table';
import type { EenplanModule } from './define-module';

type Lists = 'entities' | 'resolvers' | 'types' | 'services' | 'edges' | 'configSections' | 'openWork' | Registries;
type Registries =
  | 'events'
  | 'terms'
  | 'parameters'
  | 'instruments'
  | 'signalKinds'
  | 'budgetCategories'
  | 'retention'
  | 'jobs'
  | 'referenceData'
  | PrivacyRegistries;
type PrivacyRegistries = 'dataCategories' | 'processingActivities';

/** What one concept adds to a large module: the same fields as a manifest, for one room of it. */
export interface ModulePart extends Partial<Pick<EenplanModule, Lists | 'errors' | 'costs'>> {
  readonly access?: Partial<AccessTable>;
}

type Joined = Required<Pick<EenplanModule, Lists | 'errors' | 'costs' | 'access'>>;

/** Joins the parts of a module, in order. A name that two parts claim is an error: nothing is overwritten in silence. */
export function joinParts(...parts: readonly ModulePart[]): Joined {
  const all = <K extends Lists>(key: K): NonNullable<ModulePart[K]>[number][] =>
    parts.flatMap((part) => part[key] ?? []);
  return {
    entities: all('entities'),
    resolvers: all('resolvers'),
    types: all('types'),
    services: all('services'),
    edges: all('edges'),
    configSections: all('configSections'),
    openWork: all('openWork'),
    events: all('events'),
    terms: all('terms'),
    parameters: all('parameters'),
    instruments: all('instruments'),
    signalKinds: all('signalKinds'),
    budgetCategories: all('budgetCategories'),
    retention: all('retention'),
    jobs: all('jobs'),
    referenceData: all('referenceData'),
    dataCategories: all('dataCategories'),
    processingActivities: all('processingActivities'),
    costs: joinTables(parts.map((part) => part.costs ?? {})),
    errors: joinTables(parts.map((part) => part.errors ?? {})),
    access: joinAccess(parts.map((part) => part.access ?? {})),
  };
}

function joinAccess(tables: readonly Partial<AccessTable>[]): AccessTable {
  const roles: Record<string, string[]> = {};
  for (const table of tables) {
    for (const [role, scopes] of Object.entries(table.roles ?? {})) roles[role] = [...(roles[role] ?? []), ...scopes];
  }
  const fields: Record<string, AccessTable['fields'][string]> = {};
  for (const table of tables) {
    for (const [type, rules] of Object.entries(table.fields ?? {}))
      fields[type] = joinTables([fields[type] ?? {}, rules]);
  }
  return { scopes: joinTables(tables.map((table) => table.scopes ?? {})), roles, fields };
}

function joinTables<T>(tables: readonly Readonly<Record<string, T>>[]): Record<string, T> {
  const joined: Record<string, T> = {};
  for (const [name, value] of tables.flatMap((table) => Object.entries(table))) {
    if (Object.hasOwn(joined, name)) throw new Error(`Two parts of one module claim ${name}.`);
    joined[name] = value;
  }
  return joined;
}
