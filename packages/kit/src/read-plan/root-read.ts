import { Extensions } from 'type-graphql';
import type { RowClass } from '../data/read-rows';
import type { SqlParameters } from '../data/sql';
import { isId } from '../ids';
import type { ListOptions } from '../paging/page-rows';

/** The arguments of a root field, as GraphQL made them. */
export type RootArgs = Readonly<Record<string, unknown>>;

/** What a root field reads, as data: its service reads the same, so that both have one condition and one order. */
export type RootRead =
  | {
      readonly kind: 'one';
      readonly entity: () => RowClass;
      /** Pieces of SQL over `row`; null for arguments that no row has. */
      readonly where: (args: RootArgs, parameters: SqlParameters) => readonly string[] | null;
    }
  | {
      readonly kind: 'page';
      readonly entity: () => RowClass;
      /** Null for arguments that have other bounds than those of their type, and may be outside. */
      readonly options: (args: RootArgs, today: string) => ListOptions | null;
    };

/** The row with the argument `id`: what `findRow` finds. */
export const byId = (entity: () => RowClass): RootRead => ({
  ...{ kind: 'one', entity },
  where: ({ id }, parameters) => (isId(id) ? [`row.id = ${parameters.add(id)}`] : null),
});

/**
 * Says of a root field what it reads. A query of such a field, of edges and of plain columns is answered by the JSON that
 * PostgreSQL makes of it; arguments other than `first` and `after` must have no bounds but those of their type.
 */
export const ReadsRows = (rootRead: RootRead): MethodDecorator => Extensions({ rootRead });
