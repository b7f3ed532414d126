import { isBsn, isDay, isPartialDate } from '@eenplan/kit';
import { z } from 'zod';
import { HouseholdRole } from '../household/household-role.enum';
import { Residing } from '../household/residing.enum';
import { addressSchema, careSchema, profileSchema, representativeSchema, supporterSchema } from './dossier-file';
import { planSchema } from './plan-file';

const day = z.string().refine(isDay, 'is not a day (YYYY-MM-DD)');
const key = z.string().min(1).max(60);
const text = (longest: number) => z.string().trim().min(1).max(longest);

/** The people of a file: who works here, who lives here, with whom, with what plan, and who helps. */
export const peopleSchema = z.strictObject({
  professionals: z.array(z.strictObject({ key, subject: text(200), name: text(200) })).default([]),
  residents: z
    .array(
      z.strictObject({
        key,
        bsn: z.string().refine(isBsn, 'is no citizen service number').optional(),
        givenNames: text(200),
        familyNamePrefix: text(20).optional(),
        familyName: text(200),
        birthDate: z.string().refine(isPartialDate, 'is no (partial) date').optional(),
        addresses: z.array(addressSchema).default([]),
        profile: profileSchema.optional(),
      }),
    )
    .default([]),
  households: z
    .array(
      z.strictObject({
        formedOn: day,
        members: z
          .array(z.strictObject({ resident: key, role: z.enum(HouseholdRole), residing: z.enum(Residing).optional() }))
          .min(1)
          .max(30),
        plan: planSchema.optional(),
      }),
    )
    .default([]),
  care: z.array(careSchema).default([]),
  representatives: z.array(representativeSchema).default([]),
  clientSupporters: z.array(supporterSchema).default([]),
});

/** The section as read. */
export type PeopleFile = z.infer<typeof peopleSchema>;
/** A household in it. */
export type HouseholdEntry = PeopleFile['households'][number];
/** A resident in it. */
export type ResidentEntry = PeopleFile['residents'][number];
