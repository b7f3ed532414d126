import {
  type CalendarData,
  type EquatingDecree,
  EVERY_ROW,
  NATIONAL_CALENDAR_DATA,
  NotPersonal,
  VisibleRows,
} from '@eenplan/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The days that decrees equate with a holiday (Atw 3 lid 3), whole. It is never changed: a change is a version. */
@Entity({ schema: 'core', name: 'calendar_version' })
@NotPersonal()
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: EVERY_ROW, PARTNER: EVERY_ROW, ADMINISTRATOR: EVERY_ROW })
export class CalendarVersion {
  /** Stored with every computed day: `nl-2026.1`. */
  @PrimaryColumn('text')
  version: string;

  /** In order of recording; the highest is in use. Given by the database. */
  @Column('bigint')
  number: number;

  /** First supported year, inclusive. */
  @Column('integer')
  firstYear: number;

  /** Last supported year, inclusive. */
  @Column('integer')
  lastYear: number;

  @Column('jsonb')
  decrees: EquatingDecree[];

  @Column('text')
  source: string;

  @Column('text')
  origin: 'SHIPPED' | 'INSTALLATION';

  @Column('timestamptz')
  recordedAt: Date;

  @Column('text')
  recordedBy: string;

  @Column('text', { nullable: true })
  note: string | null;
}

/** As the terms engine takes it. The holidays themselves stand in the law and are no data of an installation. */
export const calendarDataOf = (found: CalendarVersion): CalendarData => ({
  ...{ version: found.version, firstYear: found.firstYear, lastYear: found.lastYear, decrees: found.decrees },
  holidays: NATIONAL_CALENDAR_DATA.holidays,
});
