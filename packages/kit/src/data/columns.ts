import type { DataSource } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import type { ClassValue } from '../module/define-module';

/** A column of an entity by its property; throws when there is none, so that a misspelt edge fails at boot. */
export function columnOf(source: DataSource, entity: ClassValue, property: string): ColumnMetadata {
  const column = source.getMetadata(entity).findColumnWithPropertyName(property);
  if (!column) throw new Error(`${entity.name} has no column ${property}.`);
  return column;
}
