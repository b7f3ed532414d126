import { Day, Edge, EuroCents, Node, NotPersonal, TO_STAFF, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import { ProductUnit } from '../product/product.enum';
import { Contract } from './contract.entity';

/** Read from a view. */
@ObjectType({
  implements: Node,
  description:
    'That a product can be allocated under a contract, at a price, for the days on which both hold.\n\n' +
    'Dutch: gecontracteerd product',
})
@Entity({ schema: 'core', name: 'product_contract' })
@NotPersonal()
@VisibleRows(TO_STAFF)
export class ProductContract extends Node {
  @Column('uuid')
  productId: string;

  @Column('uuid')
  contractId: string;

  @Column('uuid')
  organisationId: string;

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
  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer (exclusive); null without an end.' })
  untilOn: string | null;

  @Edge(() => Contract, { description: 'The contract.', from: 'contractId' })
  readonly contract: Contract | null;

  @Edge(() => Organisation, { description: 'Who gives it.\n\nDutch: aanbieder', from: 'organisationId' })
  readonly organisation: Organisation | null;
}
