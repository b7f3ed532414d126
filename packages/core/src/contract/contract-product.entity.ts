import { Day, Edge, EuroCents, Node, NotPersonal, TO_STAFF, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ProductUnit } from '../product/product.enum';
import { Contract } from './contract.entity';

@ObjectType({
  implements: Node,
  description: 'A product of a contract at a price, for a period; one price on a day.\n\nDutch: gecontracteerd tarief',
})
@Entity({ schema: 'core', name: 'contract_product' })
@NotPersonal()
@VisibleRows(TO_STAFF)
export class ContractProduct extends Node {
  @Column('uuid')
  contractId: string;

  @Column('text')
  @Field(() => String, { description: 'Code of the product in the catalogue, whatever its version.' })
  productCode: string;

  @Column('text', { nullable: true })
  @Field(() => ProductUnit, { nullable: true, description: 'What the price is per; null without a price.' })
  unit: ProductUnit | null;

  @Column('bigint', { nullable: true })
  @Field(() => EuroCents, {
    nullable: true,
    description: 'Price per unit; null where the subsidy or the lump sum pays for it.\n\nDutch: tarief',
  })
  priceInCents: number | null;

  @Column('date')
  @Field(() => Day, { description: 'First day of this price (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer (exclusive); null while it lasts.' })
  untilOn: string | null;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Contract, { description: 'The contract.', from: 'contractId' })
  readonly contract: Contract | null;
}
