import type { CalendarData, Transaction } from '@eenplan/kit';
import { CalendarVersion } from './calendar-version.entity';

/** Where a version comes from. */
export interface CalendarRecording extends Pick<CalendarVersion, 'source' | 'origin' | 'recordedAt' | 'recordedBy'> {
  readonly note: string | null;
}

/** One writer at a time, of every node and command. */
export async function lockCalendar(tx: Transaction): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('core.calendar', 0))");
}

/** A version as far as writers look at it. */
export type StoredCalendar = Pick<CalendarVersion, 'version' | 'origin' | 'decrees'>;

/** Every version, the one in use first. */
export const storedCalendars = (tx: Transaction): Promise<StoredCalendar[]> =>
  tx.query<StoredCalendar[]>('select version, origin, decrees from core.calendar_version order by number desc');

/** Adds a version, which is in use from then on. */
export async function addCalendar(tx: Transaction, data: CalendarData, recording: CalendarRecording): Promise<void> {
  const { source, origin, recordedAt, recordedBy, note } = recording;
  await tx.query(
    `insert into core.calendar_version (version, first_year, last_year, decrees, source, origin, recorded_at,
       recorded_by, note)
     values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9)`,
    [
      ...[data.version, data.firstYear, data.lastYear, JSON.stringify(data.decrees)],
      ...[source, origin, recordedAt, recordedBy, note],
    ],
  );
}
