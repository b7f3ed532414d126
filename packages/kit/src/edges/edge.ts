import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Extensions, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RowClass } from '../data/read-rows';
import type { ClassValue } from '../module/define-module';
import { Day } from '../scalars/day';
import type { RequestContext } from '../request/context';

/** Rows between this row and the target, such as the members of a household. Whoever may not see one goes no further. */
export interface EdgeThrough {
  readonly rows: () => RowClass;
  /** Property on them that holds this row's id. */
  readonly from: string;
  /** Property on them that holds what `by` of the target holds. */
  readonly to: string;
  /** Further condition in SQL over the alias `row`, which is one of them; `:on` is today. */
  readonly where?: string;
}

/** How an edge finds its rows. */
export interface EdgeOptions {
  readonly description: string;
  /** A list; otherwise one row or null. */
  readonly many?: boolean;
  /**
   * A list that may be refused by itself: it leads to data of another category, which a purpose may not cover though it
   * covers where the edge hangs. One row and edges on types of other modules are nullable anyhow.
   */
  readonly nullable?: boolean;
  /** Property on the target that holds this row's id. */
  readonly by?: string;
  /** Property on this row that holds the target's id. */
  readonly from?: string;
  /** A list that is found by way of other rows. */
  readonly through?: EdgeThrough;
  /** Order of a list by the target's properties; the id closes it. */
  readonly order?: Readonly<Record<string, 'asc' | 'desc'>>;
  /** Further condition in SQL over the alias `row`. */
  readonly where?: string;
  /**
   * The edge takes `on: Date`. `periods`: rows with `fromOn` (inclusive) and `untilOn` (exclusive) that hold that day.
   * `starts`: rows with `fromOn` alone, the latest that has begun.
   */
  readonly dated?: 'periods' | 'starts';
}

/** An edge of the graph, declared once: the field, the loader and the access point. */
export interface EdgeDefinition extends EdgeOptions {
  readonly owner: ClassValue;
  readonly name: string;
  readonly target: () => RowClass;
  /** The generated type-graphql resolver class. */
  readonly resolver: ClassValue;
}

const edges: EdgeDefinition[] = [];

/** Every edge declared so far with `@Edge` on this class. */
export const edgesOn = (owner: ClassValue): EdgeDefinition[] =>
  edges.filter((edge) => edge.owner === owner && ownEdges.has(edge));

/** The edge of this name that the class of a row declares; a name that it has not is a fault of the code. */
export function edgeOf(row: object, name: string): EdgeDefinition {
  const edge = edgesOn(row.constructor).find((each) => each.name === name);
  if (!edge) throw new Error(`${row.constructor.name} has no edge ${name}.`);
  return edge;
}

const ownEdges = new WeakSet<EdgeDefinition>();

/** Declares an edge on an entity of one's own. */
export const Edge =
  (target: () => RowClass, options: EdgeOptions): PropertyDecorator =>
  (prototype, name) => {
    ownEdges.add(
      declare(prototype.constructor, String(name), target, options, !options.many || options.nullable === true),
    );
  };

/**
 * Declares an edge on another module's entity. List the result under `edges` of one's module. It is nullable even as a
 * list: who may see the entity but not this part of it gets null and a refusal, not nothing at all.
 */
export const edge = (owner: ClassValue, name: string, target: () => RowClass, options: EdgeOptions): EdgeDefinition =>
  declare(owner, name, target, options, true);

function declare(
  owner: ClassValue,
  name: string,
  target: () => RowClass,
  options: EdgeOptions,
  nullable: boolean,
): EdgeDefinition {
  checkOptions(owner, name, options);
  const definition: EdgeDefinition = { ...options, owner, name, target, resolver: resolverFor() };
  describeResolver(definition, nullable);
  edges.push(definition);
  return definition;
}

function checkOptions(owner: ClassValue, name: string, options: EdgeOptions): void {
  if ((options.by === undefined) === (options.from === undefined)) {
    throw new Error(`Edge ${owner.name}.${name} needs exactly one of "by" and "from".`);
  }
  if (options.through && (!options.many || options.by === undefined || options.dated !== undefined)) {
    throw new Error(`Edge ${owner.name}.${name} through other rows is a list by a property, without a day.`);
  }
}

// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- type-graphql wants a class; its one method follows
const resolverFor = (): ClassValue => class EdgeResolver {};

/** Writes the edge down as an ordinary field resolver, with type-graphql's own decorators. */
function describeResolver(definition: EdgeDefinition, nullable: boolean): void {
  const { name, resolver, target, many } = definition;
  const prototype = resolver.prototype as Record<string, unknown>;
  prototype[name] = (root: object, ctx: RequestContext, info: GraphQLResolveInfo, on?: string) =>
    ctx.loaders.follow(definition, root, on, info);
  Root()(prototype, name, 0);
  Ctx()(prototype, name, 1);
  Info()(prototype, name, 2);
  Extensions({ edge: definition })(prototype, name);
  if (definition.dated) {
    const description = 'The day to look at (peildatum); today in Europe/Amsterdam when left out.';
    Arg('on', () => Day, { nullable: true, description })(prototype, name, 3);
  }
  const type = many ? () => [target()] : target;
  FieldResolver(type, { description: definition.description, nullable })(prototype, name, {});
  Resolver(() => definition.owner as never)(resolver);
}
