import {
  type AccessLine,
  type Caller,
  type CallerKind,
  type ClassValue,
  type EenplanModule,
  personalDataOf,
  type ProcessingActivity,
  type Rule,
} from '@eenplan/kit';
import { getNamedType, type GraphQLField, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

/**
 * What the access tables of the modules say, read a second time: nothing here calls the guards of the platform, so that a
 * mistake in them shows as a difference.
 */
export type Outcome = 'ENTERED' | 'FORBIDDEN' | 'PURPOSE_REQUIRED' | 'DATA_WITHHELD';

/** As much of a caller as a table looks at. */
export type Asking = Pick<Caller, 'kind' | 'scopes' | 'purpose' | 'breakGlass'>;

export const ROOTS: readonly string[] = ['Query', 'Mutation', 'Subscription'];

const holds = (rule: Rule, { kind, scopes }: { kind: CallerKind; scopes: ReadonlySet<string> }): boolean => {
  const by = rule as Partial<Record<'scope' | 'kind', string>> &
    Partial<Record<'all' | 'any', readonly Rule[]>> & { not?: Rule; anyone?: true };
  if (by.anyone) return true;
  if (by.scope !== undefined) return scopes.has(by.scope);
  if (by.kind !== undefined) return kind === by.kind;
  if (by.all) return !by.all.some((part) => !holds(part, { kind, scopes }));
  if (by.any) return by.any.filter((part) => holds(part, { kind, scopes })).length > 0;
  if (by.not) return !holds(by.not, { kind, scopes });
  throw new Error(`A rule of a kind that this test does not know: ${JSON.stringify(rule)}.`);
};

/** Has the matrix of an activity a basis for a category? A cell by name goes before the one for all. */
const hasBasis = (activity: ProcessingActivity, category: string): boolean => {
  if ((activity.closed ?? []).map((cell) => cell.category).includes(category)) return false;
  const cells = activity.reads.map((cell) => cell.category);
  return cells.includes(category) || cells.includes('*');
};

/** The access tables of these modules, as a question per field. */
export class TableOfModules {
  private readonly lines = new Map<string, AccessLine>();
  private readonly entities: ReadonlyMap<string, string | null | undefined>;
  private readonly withResolver: ReadonlySet<string>;
  private readonly held = new Map<string, readonly (string | null)[]>();

  constructor(
    modules: readonly EenplanModule[],
    private readonly schema: GraphQLSchema,
  ) {
    for (const { access } of modules) {
      for (const [type, fields] of Object.entries(access.fields)) {
        for (const [field, entry] of Object.entries(fields)) {
          this.lines.set(`${type}.${field}`, 'rule' in entry ? entry : { rule: entry });
        }
      }
    }
    const { objectTypes, fieldResolvers, fields } = getMetadataStorage();
    const declared = new Set(modules.flatMap(({ entities }) => entities));
    this.entities = new Map(
      objectTypes
        .filter(({ target }) => declared.has(target))
        .map(({ name, target }) => {
          const declaration = personalDataOf(target);
          return [name, declaration === null ? undefined : (declaration?.category ?? null)];
        }),
    );
    const inherits = (target: ClassValue, from: ClassValue): boolean =>
      target === from || from.isPrototypeOf(target) || Object.create(target.prototype as object) instanceof from;
    this.withResolver = new Set(
      objectTypes.flatMap(({ name, target }) => {
        const own = fieldResolvers.filter(
          (entry) => entry.getObjectType !== undefined && inherits(target, entry.getObjectType() as ClassValue),
        );
        const renamed = fields.filter((field) => field.name !== field.schemaName && inherits(target, field.target));
        return [...own, ...renamed].map(({ schemaName }) => `${name}.${schemaName}`);
      }),
    );
  }

  /** Does a field reach for something by itself, or does it come along with its object? */
  reaches = (type: string, field: string): boolean => ROOTS.includes(type) || this.withResolver.has(`${type}.${field}`);

  /** Is the field asked by itself, whoever got to its object? */
  asks = (type: string, field: string): boolean => this.reaches(type, field) || this.lines.has(`${type}.${field}`);

  /** What comes of a field for a caller who got to its object. */
  outcome(type: string, field: GraphQLField<unknown, unknown>, caller: Asking): Outcome {
    const target = getNamedType(field.type).name;
    const line = this.lines.get(`${type}.${field.name}`) ?? this.lines.get(`${type}.*`);
    if (!line) throw new Error(`${type}.${field.name} stands in no access table.`);
    const ofTarget = this.lines.get(`${target}.*`);
    if (!holds(line.rule, caller) || (ofTarget && !holds(ofTarget.rule, caller))) return 'FORBIDDEN';
    if (!this.reaches(type, field.name)) return 'ENTERED'; // what led to the object was asked for its data
    return purposeOutcome([...this.heldBy(target), ...(line.data ?? [])], caller);
  }

  /** The categories of everything that comes along with an object of this type. */
  heldBy(name: string): readonly (string | null)[] {
    const held = this.held.get(name) ?? this.collected(name, []);
    this.held.set(name, held);
    return held;
  }

  private collected(name: string, seen: readonly string[]): (string | null)[] {
    if (seen.includes(name)) return [];
    if (this.entities.has(name)) {
      const category = this.entities.get(name);
      return category === undefined ? [] : [category];
    }
    const type = this.schema.getType(name);
    const within = [...seen, name];
    if (isAbstractType(type)) {
      return this.schema.getPossibleTypes(type).flatMap((each) => this.collected(each.name, within));
    }
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields())
      .filter((field) => !this.reaches(name, field.name))
      .flatMap((field) => this.collected(getNamedType(field.type).name, within));
  }
}

function purposeOutcome(categories: readonly (string | null)[], { purpose, breakGlass }: Asking): Outcome {
  if (categories.length === 0) return 'ENTERED';
  if (!purpose) return 'PURPOSE_REQUIRED';
  if (breakGlass) return 'ENTERED'; // the row rules say what the emergency opens
  const known = categories.filter((category) => category !== null);
  return known.every((category) => hasBasis(purpose, category)) ? 'ENTERED' : 'DATA_WITHHELD';
}
