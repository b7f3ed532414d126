import {
  anyone,
  Day,
  edge,
  enumValue,
  inputField,
  NO_ROW,
  Node,
  NotPersonal,
  ofNobody,
  VisibleRows,
} from '@eenplan/kit';
import type { EenplanModule } from '@eenplan/kit';
import * as fc from 'fast-check';
import {
  Arg,
  Field,
  InputType,
  InterfaceType,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { madeUpModule } from './made-up-module';

/** What a made-up module is to have. Its place in the list is its number; number 0 is core. */
export interface ModulePlan {
  /** Numbers of modules before it. */
  readonly requires: readonly number[];
  /** Which of those it adds an edge, an enum value and an input field to. */
  readonly edgesOn: readonly number[];
  readonly valuesIn: readonly number[];
  readonly fieldsIn: readonly number[];
  /** Does its first mutation open something new? */
  readonly opens: boolean;
  /** Has it a mutation that finishes something? */
  readonly finishes: boolean;
}

/** Core and up to nine modules that require one another and add to one another. */
export const worldPlans: fc.Arbitrary<ModulePlan[]> = fc
  .integer({ min: 1, max: 10 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, number) => modulePlans(number))));

function modulePlans(number: number): fc.Arbitrary<ModulePlan> {
  const others = Array.from({ length: Math.max(0, number - 1) }, (_, index) => index + 1);
  return fc.subarray(others).chain((required) => {
    const requires = number === 0 ? [] : [0, ...required];
    const some = fc.subarray(requires);
    const flag = fc.boolean();
    const parts = { edgesOn: some, valuesIn: some, fieldsIn: some, opens: flag, finishes: flag };
    return fc.record({ requires: fc.constant(requires), ...parts });
  });
}

/** The id of a module by its number. */
export const idOf = (number: number): string => (number === 0 ? 'core' : `m${number}`);

interface MadeParts {
  readonly Thing: new () => Node & { name: string };
  readonly Kind: Record<string, string>;
  readonly OpenInput: new () => object;
}

let worlds = 0;

/** Makes the modules of a plan, each with classes of its own: type-graphql keeps what it has seen for good. */
export function makeWorld(plans: readonly ModulePlan[]): { modules: EenplanModule[]; prefixes: string[] } {
  worlds += 1;
  const world = worlds;
  const prefixes = plans.map((_, number) => (number === 0 ? `CoreW${world}` : `M${number}w${world}`));
  const named = namedInterface(`${prefixes[0] ?? ''}Named`);
  const parts = prefixes.map((prefix) => makeParts(prefix, named));
  const modules = plans.map((plan, number) => makeModule(plan, number, prefixes, parts, named));
  return { modules, prefixes };
}

type NamedClass = abstract new () => Node & { name: string };

function namedInterface(name: string): NamedClass {
  @InterfaceType(name, { description: 'Anything with a name.' })
  abstract class Named extends Node {
    @Column('text')
    @Field(() => String, { description: 'Its name.' })
    name: string;
  }
  return Named;
}

