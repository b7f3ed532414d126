import { parserOf } from '../data/pg-types';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

/** How a value of a column travels in a JSON array, so that it comes out as it does from a row of its own. */
export interface CarriedColumn {
  readonly property: string;
  /** SQL over the alias of the row. */
  readonly sql: (alias: string) => string;
  /** Makes the value of what JSON gave; undefined where that is the value. */
  readonly parse?: (text: string) => unknown;
}

/** JSON carries these as they are. */
const AS_IS: readonly unknown[] = ['text', 'uuid', 'boolean', 'integer', 'smallint', 'date', 'jsonb'];
/** These go as text, and are parsed as the driver parses them. */
const AS_TEXT: Readonly<Record<string, (text: string) => unknown>> = {
  bigint: parserOf('INT8'),
  timestamptz: parserOf('TIMESTAMPTZ'),
};

/** How a column travels; null for a type that is not known to come out the same. */
export function carried({ propertyName: property, type, isArray }: ColumnMetadata): CarriedColumn | null {
  if (isArray) return null;
  if (AS_IS.includes(type)) return { property, sql: (alias) => `${alias}."${property}"` };
  const parse = AS_TEXT[String(type)];
  return parse ? { property, sql: (alias) => `${alias}."${property}"::text`, parse } : null;
}
