import { Day, Edge, Node, NotPersonal, TO_STAFF, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import { ContractProduct } from './contract-product.entity';
import { ContractStep } from './contract-step.entity';
import { ContractForm, ContractState } from './contract.enum';

@ObjectType({
  implements: Node,
  description:
    'What the municipality agrees with an organisation that gives support, from the start note to its end.\n\n' +
    'Dutch: contract\nLaw: Wmo 2015, art. 2.6.4',
})
@Entity({ schema: 'core', name: 'contract' })
@NotPersonal()
@VisibleRows(TO_STAFF)
export class Contract extends Node {
  @Column('text')
  @Field(() => String, { description: 'Number, unique within the municipality.\n\nDutch: contractnummer' })
  number: string;

  @Column('text')
  @Field(() => String, { description: 'What it is about.' })
  title: string;

  @Column('uuid')
  organisationId: string;

  @Column('text')
  @Field(() => ContractForm, { description: 'Its form.' })
  form: ContractForm;

  @Column('text')
  @Field(() => ContractState, { description: 'How far it has come.' })
  state: ContractState;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Cluster of support it is for; null without one.\n\nDutch: cluster',
  })
  cluster: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Who makes it in the name of the municipality; null when it does so itself.\n\nDutch: regionale inkoop',
  })
  cooperation: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Which results are agreed; null while none are.' })
  results: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the organisation must tell the team of; null without such a duty.\n\nDutch: signaleringsplicht',
  })
  signallingDuty: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Which data it must deliver, and when; null without such a duty.\n\nDutch: gegevenslevering',
  })
  dataDuty: string | null;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Does the organisation work in the access as well?\n\nDutch: toegang' })
  givesAccess: boolean;

  @Column('boolean')
  @Field(() => Boolean, {
    description:
      'Does it exclude that the organisation gains by leading residents to its own offer?\n\n' +
      "Dutch: geen prikkel naar 'eigen' aanbod",
  })
  excludesOwnOfferGain: boolean;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day it holds (inclusive); null until concluded.' })
  fromOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day it no longer holds (exclusive); null without an end.' })
  untilOn: string | null;

  @Column('date')
  @Field(() => Day, { description: 'Day of the step last done; the next one is not dated before it.' })
  lastStepOn: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it ended or came to nothing; null while it did not.' })
  endReason: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  /** Subject of the token of whoever began it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Organisation, { description: 'With whom it is made.\n\nDutch: aanbieder', from: 'organisationId' })
  readonly organisation: Organisation | null;

  @Edge(() => ContractStep, {
    description: 'Its steps, in order.\n\nDutch: verloop van het contract',
    many: true,
    by: 'contractId',
    order: { number: 'asc' },
  })
  readonly steps: ContractStep[];

  @Edge(() => ContractProduct, {
    description: 'The products it is for on the given day, each with its price.\n\nDutch: producten en tarieven',
    many: true,
    by: 'contractId',
    order: { productCode: 'asc' },
    dated: 'periods',
  })
  readonly products: ContractProduct[];
}
