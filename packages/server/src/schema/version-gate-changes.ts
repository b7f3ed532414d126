import { type Change, ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildASTSchema, type DefinitionNode, type GraphQLSchema, Kind, parse } from 'graphql';

/** What a change does to clients; TEXT is a description or a reason that reads otherwise. */
export type ChangeKind = 'BREAKING' | 'DANGEROUS' | 'SAFE' | 'TEXT';

/** A difference in what a module owns. */
export interface OwnChange {
  readonly kind: ChangeKind;
  readonly message: string;
}

/** What a module adds to the schema, as SDL, and the modules it builds on. */
export interface SchemaPart {
  readonly id: string;
  readonly sdl: string;
  readonly requires: readonly string[];
}

const KINDS: readonly ChangeKind[] = ['BREAKING', 'DANGEROUS', 'SAFE', 'TEXT'];
const LEVELS: Readonly<Record<CriticalityLevel, ChangeKind>> = {
  [CriticalityLevel.Breaking]: 'BREAKING',
  [CriticalityLevel.Dangerous]: 'DANGEROUS',
  [CriticalityLevel.NonBreaking]: 'SAFE',
};

/**
 * What a module owns that differs between two states of all modules, worst first. Compared are whole schemas, the module
 * with all that it requires: a type that moves to another module is lost to whoever runs the first one alone.
 */
export async function changesOf(
  id: string,
  before: readonly SchemaPart[],
  after: readonly SchemaPart[],
): Promise<OwnChange[]> {
  const [was, is] = [namesIn(before, id), namesIn(after, id)];
  const owned = new Set([...was, ...is]);
  const all = await diff(schemaWith(id, before), schemaWith(id, after));
  const own = all.flatMap((change) => ownPart(change, owned));
  const added = new Set(own.filter(isWholeAddition).map(pathOf));
  const changes = own.filter((change) => !isPartOf(change, added)).map(toOwnChange);
  const seen = new Set([...own.map(ownerPath), ...[...before, ...after].flatMap(scalarsIn)]);
  return worstFirst([...changes, ...moves(was, is, seen)]);
}

/** What stands in another module than before, with no difference for whoever runs both: each must be released anew. */
function moves(was: ReadonlySet<string>, is: ReadonlySet<string>, seen: ReadonlySet<string>): OwnChange[] {
  const come = [...is].filter((name) => !was.has(name)).map((name) => [name, 'came from another module'] as const);
  const gone = [...was].filter((name) => !is.has(name)).map((name) => [name, 'went to another module'] as const);
  const names = new Set([...come, ...gone].map(([name]) => name));
  return [...come, ...gone]
    .filter(([name]) => !seen.has(name) && !seen.has(typeOf(name)) && (name === typeOf(name) || !names.has(typeOf(name))))
    .map(([name, what]) => ({ kind: 'SAFE', message: `'${name}' ${what}` }));
}

const typeOf = (name: string): string => name.split('.')[0] ?? name;

/** What breaks first, what only reads otherwise last. */
export const worstFirst = (changes: readonly OwnChange[]): OwnChange[] =>
  [...changes].sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));

/** The schema of a module with what it requires. A scalar belongs to all, whichever file it stands in. */
export function schemaWith(id: string, parts: readonly SchemaPart[]): GraphQLSchema {
  const needed = closure(id, parts);
  const scalars = new Map<string, DefinitionNode>();
  const others: DefinitionNode[] = [];
  for (const part of parts) {
    for (const definition of definitionsOf(part)) {
      if (definition.kind === Kind.SCALAR_TYPE_DEFINITION) scalars.set(definition.name.value, definition);
      else if (needed.has(part.id)) others.push(definition);
    }
  }
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions: [...scalars.values(), ...others] });
}

function closure(id: string, parts: readonly SchemaPart[], seen = new Set<string>()): Set<string> {
  const part = parts.find((candidate) => candidate.id === id);
  if (!part || seen.has(id)) return seen;
  seen.add(id);
  for (const required of part.requires) closure(required, parts, seen);
  return seen;
}

const scalarsIn = (part: SchemaPart): string[] =>
  definitionsOf(part).flatMap((each) => (each.kind === Kind.SCALAR_TYPE_DEFINITION ? [each.name.value] : []));

const definitionsOf = ({ sdl }: SchemaPart): readonly DefinitionNode[] => parse(sdl, { noLocation: true }).definitions;

/** `Type` of every definition of a module, `Type.member` of all in it and in what it extends. */
function namesIn(parts: readonly SchemaPart[], id: string): Set<string> {
  const part = parts.find((candidate) => candidate.id === id);
  return new Set(part ? definitionsOf(part).flatMap(namesOf) : []);
}

function namesOf(definition: DefinitionNode): string[] {
  if (!('name' in definition) || !definition.name) return [];
  const type = definition.name.value;
  const defined = definition.kind.endsWith('Definition') ? [type] : [];
  return [...defined, ...membersOf(definition).map((member) => `${type}.${member.name.value}`)];
}

function membersOf(definition: DefinitionNode): readonly { readonly name: { readonly value: string } }[] {
  if ('fields' in definition) return definition.fields ?? [];
  if ('values' in definition) return definition.values ?? [];
  return 'types' in definition ? (definition.types ?? []) : [];
}

/** A change of what is owned; or, of a type of another module that is gone, what was hung on it. */
function ownPart(change: Change, owned: ReadonlySet<string>): Change[] {
  if (owned.has(ownerPath(change))) return [change];
  if (change.type !== ChangeType.TypeRemoved) return [];
  const lost = [...owned].filter((name) => name.startsWith(`${pathOf(change)}.`));
  return lost.map((path) => ({ ...change, path, message: `'${path}' is gone with type '${pathOf(change)}'` }));
}

/** The type or member that a change is about; a union member has no path of its own. */
function ownerPath(change: Change): string {
  const { addedUnionMemberTypeName, removedUnionMemberTypeName } = change.meta as Record<string, string | undefined>;
  const [type = '', member] = pathOf(change).split('.');
  const unionMember = addedUnionMemberTypeName ?? removedUnionMemberTypeName;
  const name = unionMember ?? (member?.startsWith('@') ? undefined : member);
  return name === undefined ? type : `${type}.${name}`;
}

const pathOf = ({ path }: Change): string => path ?? '';

const WHOLE: readonly string[] = [
  ...[ChangeType.TypeAdded, ChangeType.FieldAdded, ChangeType.InputFieldAdded, ChangeType.EnumValueAdded],
  ...[ChangeType.FieldDeprecationAdded, ChangeType.FieldDeprecationRemoved],
];
const isWholeAddition = (change: Change): boolean => WHOLE.includes(typeOfChange(change));

/** What is new as a whole is one change, not one for each of its parts. */
function isPartOf(change: Change, added: ReadonlySet<string>): boolean {
  const steps = pathOf(change).split('.');
  const around = steps.map((_, index) => steps.slice(0, index + 1).join('.'));
  return around.some((path, index) => added.has(path) && (index < steps.length - 1 || !isWholeAddition(change)));
}

const TEXT = /DESCRIPTION|DEPRECATION_REASON_CHANGED|^DIRECTIVE_USAGE_ARGUMENT/;

const toOwnChange = (change: Change): OwnChange => ({
  kind: TEXT.test(typeOfChange(change)) ? 'TEXT' : LEVELS[change.criticality.level],
  message: change.message,
});

/** The library types it as `any`. */
const typeOfChange = ({ type }: Change): string => String(type);
