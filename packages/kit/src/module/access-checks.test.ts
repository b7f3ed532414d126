import 'reflect-metadata';
import { makerOf, refusalOf } from '../../../../tests/projection/made-up-module';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { and, anyone, hasScope, not, or } from '../access/rules';
import type { TypeAccess } from '../access/access-table';
import { checkModules } from './boot-checks';
import { defineModule, type EenplanModule } from './define-module';

const madeUpModule = makerOf(defineModule);
const madeUpCore = madeUpModule('core');

@ObjectType()
class Person {
  @Field(() => String) name: string;
}

@Resolver()
class PersonResolver {
  @Query(() => Person)
  person(): Person {
    return { name: '' };
  }
}

const core = madeUpModule('core', {
  types: [Person],
  resolvers: [PersonResolver],
  access: {
    scopes: { read: 'Read.' },
    roles: {},
    fields: { Person: { '*': hasScope('read') }, Query: { person: anyone } },
  },
});

const withRules = (id: string, fields: Record<string, TypeAccess>): EenplanModule =>
  madeUpModule(id, { access: { scopes: {}, roles: {}, fields } });

const refused = (...modules: EenplanModule[]) => refusalOf(() => checkModules(modules));

describe('scopes', () => {
  it('refuses a role with a scope that no module describes', () => {
    const wmo = madeUpModule('wmo', { access: { scopes: {}, roles: { generalist: ['wmo:read'] }, fields: {} } });
    expect(refused(madeUpCore, wmo)).toEqual({
      code: 'SCOPE_UNKNOWN',
      why: 'wmo names scope wmo:read, which no module describes.',
    });
  });

  it.each([
    ['a rule', hasScope('wmo:odd')],
    ['a line with a rule', { rule: hasScope('wmo:odd'), opens: true }],
    ['a part of a rule', and(anyone, or(not(hasScope('wmo:odd'))))],
  ])('refuses it in %s', (_where, line) => {
    expect(refused(core, withRules('wmo', { WmoThing: { '*': line } })).code).toBe('SCOPE_UNKNOWN');
  });

  it('accepts a scope of another module', () => {
    expect(() => checkModules([core, withRules('wmo', { WmoThing: { '*': hasScope('read') } })])).not.toThrow();
  });
});

describe('who lists an access rule', () => {
  it('refuses a second rule for one field', () => {
    const first = withRules('wmo', { WmoThing: { name: anyone } });
    expect(refused(core, first, withRules('youth', { WmoThing: { name: anyone } }))).toEqual({
      code: 'ACCESS_RULE_CLAIMED_TWICE',
      why: 'access rule for WmoThing.name is claimed by wmo and by youth.',
    });
  });

  it('refuses a rule for a field of another module, which would replace the rule of its owner', () => {
    expect(refused(core, withRules('wmo', { Person: { name: anyone } }))).toEqual({
      code: 'ACCESS_RULE_OF_ANOTHER',
      why: 'wmo lists a rule for Person.name, which is of core.',
    });
  });

  it.each(['Query', 'Mutation', 'Subscription'])('refuses one rule for the whole of %s, even from core', (root) => {
    expect(refused(withRules('core', { [root]: { '*': anyone } }))).toEqual({
      code: 'ACCESS_RULE_OF_ANOTHER',
      why: `core lists a rule for ${root}.*, which is of all modules.`,
    });
  });
});
