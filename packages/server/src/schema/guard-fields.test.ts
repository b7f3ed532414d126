import 'reflect-metadata';
import { anyone, type Caller, hasScope, ofNobody, type Rule, type TypeAccess } from '@eenplan/kit';
import { graphql, GraphQLError, GraphQLObjectType } from 'graphql';
import { Field, FieldResolver, ObjectType, Query, Resolver } from 'type-graphql';
import { madeUpModule } from '../../../../tests/projection/made-up-module';
import { buildSuperset } from './superset';

/** The resolvers that ran. */
let ran: string[] = [];
beforeEach(() => {
  ran = [];
});

@ObjectType()
class Letter {
  @Field(() => String) text: string;
}

@ObjectType()
class Person {
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) bsn: string | null;
  /** Comes along with the row: no resolver of its own. */
  @Field(() => Letter, { nullable: true }) lastLetter: Letter | null;
}

@Resolver(() => Person)
class PersonResolver {
  @Query(() => Person, { nullable: true })
  person(): Person {
    ran.push('person');
    return { name: 'Jansen', bsn: '123456782', lastLetter: { text: 'Dear' } };
  }

  @FieldResolver(() => [Letter], { nullable: true })
  letters(): Letter[] {
    ran.push('letters');
    return [{ text: 'Dear' }];
  }
}

const [read, readBsn, readLetters] = ['read', 'read-bsn', 'read-letters'].map(hasScope) as [Rule, Rule, Rule];
const scopes = { read: 'Read.', 'read-bsn': 'Read numbers.', 'read-letters': 'Read letters.' };

function schemaWith(Person_: TypeAccess = {}, Letter_: TypeAccess = {}) {
  const fields = { Query: { person: ofNobody(anyone) }, Person: { '*': read, ...Person_ }, Letter: { '*': readLetters, ...Letter_ } };
  const access = { scopes, roles: {}, fields };
  return buildSuperset([madeUpModule('core', { types: [Person, Letter], resolvers: [PersonResolver], access })]).schema;
}

async function ask(source: string, held: readonly string[], schema = schemaWith()) {
  const caller = { kind: 'PROFESSIONAL', scopes: new Set(held) } as unknown as Caller;
  const { data, errors = [] } = await graphql({ schema, source, contextValue: { caller, loaders: { lookAhead: () => null } } });
  return { data: JSON.parse(JSON.stringify(data)) as unknown, errors };
}

const refusals = (errors: readonly GraphQLError[]) => errors.map(({ path, extensions }) => [path?.join('.'), extensions['code'], extensions['needs']]);

describe('a guarded field', () => {
  it('runs no resolver for a caller who may not', async () => {
    const { data, errors } = await ask('{ person { name } }', []);
    expect(data).toEqual({ person: null });
    expect(refusals(errors)).toEqual([['person', 'FORBIDDEN', 'any verified caller and scope read']]);
    expect(ran).toEqual([]);
  });

  it('says which scope it needs, and nothing else', async () => {
    const { errors } = await ask('{ person { name } }', []);
    expect(errors[0]?.message).toBe('Query.person needs any verified caller and scope read.');
  });

  it('runs for a caller who may', async () => {
    const { data, errors } = await ask('{ person { name } }', ['read']);
    expect(errors).toEqual([]);
    expect(data).toEqual({ person: { name: 'Jansen' } });
  });

  it('refuses an edge alone: the rest of the object stays', async () => {
    const { data, errors } = await ask('{ person { name letters { text } } }', ['read']);
    expect(data).toEqual({ person: { name: 'Jansen', letters: null } });
    expect(refusals(errors)).toEqual([['person.letters', 'FORBIDDEN', 'scope read and scope read-letters']]);
    expect(ran).toEqual(['person']);
  });

  it.each<[string, string[], boolean]>([
    ['both', ['read', 'read-letters', 'read-bsn'], true],
    ['the one of the edge', ['read', 'read-bsn'], false],
    ['the one of the type', ['read', 'read-letters'], false],
  ])('asks its own rule and that of the type it leads to: %s', async (_what, held, allowed) => {
    const { errors } = await ask('{ person { letters { text } } }', held, schemaWith({ letters: readBsn }));
    expect(refusals(errors)).toEqual(allowed ? [] : [['person.letters', 'FORBIDDEN', 'scope read-bsn and scope read-letters']]);
    expect(ran.includes('letters')).toBe(allowed);
  });

  it('refuses a column with a rule of its own', async () => {
    const { data, errors } = await ask('{ person { name bsn } }', ['read'], schemaWith({ bsn: readBsn }));
    expect(data).toEqual({ person: { name: 'Jansen', bsn: null } });
    expect(refusals(errors)).toEqual([['person.bsn', 'FORBIDDEN', 'scope read-bsn']]);
  });

  it('refuses under an alias and in a fragment likewise', async () => {
    const source = '{ person { ... on Person { number: bsn } ...p } } fragment p on Person { bsn }';
    const { errors } = await ask(source, ['read'], schemaWith({ bsn: readBsn }));
    expect(refusals(errors).map(([path]) => path)).toEqual(['person.number', 'person.bsn']);
  });

  it('asks the rule of the type behind a field that comes along with its object', async () => {
    const { data, errors } = await ask('{ person { lastLetter { text } } }', ['read']);
    expect(data).toEqual({ person: { lastLetter: null } });
    expect(refusals(errors)).toHaveLength(1);
  });
});

describe('a plain column under the rule of its type', () => {
  it('is not wrapped: a long list costs nothing', () => {
    const { name } = (schemaWith().getType('Person') as GraphQLObjectType).getFields();
    expect(name?.resolve).toBeUndefined();
  });
});
