import { isDay } from '@eenplan/kit';
import { z } from 'zod';

const day = z.string().refine(isDay, 'is not a day (YYYY-MM-DD)');

/** What a partner may receive, on which basis: `from` inclusive, `until` exclusive. */
const agreement = z.strictObject({
  organisation: z.string().regex(/^(oin:\d{20}|kvk:\d{8}|agb:\d{8})$/, 'is not oin:, kvk: or agb: with its number'),
  eventTypes: z.array(z.string().regex(/^nl\.[a-z0-9.-]{1,190}$/, 'is not a type of event')).min(1),
  /** Article or contract that it rests on. */
  basis: z.string().min(1).max(300),
  from: day,
  until: day.optional(),
});

/** When a delivery that failed is tried again. The defaults are ours: some ten seconds, then three times as long each time. */
const delivery = z.strictObject({
  firstRetrySeconds: z.int().min(1).max(3600).default(10),
  factor: z.number().min(1).max(10).default(3),
  mostSeconds: z.int().min(1).max(86_400).default(21_600),
  /** Tries in all, after which it waits among the dead letters. */
  tries: z.int().min(1).max(50).default(12),
  timeoutSeconds: z.int().min(1).max(30).default(10),
});

/** What a municipality may set for what it tells the world. */
export const eventSettings = z.strictObject({
  /** OIN of the municipality, 20 digits: what its events name as their source. */
  oin: z
    .string()
    .regex(/^\d{20}$/, 'is not an OIN of 20 digits')
    .optional(),
  agreements: z.array(agreement).default([]),
  delivery: delivery.prefault({}),
  /** Days that an event is kept once nobody waits for it any more. */
  keepDays: z.int().min(1).max(3650).default(30),
});

/** What a municipality has set for what it tells the world. */
export type EventSettings = z.infer<typeof eventSettings>;
