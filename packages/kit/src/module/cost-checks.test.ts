import 'reflect-metadata';
import { makerOf, refusalOf } from '../../../../tests/projection/made-up-module';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { anyone } from '../access/rules';
import { buildSchema } from 'graphql';
import { checkModules } from './boot-checks';
import { defineModule, type EenplanModule } from './define-module';
import { checkPrices } from './schema-checks';

const madeUpModule = makerOf(defineModule);

@ObjectType()
class Priced {
  @Field(() => String) name: string;
}

@Resolver()
class PricedResolver {
  @Query(() => Priced)
  priced(): Priced {
    return { name: '' };
  }
}

const core = (costs: Record<string, number>): EenplanModule =>
  madeUpModule('core', {
    types: [Priced],
    resolvers: [PricedResolver],
    access: { scopes: {}, roles: {}, fields: { Priced: { '*': anyone }, Query: { priced: anyone } } },
    costs,
  });

const refused = (...modules: EenplanModule[]) => refusalOf(() => checkModules(modules));

describe('the price of a field', () => {
  it('may be set by its owner, to nothing as well', () => {
    expect(() => checkModules([core({ 'Query.priced': 10, 'Priced.name': 0 })])).not.toThrow();
  });

  it('is not set by another module', () => {
    expect(refused(core({}), madeUpModule('wmo', { costs: { 'Query.priced': 0 } }))).toEqual({
      code: 'COST_OF_ANOTHER',
      why: 'wmo prices Query.priced, which is not a field of it.',
    });
  });

  it('is not set of what nobody has', () => {
    expect(refused(core({ 'Nothing.name': 1 })).code).toBe('COST_OF_ANOTHER');
  });

  it.each(['Query.nothing', 'Priced', 'Priced.shoeSize'])('is not set of %s, which is not there', (name) => {
    const schema = buildSchema('type Query { priced: Priced } type Priced { name: String }');
    expect(refusalOf(() => checkPrices(schema, new Map([[name, 1]]))).code).toBe('COST_FOR_NOTHING');
    expect(() => checkPrices(schema, new Map([['Priced.name', 1]]))).not.toThrow();
  });

  it.each([-1, 0.5, Infinity, NaN])('is not %d', (price) => {
    expect(refused(core({ 'Query.priced': price })).code).toBe('COST_INVALID');
  });
});
