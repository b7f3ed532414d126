import { Day, Instant, Node, NotPersonal, TO_STAFF, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

/** What a law can be at a municipality. */
export const ModuleState = {
  OFF: 'OFF',
  ACTIVE: 'ACTIVE',
  WINDING_DOWN: 'WINDING_DOWN',
  NOT_INSTALLED: 'NOT_INSTALLED',
} as const;
export type ModuleState = keyof typeof ModuleState;

registerEnumType(ModuleState, {
  name: 'ModuleState',
  description: 'What a law module is at a municipality.\n\nDutch: status van de wet',
  valuesConfig: {
    OFF: { description: 'Nothing of it is in the schema; its rows stay.\n\nDutch: uit' },
    ACTIVE: { description: 'The whole module.\n\nDutch: actief' },
    WINDING_DOWN: { description: 'Reading and finishing stay, opening is gone.\n\nDutch: afbouw' },
    NOT_INSTALLED: {
      description: 'Switched on, but this installation does not have the module.\n\nDutch: niet geïnstalleerd',
    },
  },
});

/** For whom a municipality executes a law. */
export const ModuleRole = { OWN: 'OWN', DELEGATED: 'DELEGATED', CENTRAL: 'CENTRAL' } as const;
export type ModuleRole = keyof typeof ModuleRole;

registerEnumType(ModuleRole, {
  name: 'ModuleRole',
  description: 'For whom a municipality executes a law.\n\nDutch: rol in de uitvoering',
  valuesConfig: {
    OWN: { description: 'For its own residents.\n\nDutch: eigen uitvoering' },
    DELEGATED: { description: 'Another municipality does it.\n\nDutch: gedelegeerd' },
    CENTRAL: { description: 'Also for other municipalities.\n\nDutch: centrumgemeente' },
  },
});

/** The state of a module for a period; OFF as a row is an intention with a date and a reason. */
@ObjectType({
  implements: Node,
  description: 'What a law module is for a period, by whose decision and why.\n\nDutch: aan- of uitzetten van een wet',
})
@Entity({ schema: 'core', name: 'module_activation' })
@NotPersonal()
@VisibleRows(TO_STAFF)
export class ModuleActivation extends Node {
  @Column('text')
  @Field(() => String, { description: 'Id of the module.' })
  module: string;

  @Column('text')
  @Field(() => ModuleState, { description: 'What it is in this period.' })
  state: ModuleState;

  @Column('text')
  @Field(() => ModuleRole, { description: 'For whom the law is executed.' })
  role: ModuleRole;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'CBS code of the municipality that does it; only with DELEGATED.',
  })
  delegatedTo: string | null;

  @Column('date')
  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer so (exclusive); null while it lasts.' })
  untilOn: string | null;

  @Column('text')
  @Field(() => String, { description: 'Why, in words.' })
  reason: string;

  /** Subject of the token of whoever decided. */
  @Column('text')
  @Field(() => String, { description: 'Subject of whoever decided.' })
  decidedBy: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The agreement that a delegation rests on.\n\nDutch: regeling' })
  agreement: string | null;

  @Column('timestamptz')
  @Field(() => Instant, { description: 'When it was recorded.' })
  recordedAt: Date;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'OFF only: the first day on which no open work was left, so that it took effect; null until then.',
  })
  settledOn: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => Instant, {
    nullable: true,
    description: 'When it made way for another decision before it had lasted a day; null when it stands.',
  })
  withdrawnAt: Date | null;
}
