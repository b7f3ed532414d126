import { z } from 'zod';
import { dayInFile } from '../organisation/organisation-file';

const workingDays = z.int().min(0).max(60);

const serviceLevel = z.strictObject({
  kind: z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'is not the code of a kind of signal'),
  pickUpWorkingDays: workingDays,
  contactWorkingDays: workingDays.optional(),
  fromOn: dayInFile.optional(),
  untilOn: dayInFile.optional(),
  source: z.string().min(1).max(500).optional(),
});

/**
 * The section `signalServiceLevels` of a configuration file: how soon the municipality acts on each kind of signal. What it
 * does not mention stays as it is; what it mentions ends on the day that it says.
 */
export const signalServiceLevelsSchema = z.array(serviceLevel).max(500);

/** A service level as a file gives it. */
export type ServiceLevelInFile = z.infer<typeof serviceLevel>;
