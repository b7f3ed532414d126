import { isDay, isMunicipalityCode } from '@eenplan/kit';
import { z } from 'zod';
import { CareKind, CarerLoadLevel } from '../care/care.enum';
import { ClientSupporterKind, RepresentationScope, RepresentativeKind } from '../representation/representation.enum';
import { AddressKind } from '../resident-address/address-kind.enum';
import { ContactChannel, Literacy, OwnDirection } from '../resident-profile/resident-profile.enum';

const day = z.string().refine(isDay, 'is not a day (YYYY-MM-DD)');
const key = z.string().min(1).max(60);
const text = (longest: number) => z.string().trim().min(1).max(longest);
const period = { fromOn: day, untilOn: day.optional() };

/** An address of a resident; one to live at when nothing else is said. */
export const addressSchema = z.strictObject({
  kind: z.enum(AddressKind).default('RESIDENCE'),
  street: text(200),
  houseNumber: z.int().min(1).max(99_999).optional(),
  houseLetter: z
    .string()
    .regex(/^[A-Za-z]$/)
    .optional(),
  addition: text(20).optional(),
  postcode: text(12).optional(),
  place: text(100),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  municipalityOfResidence: z.string().refine(isMunicipalityCode, 'is no municipality code').optional(),
  isSecret: z.boolean().optional(),
  ...period,
});

/** How a resident speaks, reads, decides and wants to be reached. */
export const profileSchema = z.strictObject({
  fromOn: day,
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .optional(),
  needsInterpreter: z.boolean().optional(),
  literacy: z.enum(Literacy).optional(),
  ownDirection: z.enum(OwnDirection).optional(),
  ownDirectionReason: text(1000).optional(),
  ownDirectionBasis: text(200).optional(),
  contactChannel: z.enum(ContactChannel).optional(),
  phone: z
    .string()
    .regex(/^\+?[0-9][0-9 ()-]{4,19}$/)
    .optional(),
  email: z
    .string()
    .max(254)
    .regex(/^[^@\s]+@[^@\s]+$/)
    .optional(),
});

/** Unpaid care, and how heavy it weighs. */
export const careSchema = z.strictObject({
  carer: key.optional(),
  carerName: text(200).optional(),
  caredFor: key,
  kind: z.enum(CareKind),
  organisation: text(200).optional(),
  minutesPerWeek: z.int().min(1).max(10_080).optional(),
  ...period,
  loads: z
    .array(z.strictObject({ level: z.enum(CarerLoadLevel), assessedOn: day, method: text(500).optional() }))
    .default([]),
});

/** Who acts for a resident. */
export const representativeSchema = z.strictObject({
  resident: key,
  kind: z.enum(RepresentativeKind),
  representative: key.optional(),
  name: text(200).optional(),
  organisation: text(200).optional(),
  scope: z.enum(RepresentationScope),
  scopeText: text(500).optional(),
  basis: text(200).optional(),
  ...period,
});

/** Who stands beside a resident. */
export const supporterSchema = z.strictObject({
  resident: key,
  professional: key.optional(),
  name: text(200).optional(),
  organisation: text(200).optional(),
  kind: z.enum(ClientSupporterKind),
  ...period,
});
