import { NotPersonal, TO_STAFF_AND_RESIDENTS, VisibleRows } from '@eenplan/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The side of a street: odd and even house numbers can be in different areas. */
export type HouseNumberSide = 'ALL' | 'ODD' | 'EVEN';

/** Which area a postcode is in. Not in the schema: it is asked by `areaOf`. */
@Entity({ schema: 'core', name: 'area_postcode' })
@NotPersonal()
@VisibleRows(TO_STAFF_AND_RESIDENTS)
export class AreaPostcode {
  @PrimaryColumn('text')
  municipality: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  areaId: string;

  @Column('text')
  postcode: string;

  /** First house number (inclusive). */
  @Column('integer')
  firstNumber: number;

  /** Last house number (inclusive); null when there is no end. */
  @Column('integer', { nullable: true })
  lastNumber: number | null;

  @Column('text')
  side: HouseNumberSide;

  @Column('date')
  fromOn: string;

  @Column('date', { nullable: true })
  untilOn: string | null;

  @Column('text', { nullable: true })
  source: string | null;

  @Column('timestamptz')
  recordedAt: Date;
}
