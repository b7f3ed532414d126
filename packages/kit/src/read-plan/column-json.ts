import { getNullableType, type GraphQLOutputType, isEnumType, isScalarType } from 'graphql';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

/** A value that the scalar would refuse makes the statement fail, and the resolvers say it: nothing else divides by zero. */
const otherwiseFail = (value: string, isRight: string, zero: string, type: string): string =>
  `case when ${value} is null or ${isRight} then ${value} else (1 / ${zero})::${type} end`;

/** A value that stands for what is asked, but for some rows: those make the statement fail in the same way. */
export const failWhere = (condition: string, id: string, value: string): string =>
  `case when ${condition} then (1 / (0 * length(${id}::text)))::text::json else to_json(${value}) end`;

type Writer = (value: string) => string;

/** How the scalars of the schema write a column, by scalar and type of the column. */
const WRITERS: Readonly<Record<string, Writer>> = {
  'ID uuid': (value) => value,
  'ID text': (value) => value,
  'String text': (value) => value,
  'String uuid': (value) => value,
  'Int integer': (value) => value,
  'Int smallint': (value) => value,
  'Boolean boolean': (value) => value,
  'Date date': (value) =>
    otherwiseFail(value, `${value} between '0001-01-01' and '9999-12-31'`, `(0 * (${value} - ${value}))`, 'text::date'),
  'PartialDate text': (value) =>
    otherwiseFail(value, `${value} ~ '^(?!0000)\\d{4}(-\\d\\d(-\\d\\d)?)?$'`, `(0 * length(${value}))`, 'text'),
  'EuroCents bigint': (value) =>
    otherwiseFail(
      value,
      `${value} between -9007199254740991 and 9007199254740991`,
      `(0 * length(${value}::text))`,
      'bigint',
    ),
};

/**
 * A column as SQL whose JSON is what GraphQL writes for a field of this type; null for a type of which that is not known.
 * `value` is SQL that gives the column.
 */
export function jsonOf(
  type: GraphQLOutputType,
  { type: column, isArray, isNullable }: ColumnMetadata,
  value: string,
): string | null {
  const named = getNullableType(type);
  // What may be null where the field may not is for GraphQL to refuse.
  if (isArray || (named !== type && isNullable)) return null;
  if (isEnumType(named)) {
    const values = named.getValues();
    if (column !== 'text' || values.some((each) => each.value !== each.name)) return null;
    const names = values.map(({ name }) => `'${name}'`).join(', ');
    return otherwiseFail(value, `${value} in (${names})`, `(0 * length(${value}))`, 'text');
  }
  return isScalarType(named) ? (WRITERS[`${named.name} ${String(column)}`]?.(value) ?? null) : null;
}
