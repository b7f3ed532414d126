import type { Calendar, Platform, Transaction } from '@eenplan/kit';
import { CalendarService } from '../calendar/calendar.service';

/** The calendar that a term on file goes on by; null when this installation does not know that version. */
export const calendarFor = (platform: Platform, tx: Transaction, version: string): Promise<Calendar | null> =>
  platform.get(CalendarService).find(tx, version);

/** The calendar that a new term is counted with. */
export const currentCalendar = (platform: Platform, tx: Transaction): Promise<Calendar> =>
  platform.get(CalendarService).current(tx);
