import 'reflect-metadata';
import { anyone, edge, type EenplanModule, hasScope, NO_ROW, Node, NotPersonal, ofNobody, type TypeAccess, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { madeUpCore, madeUpModule, refusalOf } from '../../../../tests/projection/made-up-module';
import { buildSuperset } from './superset';

@Entity()
@NotPersonal()
@VisibleRows({ PROFESSIONAL: NO_ROW, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
@ObjectType('Person', { implements: Node })
class Person extends Node {
  @Column('text')
  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  bsn: string | null;
}

@ObjectType()
class Loose {
  @Field(() => String) text: string;
}

@ObjectType()
class Page {
  @Field(() => [Person]) nodes: Person[];
}

@Resolver()
class PersonResolver {
  @Query(() => Person)
  person(): Person | null {
    return null;
  }
}

@Resolver()
class LooseResolver {
  @Query(() => Loose)
  loose(): Loose | null {
    return null;
  }
}

@Resolver()
class PageResolver {
  @Query(() => Page)
  page(): Page | null {
    return null;
  }
}

const scopes = { read: 'Read.', 'read-bsn': 'Read the number.' };
const read = hasScope('read');

function core(fields: Record<string, TypeAccess>, parts: Partial<EenplanModule> = {}): EenplanModule {
  const access = { scopes, roles: {}, fields: { Query: { person: ofNobody(anyone) }, Person: { '*': read }, ...fields } };
  return madeUpModule('core', { entities: [Person], types: [Node], resolvers: [PersonResolver], access, ...parts });
}

const refused = (...modules: EenplanModule[]) => refusalOf(() => buildSuperset(modules));

describe('the superset', () => {
  it('is built of modules that fit', () => {
    expect(Object.keys(buildSuperset([core({})]).schema.getTypeMap())).toContain('Person');
  });

  it('is not built of modules that require each other', () => {
    const [a, b] = [
      ['a', 'b'],
      ['b', 'a'],
    ].map(([id = '', other = '']) => madeUpModule(id, { requires: { core: '^0.1.0', [other]: '^0.1.0' } }));
    expect(refused(core({}), a as EenplanModule, b as EenplanModule)).toEqual({
      code: 'MODULE_CYCLE',
      why: 'modules a and b require each other.',
    });
  });

  it('is not built of modules that do not fit', () => {
    expect(refused(madeUpCore, madeUpCore).code).toBe('MODULE_TWICE');
  });

  it('refuses a type that no module lists', () => {
    const made = core({ Query: { loose: ofNobody(anyone) }, Loose: { '*': anyone } }, { resolvers: [LooseResolver] });
    expect(refused(made)).toEqual({
      code: 'TYPE_UNOWNED',
      why: 'type Loose is in the schema, but no module lists it.',
    });
  });
});

describe('the access rules of the superset', () => {
  it('refuses a root field without one', () => {
    expect(refused(core({ Query: {} }))).toEqual({
      code: 'FIELD_WITHOUT_ACCESS_RULE',
      why: 'Query.person of core has no access rule.',
    });
  });

  it('refuses a plain field without one', () => {
    expect(refused(core({ Person: { id: read, bsn: read } }))).toEqual({
      code: 'FIELD_WITHOUT_ACCESS_RULE',
      why: 'Person.name of core has no access rule.',
    });
  });

  it.each([
    ['Persona', '*'],
    ['Person', 'nickname'],
    ['Node', '*'],
    ['Query', 'persons'],
  ])('refuses one for %s.%s, which is not there', (type, field) => {
    const rules = { [type]: { ...core({}).access.fields[type], [field]: read } };
    expect(refused(core(rules))).toEqual({
      code: 'ACCESS_RULE_FOR_NOTHING',
      why: `the access table names ${type}.${field}, which is not in the schema.`,
    });
  });

  it('refuses a field with a rule of its own that is never null', () => {
    expect(refused(core({ Person: { '*': read, name: hasScope('read-bsn') } }))).toEqual({
      code: 'FIELD_WITH_OWN_RULE_NOT_NULLABLE',
      why: 'Person.name of core has a rule of its own and must be nullable, or a refusal would take the whole object with it.',
    });
  });

  it('refuses a field that is never null and leads to a type with another rule', () => {
    const page = core({ Query: { page: anyone }, Page: { '*': hasScope('read-bsn') } }, { resolvers: [PageResolver], types: [Node, Page] });
    expect(refused(page)).toMatchObject({
      code: 'FIELD_WITH_OWN_RULE_NOT_NULLABLE',
      why: expect.stringContaining('Page.nodes of core'),
    });
  });

  it('accepts a rule of its own on a field that can be null, and an edge of another module', () => {
    const wmo = madeUpModule('wmo', {
      edges: [edge(Person, 'wmoPeople', () => Person, { description: 'Others.', many: true, by: 'id' })],
      access: { scopes: {}, roles: {}, fields: { Person: { wmoPeople: hasScope('read-bsn') } } },
    });
    expect(() => buildSuperset([core({ Person: { '*': read, bsn: hasScope('read-bsn') } }), wmo])).not.toThrow();
  });
});
