import { z } from 'zod';
import { dayInFile } from '../organisation/organisation-file';

const value = z.strictObject({
  /** Money in whole euro cents. A number with a fraction is best written as text: it stays exact. */
  value: z.union([z.number(), z.string().max(60)]),
  validFrom: dayInFile,
  /** Last day, inclusive; left out it ends where the next value begins, null says that no end is known. */
  validUntil: dayInFile.nullable().optional(),
  /** Needed; its absence is refused as a rule, not as a matter of form. */
  source: z.string().max(500).optional(),
  mark: z.enum(['memory', 'derived']).optional(),
});

const series = z.strictObject({
  key: z.string().min(1).max(100),
  values: z.array(value).max(1_000).default([]),
  /** First days of values that no longer hold. */
  withdraw: z.array(dayInFile).max(1_000).default([]),
});

/** A file of amounts. */
export const parametersInFile = z.strictObject({
  parameters: z
    .array(series)
    .min(1)
    .max(1_000)
    .superRefine((items, issues) => {
      items.forEach(({ key }, index) => {
        if (items.findIndex((other) => other.key === key) === index) return;
        issues.addIssue({
          code: 'custom',
          path: [index, 'key'],
          message: 'names a key that stands in the file already',
        });
      });
    }),
});

/** A series as a file changes it. */
export type SeriesInFile = z.infer<typeof series>;
/** A value as a file gives it. */
export type ValueInFile = z.infer<typeof value>;
