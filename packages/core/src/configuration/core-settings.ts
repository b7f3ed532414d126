import { isDay } from '@eenplan/kit';
import { z } from 'zod';

const words = z.string().min(1).max(300);
const day = z.string().refine(isDay, 'is not a day (YYYY-MM-DD)');

/** A list in which nothing stands twice. */
const unique = (what: string) =>
  z
    .array(words)
    .default([])
    .superRefine((items, issues) => {
      items.forEach((item, index) => {
        if (items.indexOf(item) === index) return;
        issues.addIssue({ code: 'custom', path: [index], message: `names a ${what} that stands in the list already` });
      });
    });

const vocabulary = z.strictObject({
  director: words.default('regisseur'),
  household: words.default('huishouden'),
  householdPrinciple: words.default('één huishouden, één plan, één regisseur'),
  team: words.default('wijkteam'),
  carer: words.default('mantelzorger'),
  householdHelp: words.default('hulp bij het huishouden'),
  freeAccess: words.default('vrij toegankelijk'),
  tailored: words.default('maatwerkvoorziening'),
});

/** A website as a browser names it: scheme, host and port, nothing behind it. */
const origin = z
  .string()
  .refine((text) => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text), {
    message: 'is not an origin, such as https://plan.example.nl',
  });

/** A website from which browsers may ask. */
export interface AllowedOrigin {
  readonly origin: string;
  /** Ids of the clients (`client_id` of the token) that may; null for every client. */
  readonly clients: readonly string[] | null;
}

/** What a municipality may set for core, with defaults; the keys are those its policy documents differ in. */
export const coreSettings = z.strictObject({
  /** Title and year of the document the settings come from. */
  source: words.optional(),
  /** Keys below that are an assumption and not in the document. */
  assumptions: unique('key'),
  vocabulary: vocabulary.prefault({}),
  /** Own rungs from lowest to highest; a rung stands once. */
  ladder: z.strictObject({ rungs: unique('rung') }).prefault({}),
  lines: unique('line'),
  weighing: unique('step'),
  accessLevels: unique('level'),
  classification: z
    .strictObject({ scheme: words, values: z.array(words).default([]), multiple: z.boolean().default(false) })
    .optional(),
  assessment: z.strictObject({ instruments: unique('instrument') }).prefault({}),
  goal: z.strictObject({ types: unique('type') }).prefault({}),
  access: z
    .strictObject({
      entrances: unique('entrance'),
      simpleQuestionHandlers: unique('handler'),
      teamStatus: words.optional(),
      integralFrom: day.optional(),
    })
    .prefault({}),
  decision: z
    .strictObject({
      mandate: words.optional(),
      legalityCheck: z.enum(['BEFORE', 'AFTER']).default('BEFORE'),
      refuseOnlyWhenUnlawful: z.boolean().default(false),
    })
    .prefault({}),
  methods: unique('method'),
  referral: z.strictObject({ routes: unique('route') }).prefault({}),
  region: z
    .strictObject({
      memberships: z
        .array(
          z.strictObject({ name: words, municipalities: z.int().positive().optional(), purpose: words.optional() }),
        )
        .default([]),
      split: z.record(z.string(), z.number().min(0).max(100)).default({}),
    })
    .prefault({}),
  escalation: z.strictObject({ bodies: unique('body') }).prefault({}),
  monitoring: z
    .strictObject({ indicators: unique('indicator'), surveys: unique('survey'), audiences: unique('audience') })
    .prefault({}),
  dataExchange: z
    .strictObject({
      partners: unique('partner'),
      bases: z.array(z.strictObject({ basis: words, from: day })).default([]),
    })
    .prefault({}),
  governance: z
    .strictObject({ councils: unique('council'), cycle: z.record(z.string(), words).default({}) })
    .prefault({}),
  api: z
    .strictObject({
      origins: z.array(z.union([origin, z.strictObject({ origin, clients: z.array(words).min(1) })])).default([]),
    })
    .prefault({}),
  transition: z
    .strictObject({ rights: z.array(z.strictObject({ right: words, until: words })).default([]) })
    .prefault({}),
});

/** What a municipality has set for core. */
export type CoreSettings = z.infer<typeof coreSettings>;

/** The websites that a municipality has set. */
export const allowedOrigins = ({ api }: CoreSettings): AllowedOrigin[] =>
  api.origins.map((entry) => (typeof entry === 'string' ? { origin: entry, clients: null } : entry));
