import { isDay } from '@eenplan/kit';
import { StartupError } from '@eenplan/server';

/** Refuses an option that is no day; one that was left out is fine. */
export function requireDay(text: string | undefined): void {
  if (text !== undefined && !isDay(text)) throw new StartupError('DATE_INVALID', 'A day is written YYYY-MM-DD.');
}
