import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HouseholdRole } from '@eenplan/core';
import { isBsn, isDay, isMunicipalityCode, isPartialDate } from '@eenplan/kit';
import { parse } from 'yaml';
import { z } from 'zod';

const day = z.string().refine(isDay, 'is not a day (YYYY-MM-DD)');
const director = z.union([z.strictObject({ professional: z.string() }), z.strictObject({ resident: z.string() })]);

/** A municipality to show, as a file: everything in it is synthetic, BSNs are of the official test range. */
export const demonstratorSchema = z.strictObject({
  municipality: z.strictObject({ code: z.string().refine(isMunicipalityCode), name: z.string() }),
  modules: z.array(z.strictObject({ module: z.string(), fromOn: day, reason: z.string() })),
  professionals: z.array(z.strictObject({ key: z.string(), subject: z.string(), name: z.string() })),
  residents: z.array(
    z.strictObject({
      key: z.string(),
      bsn: z.string().refine(isBsn).optional(),
      givenNames: z.string(),
      familyNamePrefix: z.string().optional(),
      familyName: z.string(),
      birthDate: z.string().refine(isPartialDate).optional(),
    }),
  ),
  households: z.array(
    z.strictObject({
      formedOn: day,
      members: z.array(z.strictObject({ resident: z.string(), role: z.enum(HouseholdRole) })),
      plan: z.strictObject({ title: z.string(), adoptedOn: day, director }).optional(),
    }),
  ),
  wmoSupportRequests: z
    .array(z.strictObject({ resident: z.string(), need: z.string(), urgent: z.boolean(), receivedOn: day }))
    .default([]),
});

/** A demonstrator as read. */
export type Demonstrator = z.infer<typeof demonstratorSchema>;

/** The demonstrators that come with the command line. */
export const demonstratorsFolder = join(__dirname, '..', '..', 'demonstrators');

/** Reads every demonstrator of a folder; a mistake names the file and the place in it. */
export const readDemonstrators = (folder = demonstratorsFolder): Demonstrator[] =>
  readdirSync(folder)
    .filter((file) => /^\d{4}-.*\.yaml$/.test(file))
    .sort()
    .map((file) => readDemonstrator(join(folder, file)));

function readDemonstrator(file: string): Demonstrator {
  const result = demonstratorSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${file}: ${issues.join('; ')}`);
}
