import { Day, Node, NotPersonal, TO_STAFF, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ContractState } from './contract.enum';

@ObjectType({ implements: Node, description: 'A step of a contract.\n\nDutch: stap in het contracteren' })
@Entity({ schema: 'core', name: 'contract_step' })
@NotPersonal()
@VisibleRows(TO_STAFF)
export class ContractStep extends Node {
  @Column('uuid')
  contractId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Its number in the contract, from 1.' })
  number: number;

  @Column('text')
  @Field(() => ContractState, { description: 'How far the contract then was.' })
  toState: ContractState;

  @Column('date')
  @Field(() => Day, { description: 'Day of the step.' })
  occurredOn: string;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;
}
