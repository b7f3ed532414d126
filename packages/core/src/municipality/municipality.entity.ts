import { Day, EVERY_ROW, MunicipalityCode, NotPersonal, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: 'A municipality that works with Eenplan.\n\nDutch: gemeente\nLaw: Gemeentewet, art. 1' })
@Entity({ schema: 'core', name: 'municipality' })
@NotPersonal()
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: EVERY_ROW, PARTNER: EVERY_ROW, ADMINISTRATOR: EVERY_ROW })
export class Municipality {
  @PrimaryColumn('text')
  @Field(() => MunicipalityCode, { description: 'CBS code, four digits.\n\nDutch: gemeentecode' })
  code: string;

  @Column('text')
  @Field(() => String, { description: 'Name in use.\n\nDutch: gemeentenaam' })
  name: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day it exists (inclusive), when the list says so.' })
  existsFromOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day it no longer exists (exclusive); null while it does.' })
  existsUntilOn: string | null;

  /** The revision of the last switch turned here; written by the database alone. */
  @Column('bigint', { default: 0 })
  modulesRevision: number;
}
