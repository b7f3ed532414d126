import { installedModules } from '@eenplan/cli';
import { defaultRoles } from '@eenplan/core';
import { scopeOfActivity } from '@eenplan/kit';
import { buildSuperset } from '@eenplan/server';
import { getNamedType, type GraphQLField, isAbstractType, isObjectType } from 'graphql';
import { type Called, callField } from './call-field';
import { callersOfRoles, type NamedCaller } from './callers-of-roles';
import { type Outcome, ROOTS, TableOfModules } from './table';

const { schema } = buildSuperset(installedModules);
const table = new TableOfModules(installedModules, schema);
const callers = callersOfRoles(installedModules);
const fields = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type: type.name, field })));

interface Tried {
  readonly type: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly calls: readonly Called[];
}

const tried = new Map<NamedCaller, readonly Tried[]>();
beforeAll(async () => {
  for (const by of callers) {
    const calls = fields.map(async ({ type, field }) => ({ type, field, calls: await callField(field, by.caller) }));
    tried.set(by, await Promise.all(calls));
  }
});

const outcomeOf = ({ calls }: Tried): Outcome =>
  calls.find(({ outcome }) => outcome !== 'ENTERED')?.outcome ?? 'ENTERED';

/** Every call of every caller that fits, as `Type.field by caller`. */
const callsLike = (fits: (one: Tried, by: NamedCaller) => boolean): string[] =>
  [...tried].flatMap(([by, all]) =>
    all.filter((one) => fits(one, by)).map(({ type, field }) => `${type}.${field.name} by ${by.name}`),
  );

/** The types of which a caller can get an object at all, from the roots along the fields that let the caller in. */
function reachedBy(all: readonly Tried[]): ReadonlySet<string> {
  const open = new Map<string, string[]>();
  for (const { type, field } of all.filter((one) => outcomeOf(one) === 'ENTERED')) {
    const target = getNamedType(field.type);
    const targets = isAbstractType(target) ? schema.getPossibleTypes(target).map(({ name }) => name) : [target.name];
    open.set(type, [...(open.get(type) ?? []), ...targets]);
  }
  const reached = new Set<string>(ROOTS);
  for (const type of reached) for (const target of open.get(type) ?? []) reached.add(target);
  return reached;
}

describe('the access table', () => {
  it('is what every field does to every caller', () => {
    const differences = [...tried].flatMap(([by, all]) => {
      const reached = reachedBy(all);
      return (
        all
          // A plain column of an object that the caller never gets is asked nothing: there is nobody to ask.
          .filter(({ type, field }) => table.asks(type, field.name) || reached.has(type))
          .map((one) => ({ ...one, said: table.outcome(one.type, one.field, by.caller) }))
          .filter(({ calls, said }) => calls.some(({ outcome }) => outcome !== said))
          .map(
            (one) =>
              `${one.type}.${one.field.name} by ${by.name}: ${one.calls.map(({ outcome }) => outcome).join(' and ')}, by the table ${one.said}`,
          )
      );
    });
    expect(differences).toEqual([]);
  });

  it('lets nobody in who has no role, where there is anything of anybody', () => {
    const dataOf = ({ type, field }: Tried): readonly unknown[] =>
      table.reaches(type, field.name) ? table.heldBy(getNamedType(field.type).name) : [];
    const entered = (one: Tried): boolean => outcomeOf(one) === 'ENTERED' && dataOf(one).length > 0;
    expect(callsLike((one, by) => by.caller.scopes.size === 0 && entered(one))).toEqual([]);
    expect(callsLike(entered).length).toBeGreaterThan(1000);
  });

  it('gives no role a right that no activity of that role can use', () => {
    const roles = [...defaultRoles(installedModules)];
    const idle = roles.flatMap(([role, scopes]) => {
      const own = [...tried].filter(
        ([by]) => by.role === role && scopes.has(scopeOfActivity(by.caller.purpose?.code ?? '')),
      );
      return fields
        .map((_field, index) => own.map(([, all]) => all[index]).filter((one) => one !== undefined))
        .filter((ones) => ones.length > 0 && ones.every((one) => outcomeOf(one) === 'DATA_WITHHELD'))
        .map(([one]) => `${role}: ${String(one?.type)}.${String(one?.field.name)}`);
    });
    // The scope to read people reads plans too: Safe Home has it for people, and its purpose withholds the rest.
    const ofPeople = idle.filter(
      (line) => line.startsWith('safe-home: ') && !/: ((Query|Mutation)\.)?(wmo|term)/i.test(line),
    );
    expect(idle.filter((line) => !ofPeople.includes(line))).toEqual([]);
  });
});

it('a field that refuses went for nothing: no data, no service, no loader', () => {
  const went = callsLike(({ calls }) => calls.some(({ outcome, touches }) => outcome !== 'ENTERED' && touches > 0));
  expect(went).toEqual([]);
});

it('fields of every sort were tried, by callers who may and callers who may not', () => {
  const outcomes = ['ENTERED', 'FORBIDDEN', 'PURPOSE_REQUIRED', 'DATA_WITHHELD'];
  const counts = outcomes.map((outcome) => callsLike((one) => outcomeOf(one) === outcome).length);
  const touching = callsLike(({ calls }) => calls.some(({ touches }) => touches > 0)).length;
  const said = outcomes.map((outcome, index) => `${outcome} ${String(counts[index])}`).join(', ');
  process.stdout.write(`${fields.length} fields x ${callers.length} callers: ${said}; ${touching} went for data\n`);
  expect(counts.reduce((sum, count) => sum + count)).toBe(fields.length * callers.length);
  expect(Math.min(...counts, touching)).toBeGreaterThan(1000);
  const names = fields.map(({ type, field }) => `${type}.${field.name}`);
  expect(names).toEqual(expect.arrayContaining(SORTS));
  expect(new Set(names).size).toBe(names.length);
});

/** One of each sort: a root field, an edge, a list, a count, a column with a line of its own, a payload, a stream. */
const SORTS = [
  ...['Query.residents', 'Mutation.householdForm', 'Household.case', 'Household.members'],
  ...['ResidentConnection.totalCount', 'ResidentConnection.nodes', 'ResidentEdge.node', 'Resident.bsn'],
  ...['HouseholdFormPayload.household', 'Subscription.modulesChanged'],
];
