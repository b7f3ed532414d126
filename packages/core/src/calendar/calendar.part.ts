import type { ModulePart } from '@eenplan/kit';
import { CalendarFileService } from './calendar-file.service';
import { CalendarVersion } from './calendar-version.entity';
import { calendarErrors } from './calendar.errors';
import { CalendarService } from './calendar.service';
import { shippedCalendar } from './shipped-calendar';

/** Working days: the holidays of the law and the days that decrees equate with them. */
export const calendarPart: ModulePart = {
  entities: [CalendarVersion],
  services: [CalendarService, CalendarFileService],
  referenceData: [shippedCalendar],
  errors: calendarErrors,
};
