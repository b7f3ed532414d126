import 'reflect-metadata';
import * as fc from 'fast-check';
import { printSchema, validateSchema } from 'graphql';
import { project } from '@eenplan/server';
import { buildSuperset } from '@eenplan/server';
import { cases } from './cases';
import { type Chosen, expectedNames, idOf, makeWorld, type ModulePlan, worldPlans } from './made-up-world';
import { namesOf, partsOf } from './schema-names';

type State = 'OFF' | 'ACTIVE' | 'WINDING_DOWN';

/** Turns on what is required by what is on. */
function closed(plans: readonly ModulePlan[], states: readonly State[]): Chosen {
  const chosen = new Map<number, 'ACTIVE' | 'WINDING_DOWN'>([[0, 'ACTIVE']]);
  const turnOn = (number: number, state: 'ACTIVE' | 'WINDING_DOWN'): void => {
    if (!chosen.has(number)) chosen.set(number, state);
    plans[number]?.requires.forEach((other) => turnOn(other, 'ACTIVE'));
  };
  states.forEach((state, number) => {
    if (number > 0 && state !== 'OFF') turnOn(number, state);
  });
  return chosen;
}

const worlds = worldPlans.chain((plans) => {
  const states = fc.tuple(...plans.map(() => fc.constantFrom<State>('OFF', 'ACTIVE', 'WINDING_DOWN')));
  return fc.record({
    plans: fc.constant(plans),
    choices: fc.array(states, { minLength: 1, maxLength: 4 }).map((all) => all.map((each) => closed(plans, each))),
    order: fc.shuffledSubarray(
      plans.map((_, number) => number),
      { minLength: plans.length },
    ),
  });
});

const COUNT = cases(8, 100);

const setOf = (chosen: Chosen) => new Map([...chosen].map(([number, state]) => [idOf(number), state]));

describe('projections of made-up modules', () => {
  it(`hold exactly what belongs to the modules that are on, whatever came before: ${COUNT.numRuns} sets of modules`, () => {
    fc.assert(
      fc.property(worlds, ({ plans, choices, order }) => {
        const { modules, prefixes } = makeWorld(plans);
        const superset = buildSuperset(modules);
        const whole = partsOf(superset.schema);
        const first = choices.map((chosen) => project(superset, setOf(chosen)));
        first.forEach((schema, index) => {
          expect(validateSchema(schema)).toEqual([]);
          expect(namesOf(schema)).toEqual(expectedNames(plans, prefixes, choices[index] as Chosen));
          for (const [name, says] of partsOf(schema)) expect([name, says]).toEqual([name, whole.get(name)]);
        });

        const shuffled = buildSuperset(order.map((number) => modules[number] as (typeof modules)[number]));
        [...choices].reverse().forEach((chosen, index) => {
          const again = printSchema(project(shuffled, setOf(chosen)));
          expect(again).toBe(printSchema(first[choices.length - 1 - index] as (typeof first)[number]));
        });
        expect(partsOf(superset.schema)).toEqual(whole);
      }),
      COUNT,
    );
  });
});
