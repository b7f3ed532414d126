import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Random } from './random';

/** A field that was asked, with what was asked below it. */
export interface Asked {
  readonly name: string;
  /** Type that the field is of, and the named type that it leads to. */
  readonly owner: string;
  readonly leadsTo: string;
  readonly args: string;
  readonly below: readonly Asked[];
}

/** A query as a tree, to walk its answer by. */
export interface RandomQuery {
  readonly text: string;
  readonly root: Asked;
}

/** Ids to ask for, by type of the schema. */
export type Ids = ReadonlyMap<string, readonly string[]>;

/** Where the root fields come from that are asked: those that need more than ids and days are left out. */
const LEFT_OUT = new Set([
  // What these give is in no row: they have tests of their own.
  ...['assessmentProgress', 'modulePreview', 'termCalculate', 'areaOf', 'parameter', 'parameters', 'retentionPreview'],
  // They grow with every query of this test.
  ...['auditLog', 'processingLog', 'processingOfMyData', 'residentFile', 'residentFileExport'],
]);
/** Root fields that lead to people; most queries begin with one. */
const OF_PEOPLE = new Set([
  ...['application', 'applications', 'decision', 'decisions', 'objections', 'personalBudgets'],
  ...['allocation', 'allocations', 'assessment', 'breakGlasses', 'case', 'cases', 'complaint', 'complaints'],
  ...[
    'debtHelpArrearsSignal',
    'debtHelpArrearsSignals',
    'destructionRequests',
    'household',
    'households',
    'legalHolds',
  ],
  ...['plan', 'resident', 'residents', 'term', 'terms', 'termWarnings', 'wmoSupportRequest', 'wmoSupportRequests'],
  'wmoContribution',
]);
const DEEPEST = 5;
/** Objects that a query asks for. */
const OBJECTS = 16;
/** Half of what a server allows by default. */
const MOST = 50_000;
const LIST = 5;
const DAYS = ['2015-06-01', '2017-03-01', '2018-02-15', '2018-03-01', '2019-01-01'];

type Field = GraphQLField<unknown, unknown>;

/** Root fields that queries begin with. */
export const rootFields = (schema: GraphQLSchema): Field[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => !LEFT_OUT.has(name));

/** A query at random: `on` and `first` at random, an id of every object, five edges deep at most. */
export function randomQuery(schema: GraphQLSchema, ids: Ids, random: Random, root?: string): RandomQuery {
  const fields = rootFields(schema);
  const likely = random.chance(0.8) ? fields.filter(({ name }) => OF_PEOPLE.has(name)) : fields;
  const field = fields.find(({ name }) => name === root) ?? random.pick(likely);
  const asked = ask(field, 'Query', { random, ids, depth: 0, times: 1, left: { objects: OBJECTS } });
  return { text: `{ ${textOf(asked)} }`, root: asked };
}

interface Place {
  readonly random: Random;
  readonly ids: Ids;
  readonly depth: number;
  /** As often as what is here can come. */
  readonly times: number;
  /** Objects that may still be asked for. */
  readonly left: { objects: number };
}

function ask(field: Field, owner: string, place: Place): Asked {
  const type = getNamedType(field.type);
  const { text: args, first } = argumentsOf(field, type.name, place);
  const times = place.times * (first ?? (isList(field.type) && !owner.endsWith('Connection') ? LIST : 1));
  const below = isObjectType(type) ? select(type, { ...place, times }) : [];
  return { name: field.name, owner, leadsTo: type.name, args, below };
}

const isList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type));

function select(type: GraphQLObjectType, place: Place): Asked[] {
  const { random } = place;
  const fields = Object.values(type.getFields()).filter((field) => !field.args.some(isUnknown));
  const leaves = fields.filter((field) => !isComposite(field));
  const edges = fields.filter(isComposite);
  const isWrapper = type.name.endsWith('Connection') || type.name.endsWith('Edge');
  const chosen = new Set<Field>(isWrapper ? [...random.some(leaves, 2)] : random.some(leaves, 4));
  if (isWrapper) chosen.add(random.pick(edges.filter(({ name }) => name !== 'pageInfo')));
  else for (const edge of edgesOf(edges, place)) chosen.add(edge);
  const id = fields.find(({ name }) => name === 'id');
  if (id) chosen.add(id);
  const typename: Asked = { name: '__typename', owner: type.name, leadsTo: 'String', args: '', below: [] };
  const depth = place.depth + (isWrapper ? 0 : 1);
  return [typename, ...[...chosen].map((field) => ask(field, type.name, { ...place, depth }))];
}

/** Some edges, as long as the query is not too deep, too large or too costly. */
function edgesOf(edges: readonly Field[], { random, depth, times, left }: Place): readonly Field[] {
  if (depth >= DEEPEST || times > MOST / 200 || left.objects <= 0) return [];
  const chosen = random.some(edges, 2.2).slice(0, left.objects);
  left.objects -= chosen.length;
  return chosen;
}

const isComposite = (field: Field): boolean => {
  const type = getNamedType(field.type);
  return isObjectType(type) || isInterfaceType(type);
};

const isUnknown = (argument: GraphQLArgument): boolean =>
  isRequiredArgument(argument) && !['id', 'year'].includes(argument.name);

function argumentsOf(field: Field, leadsTo: string, place: Place): { readonly text: string; readonly first?: number } {
  const { random, ids } = place;
  const parts: string[] = [];
  let first: number | undefined;
  for (const argument of field.args) {
    const type = getNamedType(argument.type);
    if (argument.name === 'first') {
      first = place.depth === 0 ? random.between(1, 25) : random.between(1, 5);
      parts.push(`first: ${first}`);
    } else if (argument.name === 'id') {
      parts.push(`id: "${random.pick(idsFor(leadsTo, ids, random))}"`);
    } else if (argument.name === 'year') {
      parts.push(`year: ${random.between(2015, 2019)}`);
    } else if (type.name === 'Date' && random.chance(0.3)) {
      parts.push(`${argument.name}: "${random.pick(DAYS)}"`);
    } else if (isEnumType(type) && random.chance(0.2)) {
      parts.push(`${argument.name}: ${random.pick(type.getValues()).name}`);
    }
  }
  return { text: parts.length > 0 ? `(${parts.join(', ')})` : '', ...(first === undefined ? {} : { first }) };
}

/** Of the type; where there are none, of any other. */
function idsFor(type: string, ids: Ids, random: Random): readonly string[] {
  const own = ids.get(type) ?? [];
  return own.length > 0 ? own : random.pick([...ids.values()].filter(({ length }) => length > 0));
}

/** The text of a field, with what is below it. */
const textOf = ({ name, args, below }: Asked): string =>
  `${name}${args}${below.length > 0 ? ` { ${below.map(textOf).join(' ')} }` : ''}`;
