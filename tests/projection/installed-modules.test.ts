import 'reflect-metadata';
import * as fc from 'fast-check';
import { isObjectType, printSchema, validateSchema } from 'graphql';
import { installedModules } from '../../packages/cli/src/modules';
import { keyOf, type ModuleSet, project, type ProjectedState } from '@eenplan/server';
import { buildSuperset } from '@eenplan/server';
import { cases } from './cases';
import { reachableNames } from './reachable';
import { namesOf, partsOf } from './schema-names';

const superset = buildSuperset(installedModules);
const whole = partsOf(superset.schema);
const plugins = superset.modules.filter(({ id }) => id !== 'core');

/** Every set closed under what its modules require, with each module in each state. */
function everySet(): ModuleSet[] {
  const states: (ProjectedState | undefined)[] = [undefined, 'ACTIVE', 'WINDING_DOWN'];
  const start: ModuleSet[] = [new Map([['core', 'ACTIVE']])];
  return plugins.reduce(
    (sets, { id, requires }) =>
      sets.flatMap((set) =>
        states
          .filter((state) => state === undefined || Object.keys(requires).every((needed) => set.has(needed)))
          .map((state) => (state === undefined ? set : new Map([...set, [id, state]]))),
      ),
    start,
  );
}

const sets = everySet();
const WALKS = cases(3, 30);
const printed = new Map(sets.map((set) => [keyOf(set), printSchema(project(superset, set))]));

describe('projections of the installed modules', () => {
  describe.each(sets.map((set) => [keyOf(set), set] as const))('%s', (_key, set) => {
    const schema = project(superset, set);

    it('is a valid schema', () => {
      expect(validateSchema(schema)).toEqual([]);
    });

    it('says of everything what the superset says of it', () => {
      for (const [name, says] of partsOf(schema)) expect([name, says]).toEqual([name, whole.get(name)]);
    });

    it('holds all that its modules own and can reach, and nothing of another', () => {
      expect(namesOf(schema)).toEqual(reachableNames(superset, set));
    });
  });

  it('is the whole superset when everything is on', () => {
    const all = new Map(superset.modules.map(({ id }): [string, ProjectedState] => [id, 'ACTIVE']));
    expect(namesOf(project(superset, all))).toEqual([...whole.keys()].sort());
  });

  it.each(plugins.map(({ id }) => id))('names nothing of %s when it is off', (id) => {
    const without = sets.filter((set) => !set.has(id)).map((set) => printed.get(keyOf(set)) as string);
    const { prefix } = plugins.find((module) => module.id === id) as (typeof plugins)[number];
    const start = new RegExp(`\\b(${prefix}|${prefix.charAt(0).toLowerCase()}${prefix.slice(1)})[A-Z]\\w*`);
    expect(without.map((text) => start.exec(text)?.[0]).filter(Boolean)).toEqual([]);
  });

  it.each(plugins.map(({ id }) => id))('lacks the mutations of %s that open something while it is wound down', (id) => {
    const others = superset.modules.filter((module) => module.id !== id).map((module) => module.id);
    const set = (state: ProjectedState) => new Map([...others.map((other) => [other, 'ACTIVE'] as const), [id, state]]);
    const mutations = (state: ProjectedState): string[] => {
      const type = project(superset, set(state)).getMutationType();
      return isObjectType(type) ? Object.keys(type.getFields()) : [];
    };
    const { access } = superset.modules.find((module) => module.id === id) as (typeof plugins)[number];
    const opening = Object.entries(access.fields['Mutation'] ?? {}).filter(([, line]) => 'opens' in line && line.opens);
    const left = mutations('WINDING_DOWN');
    expect(mutations('ACTIVE').filter((name) => !left.includes(name))).toEqual(opening.map(([name]) => name).sort());
  });

  it(`is the same whatever was projected before and however the modules were listed: ${WALKS.numRuns} orders`, () => {
    const orders = fc.shuffledSubarray([...installedModules], { minLength: installedModules.length });
    const walks = fc.array(fc.constantFrom(...sets), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(orders, walks, (listed, walk) => {
        const other = buildSuperset(listed);
        for (const set of walk) expect(printSchema(project(other, set))).toBe(printed.get(keyOf(set)));
      }),
      WALKS,
    );
  });
});
