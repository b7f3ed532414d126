import { isDay, isPostcode } from '@eenplan/kit';
import { z } from 'zod';
import { AreaKind, OrganisationKind, TeamKind, TeamLegalForm, TeamLegalStatus } from './organisation.enum';

/** A day of the calendar, as a file writes it. */
export const dayInFile = z.string().refine(isDay, 'is not a day (YYYY-MM-DD)');
/** A short name, unique within its list. */
export const codeInFile = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'is not a code: small letters, digits and hyphens, at most 60');

const name = z.string().min(1).max(200);
const houseNumber = z.int().min(1).max(99_999);
const side = z.enum(['ALL', 'ODD', 'EVEN']).default('ALL');

/** Without a first day it is that of the file, or of what this is a part of. */
const dated = {
  fromOn: dayInFile.optional(),
  untilOn: dayInFile.optional(),
  source: z.string().min(1).max(500).optional(),
};

const area = z.strictObject({
  code: codeInFile,
  name,
  kind: z.enum(AreaKind),
  parent: codeInFile.optional(),
  ...dated,
});

const postcode = z.strictObject({
  postcode: z.string().refine(isPostcode, 'is not a postcode: four digits and two capitals, without a space'),
  houseNumbers: z.strictObject({ first: houseNumber.default(1), last: houseNumber.optional(), side }).prefault({}),
  area: codeInFile,
  ...dated,
});

const team = z.strictObject({
  code: codeInFile,
  name,
  kind: z.enum(TeamKind),
  legalForm: z.enum(TeamLegalForm).optional(),
  areas: z.array(z.strictObject({ area: codeInFile, ...dated })).default([]),
  statuses: z.array(z.strictObject({ status: z.enum(TeamLegalStatus), ...dated })).default([]),
  ...dated,
});

const organisation = z.strictObject({
  code: codeInFile,
  name,
  kind: z.enum(OrganisationKind),
  registration: z
    .string()
    .regex(/^(oin:[0-9]{20}|kvk:[0-9]{8}|agb:[0-9]{8})$/, 'is not oin:, kvk: or agb: with its number')
    .optional(),
  signals: z.boolean().default(false),
  ...dated,
});

/**
 * The section `organisation` of a configuration file. What it does not mention stays as it is; what it mentions ends on
 * the day that it says.
 */
export const organisationSchema = z.strictObject({
  areas: z.array(area).max(5_000).default([]),
  postcodes: z.array(postcode).max(50_000).default([]),
  teams: z.array(team).max(1_000).default([]),
  organisations: z.array(organisation).max(5_000).default([]),
});

/** The section as read. */
export type OrganisationFile = z.infer<typeof organisationSchema>;
export type AreaInFile = OrganisationFile['areas'][number];
export type PostcodeInFile = OrganisationFile['postcodes'][number];
export type TeamInFile = OrganisationFile['teams'][number];
export type OrganisationInFile = OrganisationFile['organisations'][number];
