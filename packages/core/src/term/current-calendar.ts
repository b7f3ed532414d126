import { type Calendar, nationalCalendar, type Transaction } from '@eenplan/kit';

/**
 * The calendar that terms are counted with, at one place.
 * @param version of a term on file, which goes on by the calendar it was counted with; the current one when left out
 * @returns null when there is no calendar of that version any more: the term must be counted again first, with a note
 */
export function calendarFor(_tx: Transaction, version?: string): Promise<Calendar | null> {
  return Promise.resolve(version === undefined || version === nationalCalendar.version ? nationalCalendar : null);
}

/** The calendar of today. */
export async function currentCalendar(tx: Transaction): Promise<Calendar> {
  const calendar = await calendarFor(tx);
  if (!calendar) throw new Error('There is no calendar to count terms with.');
  return calendar;
}
