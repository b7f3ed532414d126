import { Field, Int, ObjectType } from 'type-graphql';
import { Max, Min } from 'class-validator';
import { ArgsType } from 'type-graphql';
import type { RowClass } from '../data/read-rows';
import type { ClassValue } from '../module/define-module';

/** Most rows one page can hold. */
export const MAX_PAGE = 100;

/** Where a page stands in its list. */
@ObjectType({ description: 'Where a page stands in its list.\n\nDutch: pagina-informatie' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Are there rows after this page?' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; pass it as `after` for the next page.' })
  endCursor: string | null;
}

/** The arguments of every connection. */
@ArgsType()
export class PageArgs {
  @Min(1)
  @Max(MAX_PAGE)
  @Field(() => Int, { defaultValue: 25, description: `How many rows, 1 to ${MAX_PAGE} (inclusive).` })
  first: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the row to start after; the first page when left out.',
  })
  after?: string | null;
}

/** A page as a service returns it. */
export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  /** Called only when the field is selected. */
  readonly countRows: () => Promise<number>;
}

/** Makes the connection types of an entity. List `types` in the module. */
export function connectionOf(name: string, target: () => RowClass): { Connection: ClassValue; types: ClassValue[] } {
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list, with its cursor.` })
  class ConnectionEdge {
    @Field(() => String, { description: 'Opaque position in the list.' })
    cursor: string;

    @Field(() => target(), { description: 'The row itself.' })
    node: object;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}, in a fixed order.` })
  class Connection {
    @Field(() => [ConnectionEdge], { description: 'The rows with their cursors.' })
    edges: ConnectionEdge[];

    @Field(() => [target()], { description: 'The rows.' })
    nodes: object[];

    @Field(() => PageInfo, { description: 'Whether there is more, and where to go on.' })
    pageInfo: PageInfo;

    readonly countRows: () => Promise<number>;

    @Field(() => Int, { description: 'How many rows the whole list has; counted only when asked.' })
    totalCount(): Promise<number> {
      return this.countRows();
    }
  }
  return { Connection, types: [Connection, ConnectionEdge] };
}
