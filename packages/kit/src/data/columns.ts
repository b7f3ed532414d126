import type { DataSource } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import type { ClassValue } from '../module/define-module';

/** What is known of the tables of entities: their names and columns. It reads nothing. */
export type Tables = Pick<DataSource, 'getMetadata'>;

/** A column of an entity by its property; throws when there is none, so that a misspelt edge fails at boot. */
export function columnOf(source: Tables, entity: ClassValue, property: string): ColumnMetadata {
  const column = source.getMetadata(entity).findColumnWithPropertyName(property);
  if (!column) throw new Error(`${entity.name} has no column ${property}.`);
  return column;
}
