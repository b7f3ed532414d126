import { type Calendar, calendarFrom, type Platform, type Transaction } from '@eenplan/kit';
import { calendarDataOf, CalendarVersion } from './calendar-version.entity';
import { refuse } from './calendar.errors';

/** The calendar of working days, by version. A version never changes, so one that was read is kept. */
export class CalendarService {
  private readonly known = new Map<string, Calendar>();

  constructor(private readonly platform: Platform) {}

  /** The calendar in use: what a new term is counted with. One small statement each time. */
  async current(tx: Transaction): Promise<Calendar> {
    const [newest] = await tx.query<{ version: string }[]>(
      'select version from core.calendar_version order by number desc limit 1',
    );
    if (!newest) throw new Error('There is no calendar: the migrations were not finished.');
    return this.version(tx, newest.version);
  }

  /** The calendar of a version: what a term was counted with. Refuses with CALENDAR_VERSION_UNKNOWN. */
  async version(tx: Transaction, version: string): Promise<Calendar> {
    const found = await this.find(tx, version);
    if (!found) throw refuse('CALENDAR_VERSION_UNKNOWN', 'version');
    return found;
  }

  /** The calendar of a version; null when it is not known here. */
  async find(tx: Transaction, version: string): Promise<Calendar | null> {
    const known = this.known.get(version);
    if (known) return known;
    const found = await tx.findOneBy(CalendarVersion, { version });
    if (!found) return null;
    const calendar = calendarFrom(calendarDataOf(found));
    this.known.set(version, calendar);
    return calendar;
  }

  /** Every version as it was recorded, the one in use first. */
  list(): Promise<CalendarVersion[]> {
    return this.platform.door.reference((tx) => tx.find(CalendarVersion, { order: { number: 'desc' } }));
  }

  /** The version in use as it was recorded. */
  async inUse(): Promise<CalendarVersion> {
    const [newest] = await this.list();
    if (!newest) throw new Error('There is no calendar: the migrations were not finished.');
    return newest;
  }
}