function makeParts(prefix: string, named: NamedClass): MadeParts {
  const Kind: Record<string, string> = { FIRST: 'FIRST' };
  registerEnumType(Kind, {
    name: `${prefix}Kind`,
    description: 'A kind.',
    valuesConfig: { FIRST: { description: 'The first.' } },
  });

  @Entity({ name: `${prefix}_thing` })
  @NotPersonal()
  @VisibleRows({ PROFESSIONAL: NO_ROW, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
  @ObjectType(`${prefix}Thing`, { implements: named, description: 'A thing.' })
  class Thing extends named {
    @Column('uuid') otherId: string;

    @Field(() => Kind, { description: 'Its kind.' })
    kind: string;
  }

  @InputType(`${prefix}OpenInput`, { description: 'What is opened.' })
  class OpenInput {
    @Field(() => Day, { description: 'From when.' })
    fromOn: string;
  }
  return { Thing, Kind, OpenInput };
}

function makeModule(
  plan: ModulePlan,
  number: number,
  prefixes: readonly string[],
  parts: readonly MadeParts[],
  named: NamedClass,
): EenplanModule {
  const prefix = prefixes[number] as string;
  const field = fieldStart(prefix);
  const { Thing, Kind, OpenInput } = parts[number] as MadeParts;
  const { resolvers, payloads } = mutationsOf(prefix, plan, Thing, OpenInput);
  const of = (other: number): MadeParts => parts[other] as MadeParts;
  const list = { description: 'Things.', many: true, by: 'otherId' } as const;
  return madeUpModule(idOf(number), {
    prefix: number === 0 ? '' : prefix,
    requires: Object.fromEntries(plan.requires.map((other) => [idOf(other), '^0.1.0'])),
    entities: [Thing],
    types: [Kind, OpenInput, ...payloads, ...(number === 0 ? [Node, named] : [])],
    resolvers: [...resolvers, queriesOf(prefix, Thing), ...(number === 0 ? [namedQuery(prefix, named)] : [])],
    edges: plan.edgesOn.map((other) => edge(of(other).Thing, `${field}Things`, () => Thing, list)),
    enumValues: plan.valuesIn.map((other) => enumValue(of(other).Kind, addedValue(number), 'Added.')),
    inputFields: plan.fieldsIn.map((other) => inputField(of(other).OpenInput, `${field}Kind`, () => String, 'Added.')),
    access: { scopes: {}, roles: {}, fields: accessOf(plan, number, prefixes) },
  });
}

const fieldStart = (prefix: string): string => prefix.charAt(0).toLowerCase() + prefix.slice(1);
const addedValue = (number: number): string => `ADDED_BY_${number}`;

function accessOf(plan: ModulePlan, number: number, prefixes: readonly string[]): EenplanModule['access']['fields'] {
  const prefix = prefixes[number] as string;
  const field = fieldStart(prefix);
  const edges = plan.edgesOn.map(
    (other) => [`${prefixes[other] as string}Thing`, { [`${field}Things`]: anyone }] as const,
  );
  // A core edge on core's own thing stands beside the rule for the rest of it.
  const own = { '*': anyone, ...Object.fromEntries(edges)[`${prefix}Thing`] };
  return {
    ...Object.fromEntries(edges),
    Query: { [`${field}Thing`]: ofNobody(anyone), ...(number === 0 ? { [`${field}Named`]: ofNobody(anyone) } : {}) },
    Mutation: {
      [`${field}Open`]: { rule: anyone, opens: plan.opens },
      ...(plan.finishes ? { [`${field}Finish`]: anyone } : {}),
    },
    [`${prefix}Thing`]: own,
    [`${prefix}OpenPayload`]: { '*': anyone },
    ...(plan.finishes ? { [`${prefix}FinishPayload`]: { '*': anyone } } : {}),
  };
}

type Made = MadeParts['OpenInput'];

function queriesOf(prefix: string, Thing: MadeParts['Thing']): Made {
  @Resolver()
  class Queries {
    @Query(() => Thing, { name: `${fieldStart(prefix)}Thing`, nullable: true, description: 'A thing.' })
    thing(): null {
      return null;
    }
  }
  return Queries;
}

function namedQuery(prefix: string, named: NamedClass): Made {
  @Resolver()
  class Queries {
    @Query(() => named, { name: `${fieldStart(prefix)}Named`, nullable: true, description: 'Anything.' })
    named(): null {
      return null;
    }
  }
  return Queries;
}

function mutationsOf(
  prefix: string,
  plan: ModulePlan,
  Thing: MadeParts['Thing'],
  OpenInput: Made,
): { resolvers: Made[]; payloads: Made[] } {
  const opening = mutationOf(`${prefix}Open`, Thing, OpenInput);
  const finishing = plan.finishes ? [mutationOf(`${prefix}Finish`, Thing)] : [];
  const made = [opening, ...finishing];
  return { resolvers: made.map(({ resolver }) => resolver), payloads: made.map(({ payload }) => payload) };
}

function mutationOf(name: string, Thing: MadeParts['Thing'], Input?: Made): { resolver: Made; payload: Made } {
  @ObjectType(`${name}Payload`, { description: 'What came of it.' })
  class Payload {
    @Field(() => Thing, { nullable: true, description: 'The thing.' })
    thing: object | null;
  }

  @Resolver()
  class Mutations {
    @Mutation(() => Payload, { name: fieldStart(name), description: 'Does it.' })
    act(@Arg('input', () => Input ?? String, { description: 'What is meant.' }) _input: object | string): Payload {
      return { thing: null };
    }
  }
  return { resolver: Mutations, payload: Payload };
}

/** Which modules are on: by number. Core is always ACTIVE. */
export type Chosen = ReadonlyMap<number, 'ACTIVE' | 'WINDING_DOWN'>;

/** The names that the schema of a choice must hold, worked out from the plan alone. */
export function expectedNames(plans: readonly ModulePlan[], prefixes: readonly string[], chosen: Chosen): string[] {
  const on = [...chosen.keys()];
  const isOpen = (number: number): boolean => !(plans[number]?.opens && chosen.get(number) === 'WINDING_DOWN');
  const core = prefixes[0] as string;
  const names = on.flatMap((number) => {
    const prefix = prefixes[number] as string;
    const adding = (where: 'edgesOn' | 'valuesIn' | 'fieldsIn') =>
      on.filter((other) => plans[other]?.[where].includes(number));
    const field = fieldStart(prefix);
    const thing = `${prefix}Thing`;
    const open = [`Mutation.${field}Open`, `Mutation.${field}Open(input)`, ...payload(`${prefix}Open`, plans)];
    const input = [`${prefix}OpenInput`, `${prefix}OpenInput.fromOn`];
    const added = adding('fieldsIn').map((other) => `${prefix}OpenInput.${fieldStart(prefixes[other] as string)}Kind`);
    const finish = [`Mutation.${field}Finish`, `Mutation.${field}Finish(input)`, ...payload(`${prefix}Finish`, plans)];
    return [
      ...[`Query.${field}Thing`, thing, `${thing}.id`, `${thing}.name`, `${thing}.kind`],
      ...[`${thing} implements ${core}Named`],
      ...adding('edgesOn').map((other) => `${thing}.${fieldStart(prefixes[other] as string)}Things`),
      ...[`${prefix}Kind`, `${prefix}Kind.FIRST`],
      ...adding('valuesIn').map((other) => `${prefix}Kind.${addedValue(other)}`),
      ...(isOpen(number) ? [...open, ...input, ...added] : []),
      ...(plans[number]?.finishes ? finish : []),
    ];
  });
  const mutation = names.some((name) => name.startsWith('Mutation.')) ? ['Mutation'] : [];
  const date = on.some(isOpen) ? ['Date'] : [];
  const shared = ['Query', `Query.${fieldStart(core)}Named`, `${core}Named`, `${core}Named.id`, `${core}Named.name`];
  return [...shared, ...mutation, ...date, ...names].sort();
}

const payload = (name: string, _plans: readonly ModulePlan[]): string[] => [`${name}Payload`, `${name}Payload.thing`];
