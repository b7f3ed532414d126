import { z } from 'zod';

/** Read as text and judged as a day later, so that a day that does not exist has a code of its own. */
const dayText = z.string().max(20);

const decree = z.strictObject({
  source: z.string().max(500).default(''),
  mark: z.enum(['memory', 'derived']).optional(),
  /** The years it decides completely; empty when only single days of it are known. */
  years: z.array(z.int()).max(100).default([]),
  days: z.array(dayText).max(400),
});

/** A file with a whole calendar: every decree, those of the calendar in use included. */
export const calendarInFile = z.strictObject({
  version: z.string().regex(/^[a-z][a-z0-9]*-[0-9]{4}\.[0-9]{1,3}$/, 'is not a version, such as nl-2029.1'),
  note: z.string().min(1).max(1_000),
  decrees: z.array(decree).min(1).max(200),
  /** Days that the calendar in use equates and this one, on purpose, does not. */
  dropped: z.array(dayText).max(400).default([]),
});

/** A calendar as a file gives it. */
export type CalendarInFile = z.infer<typeof calendarInFile>;
