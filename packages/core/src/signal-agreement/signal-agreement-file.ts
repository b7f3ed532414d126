import { z } from 'zod';
import { codeInFile, dayInFile } from '../organisation/organisation-file';

const agreement = z.strictObject({
  /** Code of the organisation, as the section `organisation` has it. */
  organisation: codeInFile,
  kinds: z
    .array(z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'is not the code of a kind of signal'))
    .min(1)
    .max(100),
  fromOn: dayInFile.optional(),
  untilOn: dayInFile.optional(),
  source: z.string().min(1).max(500).optional(),
});

/**
 * The section `signalAgreements` of a configuration file: which partner may send which kinds of signal. What it does not
 * mention stays as it is; what it mentions ends on the day that it says.
 */
export const signalAgreementsSchema = z.array(agreement).max(5_000);

/** An agreement as a file gives it. */
export type AgreementInFile = z.infer<typeof agreement>;
