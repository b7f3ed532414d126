import { Field, ID, InterfaceType } from 'type-graphql';
import { PrimaryColumn } from 'typeorm';

/** The base of every row of a municipality: its key starts with the municipality, then the row's own id. */
@InterfaceType({
  description: 'Anything with an id of its own.\n\nDutch: object',
})
export abstract class Node {
  /** CBS code of the municipality that holds the file. Never a field: it is always the caller's own. */
  @PrimaryColumn('text')
  municipality: string;

  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque identifier, unique within the platform. Never a BSN.' })
  id: string;
}
