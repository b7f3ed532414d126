import 'reflect-metadata';
import {
  type AccessLine,
  anyone,
  type ClassValue,
  hasScope,
  NO_ROW,
  Node,
  NotPersonal,
  ofNobody,
  PersonalData,
  type Rule,
  VisibleRows,
} from '@eenplan/kit';
import { Field, FieldResolver, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Entity } from 'typeorm';
import { madeUpModule, refusalOf } from '../../../../tests/projection/made-up-module';
import { buildSuperset } from './superset';

const nobody = { PROFESSIONAL: NO_ROW };

@Entity()
@PersonalData({ category: 'BRP', self: 'RESIDENT' })
@VisibleRows(nobody)
@ObjectType('Person', { implements: Node })
class Person extends Node {}

@Entity()
@NotPersonal()
@VisibleRows(nobody)
@ObjectType('Street', { implements: Node })
class Street extends Node {}

@ObjectType()
class Totals {
  @Field(() => Int) persons: number;
}

@ObjectType()
class PersonPage {
  @Field(() => Int) totalCount: number;
  @Field(() => [Person]) nodes: Person[];
}

@Resolver()
class RootResolver {
  @Query(() => Person, { nullable: true })
  person(): null {
    return null;
  }
  @Query(() => PersonPage, { nullable: true })
  persons(): null {
    return null;
  }
  @Query(() => Street, { nullable: true })
  street(): null {
    return null;
  }
}

@Resolver()
class TotalsResolver {
  @Query(() => Totals, { nullable: true })
  totals(): null {
    return null;
  }
}

@Resolver()
class CountResolver {
  @Query(() => Int)
  count(): number {
    return 0;
  }
}

const read = hasScope('read');
const categories = ['BRP', 'CASE'].map((code) => ({ code, title: { en: code, nl: code }, article: 'AVG, art. 6' }));

interface Added {
  readonly resolvers?: readonly ClassValue[];
  readonly types?: Readonly<Record<string, ClassValue>>;
}

function coreWith(lines: Record<string, Rule | AccessLine>, { resolvers = [], types = {} }: Added = {}) {
  const roots = { person: read, persons: read, street: read, ...lines };
  const names = ['Person', 'Street', 'PersonPage', ...('totals' in lines ? ['Totals'] : []), ...Object.keys(types)];
  const fields = { Query: roots, ...Object.fromEntries(names.map((name) => [name, { '*': read }])) };
  return madeUpModule('core', {
    ...{ entities: [Person, Street, ...Object.values(types)], types: [Node, Totals, PersonPage] },
    ...{ dataCategories: categories, resolvers: [RootResolver, ...resolvers] },
    access: { scopes: { read: 'Read.' }, roles: {}, fields },
  });
}

let owners = 0;

/** An entity of its own for each test, with an edge: type-graphql remembers what was ever added to a class. */
function edgeFrom(own: string | null, to: string | null, nullable: boolean): [Record<string, AccessLine>, Added, string] {
  owners += 1;
  const [from, target] = [entityOf(`Owner${owners}`, own), entityOf(`Target${owners}`, to)];
  class EdgeResolver {
    leads(): null {
      return null;
    }
    @Query(() => from, { nullable: true, name: `owner${owners}` })
    owner(): null {
      return null;
    }
  }
  FieldResolver(() => [target], { nullable })(EdgeResolver.prototype, 'leads', {});
  Resolver(() => from as never)(EdgeResolver);
  const types = { [`Owner${owners}`]: from, [`Target${owners}`]: target };
  const line = { [`owner${owners}`]: { rule: read } };
  return [line, { resolvers: [EdgeResolver], types }, `Owner${owners}.leads`];
}

function entityOf(name: string, category: string | null): ClassValue {
  class Made extends Node {}
  const declare = category === null ? NotPersonal() : PersonalData({ category });
  for (const decorate of [Entity(name), declare, VisibleRows(nobody)]) decorate(Made);
  ObjectType(name, { implements: Node })(Made);
  return Made;
}

const build = (...given: Parameters<typeof coreWith>) => () => buildSuperset([coreWith(...given)]);

describe('what a root field touches', () => {
  it('is told by the entities in its type, in a page of them as well', () => {
    const { data } = build({})();
    expect([...data.of('Person').categories]).toEqual(['BRP']);
    expect([...data.of('PersonPage').categories]).toEqual(['BRP']);
    expect(data.of('Street')).toEqual({ categories: new Set(), hasEntity: true });
  });

  it.each<[string, ClassValue[], Record<string, Rule>, string]>([
    ['a type without an entity', [TotalsResolver], { totals: read }, 'totals'],
    ['a number', [CountResolver], { count: anyone }, 'count'],
  ])('must be said where it gives %s', (_what, resolvers, lines, name) => {
    expect(refusalOf(build(lines, { resolvers }))).toEqual({
      code: 'ROOT_FIELD_WITHOUT_DATA',
      why:
        `Query.${name} holds no entity in its type, so its access line must say which data it touches, ` +
        'or that it touches nobody.',
    });
  });

  it.each([
    ['that it touches nobody', ofNobody(read)],
    ['which data it touches', { rule: read, data: ['CASE'] }],
  ])('is said by %s', (_what, line) => {
    expect(build({ totals: line }, { resolvers: [TotalsResolver] })).not.toThrow();
  });
});

describe('an edge to data of another category', () => {
  const why = (name: string): string =>
    `${name} of core has a rule of its own and must be nullable, or a refusal would take the whole object with it.`;

  it.each([
    ['data of another category', 'BRP', 'CASE'],
    ['personal data, from what holds none', null, 'BRP'],
  ])('may not be refused with all of its object: %s', (_what, own, to) => {
    const [lines, added, name] = edgeFrom(own, to, false);
    expect(refusalOf(build(lines, added))).toEqual({ code: 'FIELD_WITH_OWN_RULE_NOT_NULLABLE', why: why(name) });
  });

  it.each([
    ['that can be null', 'BRP', 'CASE', true],
    ['of the same category', 'BRP', 'BRP', false],
    ['to what is of nobody', 'BRP', null, false],
  ])('may be one %s', (_what, own, to, nullable) => {
    const [lines, added] = edgeFrom(own, to, nullable);
    expect(build(lines, added)).not.toThrow();
  });
});
