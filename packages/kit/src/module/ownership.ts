import { getMetadataStorage } from 'type-graphql';
import { edgesOn, type EdgeDefinition } from '../edges/edge';
import type { ClassValue, EenplanModule } from './define-module';

/** What kind of thing in the schema a name stands for. */
export type OwnedKind = 'type' | 'field' | 'enum value';

/** One claim of a module on one thing in the superset. */
export interface Claim {
  readonly kind: OwnedKind;
  /** `Type`, `Type.field` or `Enum.VALUE`. */
  readonly name: string;
  readonly module: string;
}

type Storage = ReturnType<typeof getMetadataStorage>;

/** Every edge a module adds: those on its own entities and those it hangs on others. */
export const edgesOfModule = (module: EenplanModule): EdgeDefinition[] => [
  ...module.entities.flatMap(edgesOn),
  ...(module.edges ?? []),
];

/** Every resolver class of a module, the generated ones of its edges included. */
export const resolversOfModule = (module: EenplanModule): ClassValue[] => [
  ...module.resolvers,
  ...edgesOfModule(module).map((edge) => edge.resolver),
];

/** Everything a module claims, read from type-graphql's own metadata of the classes in its manifest. */
export function claimsOf(module: EenplanModule): Claim[] {
  const storage = getMetadataStorage();
  const claims = [
    ...typeClaims(module, storage),
    ...rootClaims(module, storage),
    ...fieldResolverClaims(module, storage),
    ...additionClaims(module, storage),
  ];
  return claims.map((claim) => ({ ...claim, module: module.id }));
}

type Named = Omit<Claim, 'module'>;

function typeClaims(module: EenplanModule, storage: Storage): Named[] {
  const listed = new Set<unknown>([...module.entities, ...module.types]);
  const classes = [...storage.objectTypes, ...storage.inputTypes, ...storage.interfaceTypes];
  const unions = storage.unions.filter((union) => listed.has(union.symbol));
  return [
    ...classes.filter((type) => listed.has(type.target)).flatMap((type) => classClaims(type, storage)),
    ...storage.enums.filter((entry) => listed.has(entry.enumObj)).flatMap(enumClaims),
    ...unions.map((union) => type(union.name)),
  ];
}

const type = (name: string): Named => ({ kind: 'type', name });
const field = (name: string): Named => ({ kind: 'field', name });
const enumValue = (name: string): Named => ({ kind: 'enum value', name });

function classClaims(of: { name: string; target: ClassValue }, storage: Storage): Named[] {
  const own = storage.fields
    .filter((entry) => entry.target === of.target)
    .filter((entry) => !isAddition(entry.target, entry.name));
  return [type(of.name), ...[...new Set(own.map((entry) => `${of.name}.${entry.schemaName}`))].map(field)];
}

const enumClaims = (of: { name: string; enumObj: object }): Named[] => [
  type(of.name),
  ...Object.keys(of.enumObj)
    .filter((value) => !isAddition(of.enumObj, value))
    .map((value) => enumValue(`${of.name}.${value}`)),
];

function rootClaims(module: EenplanModule, storage: Storage): Named[] {
  const listed = new Set<ClassValue>(module.resolvers);
  const named = (root: string, entries: readonly { target: ClassValue; schemaName: string }[]): Named[] =>
    entries.filter((entry) => listed.has(entry.target)).map((entry) => field(`${root}.${entry.schemaName}`));
  return [
    ...named('Query', storage.queries),
    ...named('Mutation', storage.mutations),
    ...named('Subscription', storage.subscriptions),
  ];
}

function fieldResolverClaims(module: EenplanModule, storage: Storage): Named[] {
  const listed = new Set<ClassValue>(resolversOfModule(module));
  return storage.fieldResolvers
    .filter((entry) => entry.kind === 'external' && listed.has(entry.target))
    .filter((entry) => entry.getType !== undefined)
    .flatMap((entry) => memberClaims(ownerOf(entry.target, storage), entry.schemaName, storage));
}

/** The class that a resolver class adds fields to. */
const ownerOf = (resolver: ClassValue, storage: Storage): ClassValue =>
  storage.resolverClasses.find((entry) => entry.target === resolver)?.getObjectType() as ClassValue;

/** A field added to a class is also a field of whatever implements or extends it. */
function memberClaims(target: ClassValue, name: string, storage: Storage): Named[] {
  const types: readonly TypeOfClass[] = [...storage.objectTypes, ...storage.inputTypes, ...storage.interfaceTypes];
  const reached = types.filter((entry) => entry.target === target || inherits(entry, target));
  return reached.map((entry) => field(`${entry.name}.${name}`));
}

interface TypeOfClass {
  readonly name: string;
  readonly target: ClassValue;
  readonly interfaceClasses?: ClassValue[] | undefined;
}

const inherits = (heir: TypeOfClass, target: ClassValue): boolean =>
  heir.target.prototype instanceof target || (heir.interfaceClasses ?? []).includes(target);

const additions = new WeakMap<object, Set<string>>();
const isAddition = (target: object, name: string): boolean => additions.get(target)?.has(name) ?? false;

/** Remembers that an input field or enum value was added by another module than the owner. */
export function markAddition(target: object, name: string): void {
  additions.set(target, (additions.get(target) ?? new Set()).add(name));
}

function additionClaims(module: EenplanModule, storage: Storage): Named[] {
  const values = (module.enumValues ?? []).map(({ enumObject, value }) => {
    const name = storage.enums.find((entry) => entry.enumObj === enumObject)?.name ?? 'UnknownEnum';
    return enumValue(`${name}.${value}`);
  });
  const inputs = (module.inputFields ?? []).flatMap((entry) => memberClaims(entry.target, entry.field, storage));
  return [...values, ...inputs];
}

/** Who owns what in the superset. */
export class Ownership {
  private readonly owners = new Map<string, string>();

  constructor(claims: Iterable<Claim>) {
    for (const claim of claims) this.owners.set(claim.name, claim.module);
  }

  /** The module that owns a type, or undefined for a scalar and the root types, which belong to all. */
  ofType(name: string): string | undefined {
    return this.owners.get(name);
  }

  /** The module that owns a field or enum value: its own claim, else its type's. */
  ofMember(type: string, member: string): string | undefined {
    return this.owners.get(`${type}.${member}`) ?? this.owners.get(type);
  }
}
