import { buildSchema, type GraphQLField, isNonNullType, isObjectType } from 'graphql';
import { readFooter } from '../../scripts/generated/footers';
import { wrongDeprecations } from './deprecations';
import { describedIn } from './described';
import { superset } from './superset';

const { schema, modules, ownership } = superset();
const described = describedIn(schema);
const laws = modules.filter(({ id }) => id !== 'core');
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const fieldsOf = (root: 'Query' | 'Mutation' | 'Subscription'): GraphQLField<unknown, unknown>[] => {
  const type = schema.getType(root);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
};
const roots = (['Query', 'Mutation', 'Subscription'] as const).flatMap((root) =>
  fieldsOf(root).map((field) => ({ root, field, owner: ownership.ofMember(root, field.name) })),
);

describe('descriptions', () => {
  it('stand on every type, field, argument, input field and enum value', () => {
    expect(described.length).toBeGreaterThan(100);
    expect(described.filter(({ description }) => !description?.trim()).map(({ name }) => name)).toEqual([]);
  });

  it('end in a footer that can be read', () => {
    const odd = described.flatMap(({ name, description }) =>
      readFooter(description ?? '').problems.map((problem) => `${name}: ${problem}`),
    );
    expect(odd).toEqual([]);
  });

  it('name an article where they name a law', () => {
    const odd = described.flatMap(({ name, description }) =>
      (readFooter(description ?? '').law?.split('; ') ?? [])
        .filter((law) => !/^\p{Lu}.*, art\. \d+[a-z]?\b/u.test(law))
        .map((law) => `${name}: ${law}`),
    );
    expect(odd).toEqual([]);
  });

  it('of a type or an enum give the Dutch term, unless it only carries another', () => {
    const carriers = /(Connection|Edge|Payload|Input)$/;
    const bare = Object.values(schema.getTypeMap())
      .filter((type) => !type.name.startsWith('__') && ownership.ofType(type.name) && !carriers.test(type.name))
      .filter(({ description }) => readFooter(description ?? '').dutch === undefined);
    expect(bare.map(({ name }) => name)).toEqual([]);
  });
});

describe('what a reader of descriptions refuses', () => {
  it.each([
    ['A thing.', []],
    ['A thing.\n\nDutch: ding\nLaw: Wmo 2015, art. 1', []],
    ['A thing.\n\nLonger.\n\nDutch: ding\nStandard: iWmo 3.2', []],
    ['A thing. Dutch: ding.', ['a footer word stands in the text']],
    [
      'A thing.\n\nLaw: Wmo 2015, art. 1\nDutch: ding',
      ['the footer holds Dutch, Law and Standard, in that order, each at most once'],
    ],
    ['A thing.\n\nDutch: ding.', ['a footer line ends without a full stop']],
    ['\n\nDutch: ding', ['there is no sentence before the footer']],
  ])('%j', (description, problems) => {
    expect(readFooter(description).problems).toEqual(problems);
  });
});

describe.each(laws.map((module) => [module.id, module] as const))('the part of %s', (id, { prefix, access }) => {
  const own = Object.values(schema.getTypeMap()).filter((type) => ownership.ofType(type.name) === id);

  it('has types that start with its prefix', () => {
    expect(own.length).toBeGreaterThan(0);
    expect(own.map(({ name }) => name).filter((name) => !name.startsWith(prefix))).toEqual([]);
  });

  it('has root fields that start with its prefix', () => {
    const names = roots.filter(({ owner }) => owner === id).map(({ field }) => field.name);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !name.startsWith(lowerFirst(prefix)))).toEqual([]);
  });

  it('adds fields to types of others that start with its prefix', () => {
    const added = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && ownership.ofType(type.name) !== undefined)
      .filter((type) => ownership.ofType(type.name) !== id)
      .flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()).map((name) => [type.name, name]) : []))
      .filter(([type = '', name = '']) => ownership.ofMember(type, name) === id);
    expect(added.filter(([, name]) => !name?.startsWith(lowerFirst(prefix)))).toEqual([]);
  });

  it('has scopes that start with its id', () => {
    expect(Object.keys(access.scopes).filter((scope) => !scope.startsWith(`${id}:`))).toEqual([]);
  });

  it('names the law on every object type and every mutation', () => {
    // A connection, an edge and a payload say nothing of their own: the type they carry names the law.
    const types = own.filter((type) => isObjectType(type) && !/(Connection|Edge|Payload)$/.test(type.name));
    const mutations = roots.filter(({ root, owner }) => root === 'Mutation' && owner === id).map(({ field }) => field);
    const bare = [...types, ...mutations].filter(({ description }) => !readFooter(description ?? '').law);
    expect(bare.map(({ name }) => name)).toEqual([]);
  });
});

describe('mutations', () => {
  it.each(fieldsOf('Mutation').map((field) => [field.name, field] as const))(
    '%s has one input and one payload',
    (name, field) => {
      expect(field.args.map((argument) => `${argument.name}: ${String(argument.type)}`)).toEqual([
        `input: ${upperFirst(name)}Input!`,
      ]);
      expect(String(field.type)).toBe(`${upperFirst(name)}Payload!`);
      const payload = schema.getType(`${upperFirst(name)}Payload`);
      const fields = isObjectType(payload) ? payload.getFields() : {};
      expect(String(fields['errors']?.type)).toBe('[BusinessError!]!');
      const others = Object.values(fields).filter((each) => each.name !== 'errors');
      expect(others.filter((each) => isNonNullType(each.type)).map((each) => each.name)).toEqual([]);
    },
  );
});

const outputFields = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type) && !type.name.startsWith('__')
    ? Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, type: String(field.type) }))
    : [],
);

describe('names', () => {
  it('say day or moment: a Date ends in On, Since or Date, a DateTime in At', () => {
    const odd = outputFields.filter(
      ({ name, type }) =>
        (/^Date!?$/.test(type) && !/(On|Since|Date)$/.test(name)) ||
        (/^DateTime!?$/.test(type) && !name.endsWith('At')),
    );
    expect(odd).toEqual([]);
  });

  it('give objects, not foreign keys', () => {
    // The identifier of an act in the national law register is no key of ours.
    expect(outputFields.filter(({ name }) => /Id$/.test(name) && !name.endsWith('.bwbId'))).toEqual([]);
  });
});

describe('deprecations', () => {
  it('name a replacement and a date that has not passed', () => {
    expect(wrongDeprecations(schema, new Date().toISOString().slice(0, 10))).toEqual([]);
  });

  it.each([
    ['Use `Query.two`. Removed after 2027-01-01.', []],
    ['Use `Query.two`. Removed after 2026-01-01.', ['Query.one: was to be removed after 2026-01-01']],
    ['Use `Query.three`. Removed after 2027-01-01.', ['Query.one: there is no Query.three']],
    ['No longer supported', ['Query.one: write "Use `Type.field`. Removed after YYYY-MM-DD."']],
  ])('%s', (reason, problems) => {
    const made = buildSchema(`type Query { one: Int @deprecated(reason: "${reason}") two: Int }`);
    expect(wrongDeprecations(made, '2026-06-01')).toEqual(problems);
  });
});
