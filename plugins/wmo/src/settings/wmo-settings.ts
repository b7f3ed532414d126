import { OrdinanceStatus, SettingsService } from '@eenplan/core';
import type { Platform, Transaction } from '@eenplan/kit';
import { z } from 'zod';

const words = z.string().min(1).max(300);
const code = z.string().min(1).max(100);

/** Ages in whole years: from (inclusive) until (exclusive, without an end when left out). */
const ages = z
  .strictObject({ fromAge: z.int().min(0).max(130), untilAge: z.int().min(1).max(131).optional() })
  .refine(({ fromAge, untilAge }) => untilAge === undefined || untilAge > fromAge, 'ends before it begins');

/** A list in which no key stands twice. */
const once = <T extends z.ZodType<object>>(entry: T, keyOf: (item: z.output<T>) => string) =>
  z
    .array(entry)
    .max(200)
    .default([])
    .superRefine((items, issues) => {
      const keys = items.map(keyOf);
      keys.forEach((key, index) => {
        if (keys.indexOf(key) === index) return;
        issues.addIssue({ code: 'custom', path: [index], message: 'names what stands in the list already' });
      });
    });

/** R19: something that is generally customary for people of some ages. */
const customaryItem = z.strictObject({
  code,
  title: words,
  ages: z.array(ages).min(1).max(20),
  /** Codes of products of the catalogue that are this item. */
  products: z.array(code).max(50).default([]),
  source: words,
});

/** What household help goes by, in the words of R21 and R22 of the policy catalogue. */
export const HOUSEHOLD_HELP_RULES = ['MARKET_FIRST', 'INFORMAL_CARE_LEFT_OUT', 'MINORS_NOT_COUNTED'] as const;

/** R92: a rule keeps how far it has come, and where it stands. */
const householdHelpRule = z.strictObject({
  rule: z.enum(HOUSEHOLD_HELP_RULES),
  status: z.enum(OrdinanceStatus),
  source: words,
});

/** What a municipality may set for the Wmo; dated as all settings are. */
export const wmoSettings = z.strictObject({
  /** Wmo 2.3.3 says without delay; here the hours within which the municipality promises to decide, at most six weeks. */
  urgent: z.strictObject({ hours: z.int().min(1).max(1008), source: words }).optional(),
  /** Wmo 2.3.9 says periodically; here after how many months a decision is looked at again. */
  review: z.strictObject({ months: z.int().min(1).max(120), source: words }).optional(),
  /** Uitvoeringsbesluit 3.8 lid 1: what transport costs a resident, in cents per ride or per period of a contribution. */
  transportFee: z
    .strictObject({ amountInCents: z.int().min(0).max(100_000), per: z.enum(['RIDE', 'PERIOD']), source: words })
    .optional(),
  customary: once(customaryItem, (item) => item.code),
  householdHelp: once(householdHelpRule, ({ rule }) => rule),
  /** Which kind of provision a product of the catalogue is; of what is not named nothing is held against the weighing. */
  productKinds: once(z.strictObject({ product: code, kind: code }), ({ product }) => product),
});

/** What a municipality has set for the Wmo. */
export type WmoSettings = z.infer<typeof wmoSettings>;
/** What a municipality asks for transport. */
export type TransportFee = NonNullable<WmoSettings['transportFee']>;
/** An item of the list of what is generally customary. */
export type CustomaryItemSetting = WmoSettings['customary'][number];
/** A rule that household help goes by. */
export type HouseholdHelpRule = WmoSettings['householdHelp'][number];

/** What is set on a day, in a transaction. */
export const wmoSettingsIn = (
  platform: Platform,
  tx: Transaction,
  municipality: string,
  on: string,
): Promise<WmoSettings> => platform.get(SettingsService).ofModuleIn(tx, municipality, 'wmo', wmoSettings, on);
