import { z } from 'zod';
import { codeInFile, dayInFile } from '../organisation/organisation-file';
import { OrdinanceKind, OrdinanceStatus } from './ordinance.enum';

const ordinance = z.strictObject({
  code: codeInFile,
  title: z.string().min(1).max(300),
  kind: z.enum(OrdinanceKind),
  status: z.enum(OrdinanceStatus),
  law: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{0,39}$/, 'is not the code of a law')
    .optional(),
  rule: z
    .string()
    .regex(/^R[0-9]{2,3}$/, 'is not the code of a rule of the policy catalogue')
    .optional(),
  fromOn: dayInFile.optional(),
  untilOn: dayInFile.optional(),
  /** Needed; its absence is refused as a rule (R92), not as a matter of form. */
  source: z.string().max(500).optional(),
  comment: z.string().min(1).max(1_000).optional(),
});

/** The section `ordinances` of a configuration file. */
export const ordinancesSchema = z.array(ordinance).max(5_000);

/** A version as a file gives it. */
export type OrdinanceInFile = z.infer<typeof ordinance>;
