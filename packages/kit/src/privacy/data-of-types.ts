import { getNamedType, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { personalDataOf } from './personal-data';

/** What a type holds: the categories of the entities in it (null: of whatever law the row names). */
export interface DataOfType {
  readonly categories: ReadonlySet<string | null>;
  /** Is at least one entity in it, personal or not? Without one the schema does not tell what a field touches. */
  readonly hasEntity: boolean;
}

/**
 * What each type of a schema holds by itself: an entity its own category, any other what its plain fields lead to, so a
 * connection and a payload hold what is in them. Fields with a resolver are asked by themselves.
 */
export class DataOfTypes {
  private readonly known = new Map<string, DataOfType>();
  private readonly classes: ReadonlyMap<string, Parameters<typeof personalDataOf>[0]>;

  constructor(private readonly schema: GraphQLSchema) {
    this.classes = new Map(getMetadataStorage().objectTypes.map(({ name, target }) => [name, target]));
  }

  /** What is in this type. */
  of(name: string): DataOfType {
    const known = this.known.get(name);
    if (known) return known;
    this.known.set(name, NOTHING); // a type that leads to itself holds no more for it
    const found = this.look(name);
    this.known.set(name, found);
    return found;
  }

  private look(name: string): DataOfType {
    const target = this.classes.get(name);
    const declaration = target && personalDataOf(target);
    if (declaration === null) return { categories: new Set(), hasEntity: true };
    if (declaration) return { categories: new Set([declaration.category]), hasEntity: true };
    const type = this.schema.getType(name);
    if (isAbstractType(type)) return joined(this.schema.getPossibleTypes(type).map((each) => this.of(each.name)));
    if (!isObjectType(type)) return NOTHING;
    const plain = Object.values(type.getFields()).filter(({ resolve }) => !resolve);
    return joined(plain.map((field) => this.of(getNamedType(field.type).name)));
  }
}

const NOTHING: DataOfType = { categories: new Set(), hasEntity: false };

const joined = (parts: readonly DataOfType[]): DataOfType => ({
  categories: new Set(parts.flatMap(({ categories }) => [...categories])),
  hasEntity: parts.some(({ hasEntity }) => hasEntity),
});
