import { Extensions } from 'type-graphql';

/** Where the value of a field stands: a property of the row that is a column. */
export interface InColumn {
  readonly property: string;
  /** Rows of which it must be worked out, as SQL over the alias of the row; none when left out. */
  readonly unless?: (row: string) => string;
}

/**
 * Says of a field with code in which column its value stands, and of which rows it does not. A query that has none of
 * those in its answer is answered with the column; for one that has, the code is run.
 */
export const StandsInColumn = (property: string, unless: (row: string) => string): MethodDecorator =>
  Extensions({ inColumn: { property, unless } satisfies InColumn });
