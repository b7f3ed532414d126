import {
  allows,
  type Caller,
  type ClassValue,
  type EenplanModule,
  MergedAccess,
  NO_ROW,
  personalDataOf,
  refsOf,
  type RowClass,
  rowRuleOf,
} from '@eenplan/kit';
import { getMetadataStorage } from 'type-graphql';
import { getMetadataArgsStorage } from 'typeorm';

/** A kind of record that is in the file of a resident. */
export interface FileSection {
  readonly entity: RowClass;
  readonly type: string;
  readonly title: string;
  readonly law: string | null;
  /** Columns that are fields of the type: by property, the name of the field. */
  readonly fields: readonly (readonly [property: string, field: string])[];
}

/** What the file of a resident is made of: every entity with personal data of which a resident sees rows. */
export const sectionsOf = (modules: readonly EenplanModule[], resident: Caller): FileSection[] => {
  const access = new MergedAccess(modules.map((module) => module.access));
  return modules.flatMap((module) => module.entities.flatMap((entity) => sectionOf(entity, module, access, resident)));
};

function sectionOf(entity: ClassValue, module: EenplanModule, access: MergedAccess, resident: Caller): FileSection[] {
  const type = getMetadataStorage().objectTypes.find(({ target }) => target === entity);
  const declared = personalDataOf(entity);
  if (!type || !declared || rowRuleOf(entity, 'RESIDENT') === NO_ROW || declared.category === 'LOG') return [];
  const fields = fieldsOf(entity).filter(([, field]) => isShown(access, type.name, field, resident));
  const law = module.laws[0]?.code ?? null;
  return [{ entity: entity as RowClass, type: type.name, title: titleOf(type), law, fields }];
}

/** A column that is no field of the schema is nobody's to read: hashes, keys, who recorded it. */
function fieldsOf(entity: ClassValue): FileSection['fields'] {
  const family = (target: unknown): boolean => target === entity || entity.prototype instanceof (target as never);
  const columns = new Set(
    getMetadataArgsStorage()
      .columns.filter(({ target }) => family(target))
      .map(({ propertyName }) => propertyName),
  );
  return getMetadataStorage()
    .fields.filter(({ target, name }) => family(target) && columns.has(name))
    .map(({ name, schemaName }) => [name, schemaName]);
}

const isShown = (access: MergedAccess, type: string, field: string, resident: Caller): boolean => {
  const rule = access.hasOwnLine(type, field) ? access.lineOf(type, field)?.rule : undefined;
  return rule === undefined || allows(rule, resident);
};

const titleOf = ({ name, description = '' }: { name: string; description?: string | undefined }): string =>
  /^Dutch: (.+)$/m.exec(description)?.[1] ?? name;

/**
 * Is this row in the file of the resident? A row that names residents is in the file of those alone, though a housemate
 * may see it; one of a household is in the file of everybody who may see it.
 */
export function isOf(residentId: string, entity: ClassValue, row: object): boolean {
  const residents = refsOf(entity, row as Record<string, unknown>).filter(
    (ref) => personalDataOf(ref.entity)?.self === 'RESIDENT',
  );
  return residents.length === 0 || residents.some(({ id }) => id === residentId);
}
