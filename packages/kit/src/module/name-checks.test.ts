import 'reflect-metadata';
import { makerOf, refusalOf } from '../../../../tests/projection/made-up-module';
import { Field, InputType, InterfaceType, Mutation, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { edge } from '../edges/edge';
import { enumValue, inputField } from './additions';
import { checkModules } from './boot-checks';
import { type ClassValue, defineModule, type EenplanModule, REGISTRIES } from './define-module';
import { claimsOf } from './ownership';

const madeUpModule = makerOf(defineModule);
const madeUpCore = madeUpModule('core');

const refused = (...modules: EenplanModule[]) => refusalOf(() => checkModules(modules));

/** A GraphQL type of its own class each time. */
function typeNamed(name: string): ClassValue {
  @ObjectType(name)
  class Made {
    @Field(() => String) name: string;
  }
  return Made;
}

function queryNamed(name: string): ClassValue {
  @Resolver()
  class Made {
    @Query(() => String, { name })
    answer(): string {
      return '';
    }
  }
  return Made;
}

describe('one owner for each name', () => {
  it('refuses one type in two modules', () => {
    const types = [typeNamed('WmoThing')];
    expect(refused(madeUpCore, madeUpModule('wmo', { types }), madeUpModule('youth', { types }))).toEqual({
      code: 'TYPE_CLAIMED_TWICE',
      why: 'type WmoThing is claimed by wmo and by youth.',
    });
  });

  it('refuses two classes under one name', () => {
    const [first, second] = [typeNamed('WmoTwin'), typeNamed('WmoTwin')].map((type) => ({ types: [type] }));
    expect(refused(madeUpCore, madeUpModule('wmo', first), madeUpModule('youth', second)).code).toBe(
      'TYPE_CLAIMED_TWICE',
    );
  });

  it('refuses one root field in two modules', () => {
    const [wmo, youth] = ['wmo', 'youth'].map((id) => madeUpModule(id, { resolvers: [queryNamed('wmoThings')] }));
    expect(refused(madeUpCore, wmo as EenplanModule, youth as EenplanModule)).toEqual({
      code: 'FIELD_CLAIMED_TWICE',
      why: 'field Query.wmoThings is claimed by wmo and by youth.',
    });
  });

  it('refuses an edge under the name of a field that is there already', () => {
    const Person = typeNamed('EdgedPerson');
    const second = edge(Person, 'name', () => Person as never, { description: 'Twice.', from: 'id' });
    expect(refused(madeUpModule('core', { types: [Person] }), madeUpModule('wmo', { edges: [second] }))).toEqual({
      code: 'FIELD_CLAIMED_TWICE',
      why: 'field EdgedPerson.name is claimed by core and by wmo.',
    });
  });

  it.each([
    [
      'errors',
      { WMO_LATE: { message: 'Late.', article: 'art. 1' } },
      'ERROR_CODE_CLAIMED_TWICE',
      'error code WMO_LATE',
    ],
    ['access', { scopes: { 'wmo:read': 'Read.' }, roles: {}, fields: {} }, 'SCOPE_CLAIMED_TWICE', 'scope wmo:read'],
  ])('refuses one name twice among %s', (key, value, code, what) => {
    const [wmo, youth] = ['wmo', 'youth'].map((id) => madeUpModule(id, { [key]: value }));
    expect(refused(madeUpCore, wmo as EenplanModule, youth as EenplanModule)).toEqual({
      code,
      why: `${what} is claimed by wmo and by youth.`,
    });
  });

  it.each(REGISTRIES)('refuses one name twice in registry %s', (registry) => {
    const entries = { [registry]: [{ code: 'started', title: { en: 'Started', nl: 'Gestart' } }] };
    expect(refused(madeUpCore, madeUpModule('wmo', entries), madeUpModule('youth', entries))).toEqual({
      code: 'REGISTRY_NAME_CLAIMED_TWICE',
      why: `name in registry ${registry} started is claimed by wmo and by youth.`,
    });
  });

  it('refuses two jobs with one code', () => {
    const title = { en: 'Warnings', nl: 'Waarschuwingen' };
    const jobs = [{ code: 'core.warn', title, schedule: '0 5 * * *', activity: null, run: () => Promise.resolve() }];
    expect(refused(madeUpCore, madeUpModule('wmo', { jobs }), madeUpModule('youth', { jobs }))).toEqual({
      code: 'REGISTRY_NAME_CLAIMED_TWICE',
      why: 'name in registry jobs core.warn is claimed by wmo and by youth.',
    });
  });

  it('lets one name stand in two registries', () => {
    const entry = { code: 'WMO_STARTED', title: { en: 'Started', nl: 'Gestart' } };
    const category = { ...entry, law: 'WMO', taskFields: ['6.6'], source: 'made up' };
    const laws = [{ code: 'WMO', title: entry.title, bwbId: 'BWBR0035362', articles: [] }];
    expect(() =>
      checkModules([madeUpCore, madeUpModule('wmo', { laws, budgetCategories: [category], indicators: [entry] })]),
    ).not.toThrow();
  });
});

describe('values added to an enum', () => {
  function enumNamed(name: string): Record<string, string> {
    const values = { FIRST: 'FIRST' };
    registerEnumType(values, { name });
    return values;
  }

  it('refuses one value from two modules', () => {
    const values = enumNamed('KindTwice');
    const [wmo, youth] = ['wmo', 'youth'].map((id) =>
      madeUpModule(id, { enumValues: [enumValue(values, 'ADDED', 'Added.')] }),
    );
    expect(refused(madeUpModule('core', { types: [values] }), wmo as EenplanModule, youth as EenplanModule)).toEqual({
      code: 'ENUM_VALUE_CLAIMED_TWICE',
      why: 'enum value KindTwice.ADDED is claimed by wmo and by youth.',
    });
  });

  it('refuses a value that the enum has of itself, which would go when the module is off', () => {
    const values = enumNamed('KindTaken');
    const wmo = madeUpModule('wmo', { enumValues: [enumValue(values, 'FIRST', 'Mine now.')] });
    expect(refused(madeUpModule('core', { types: [values] }), wmo)).toEqual({
      code: 'ENUM_VALUE_CLAIMED_TWICE',
      why: 'enum value KindTaken.FIRST is claimed by core and by wmo.',
    });
  });
});

describe('fields added to an input', () => {
  function inputNamed(name: string): ClassValue {
    @InputType(name)
    class Made {
      @Field(() => String) own: string;
    }
    return Made;
  }

  it('refuses one field from two modules', () => {
    const input = inputNamed('AddedTwiceInput');
    const [wmo, youth] = ['wmo', 'youth'].map((id) =>
      madeUpModule(id, { inputFields: [inputField(input, 'added', () => String, 'Added.')] }),
    );
    expect(refused(madeUpModule('core', { types: [input] }), wmo as EenplanModule, youth as EenplanModule)).toEqual({
      code: 'FIELD_CLAIMED_TWICE',
      why: 'field AddedTwiceInput.added is claimed by wmo and by youth.',
    });
  });

  it('refuses a field that the input has of itself', () => {
    const input = inputNamed('TakenInput');
    const wmo = madeUpModule('wmo', { inputFields: [inputField(input, 'own', () => String, 'Mine now.')] });
    expect(refused(madeUpModule('core', { types: [input] }), wmo)).toEqual({
      code: 'FIELD_CLAIMED_TWICE',
      why: 'field TakenInput.own is claimed by core and by wmo.',
    });
  });
});

describe('a field added to an interface', () => {
  it('is claimed on every type that implements it', () => {
    @InterfaceType()
    abstract class Named {
      @Field(() => String) name: string;
    }
    @ObjectType({ implements: Named })
    class NamedPerson extends Named {}
    const wmo = madeUpModule('wmo', {
      edges: [edge(Named, 'wmoPerson', () => NamedPerson, { description: 'Added.', from: 'id' })],
    });
    expect(claimsOf(wmo).map(({ name }) => name)).toEqual(['NamedPerson.wmoPerson', 'Named.wmoPerson']);
  });
});

describe('the names of a law start with its prefix', () => {
  const without = (parts: Partial<EenplanModule>) =>
    refused(madeUpCore, madeUpModule('debt-help', { prefix: 'DebtHelp', ...parts }));

  it.each(['Thing', 'debtHelpThing', 'DebtHelper'])('refuses type %s', (name) => {
    expect(without({ types: [typeNamed(name)] })).toEqual({
      code: 'NAME_WITHOUT_PREFIX',
      why: `type ${name} of debt-help does not start with DebtHelp.`,
    });
  });

  it.each(['things', 'DebtHelpThings', 'debtHelpers'])('refuses root field %s', (name) => {
    expect(without({ resolvers: [queryNamed(name)] })).toEqual({
      code: 'NAME_WITHOUT_PREFIX',
      why: `root field ${name} of debt-help does not start with debtHelp.`,
    });
  });

  it('refuses a mutation likewise', () => {
    @Resolver()
    class MutationResolver {
      @Mutation(() => String)
      thingAdd(): string {
        return '';
      }
    }
    expect(without({ resolvers: [MutationResolver] }).why).toContain('root field thingAdd');
  });

  it.each(['LATE', 'DEBT_LATE', 'DEBTHELP_LATE', 'DEBT_HELPER'])('refuses error %s', (code) => {
    expect(without({ errors: { [code]: { message: 'Late.', article: 'art. 1' } } })).toEqual({
      code: 'NAME_WITHOUT_PREFIX',
      why: `error ${code} of debt-help does not start with DEBT_HELP_.`,
    });
  });

  it.each(['read', 'debt:read', 'debt-help-read'])('refuses scope %s', (scope) => {
    expect(without({ access: { scopes: { [scope]: 'Read.' }, roles: {}, fields: {} } })).toEqual({
      code: 'NAME_WITHOUT_PREFIX',
      why: `scope ${scope} of debt-help does not start with debt-help:.`,
    });
  });

  it('refuses a law without prefix', () => {
    expect(without({ prefix: '' })).toEqual({
      code: 'NAME_WITHOUT_PREFIX',
      why: 'debt-help has no prefix; only core goes without.',
    });
  });

  it('accepts names that do, and any name of core', () => {
    const parts = {
      prefix: 'DebtHelp',
      types: [typeNamed('DebtHelpThing'), typeNamed('DebtHelp')],
      resolvers: [queryNamed('debtHelpThings')],
      errors: { DEBT_HELP_LATE: { message: 'Late.', article: 'art. 1' } },
      access: { scopes: { 'debt-help:read': 'Read.' }, roles: {}, fields: {} },
    };
    const core = madeUpModule('core', { types: [typeNamed('Anything')] });
    expect(() => checkModules([core, madeUpModule('debt-help', parts)])).not.toThrow();
  });
});
