import { type CalendarData, NATIONAL_CALENDAR_DATA, type ReferenceData, type ReferenceWork } from '@eenplan/kit';
import { covers } from './calendar.law';
import { addCalendar, lockCalendar, type StoredCalendar, storedCalendars } from './calendar-store';

/**
 * The calendar that core ships, written after the migrations when it is not there yet. It does not take the place of
 * one of the installation that knows more decrees.
 */
export const shippedCalendar: ReferenceData = {
  code: 'core.calendar',
  write: (work) => shipCalendar(work, NATIONAL_CALENDAR_DATA),
};

/** The step itself, for a calendar of any version. */
export async function shipCalendar(
  { tx, modules, recordedAt }: ReferenceWork,
  shipped: CalendarData,
): Promise<string[]> {
  await lockCalendar(tx);
  const stored = await storedCalendars(tx);
  if (stored.some(({ version }) => version === shipped.version)) return [];
  const inUse = stored[0];
  if (inUse && isOwnAndKnowsMore(inUse, shipped)) {
    return [`calendar ${inUse.version}: left in use; ${shipped.version} ships without decrees that it holds`];
  }
  const core = modules.find(({ id }) => id === 'core');
  const recordedBy = `core ${core?.version ?? ''}`;
  await addCalendar(tx, shipped, { source: 'shipped', origin: 'SHIPPED', recordedAt, recordedBy, note: null });
  return [];
}

const isOwnAndKnowsMore = ({ origin, decrees }: StoredCalendar, shipped: CalendarData): boolean =>
  origin === 'INSTALLATION' && !covers(shipped.decrees, decrees);
