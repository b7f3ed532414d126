import { isDay } from '@eenplan/kit';
import { z } from 'zod';
import { eventSettings } from '../event/event-settings';
import { SupportAccess } from '../ladder/ladder.enum';

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

/** A rung of the ladder: a name, or with what it means. Of a plain name nothing more is known. */
const rung = z.union([
  words,
  z.strictObject({
    code: words,
    title: words,
    access: z.enum(SupportAccess).optional(),
    line: z.union([z.literal(0), z.literal(1), z.literal(2)]).optional(),
  }),
]);

/** Own rungs from lowest to highest; a code stands once. */
const rungs = z
  .array(rung)
  .default([])
  .superRefine((items, issues) => {
    const codes = items.map((item) => (typeof item === 'string' ? item : item.code));
    codes.forEach((code, index) => {
      if (codes.indexOf(code) === index) return;
      issues.addIssue({ code: 'custom', path: [index], message: 'names a rung that stands in the list already' });
    });
  });

/** Target groups: names, or with what they are called and which group they are a part of; a code stands once. */
const groups = z
  .array(z.union([words, z.strictObject({ code: words, title: words, partOf: words.optional() })]))
  .default([])
  .superRefine((items, issues) => {
    const named = items.map((item) => (typeof item === 'string' ? { code: item, partOf: undefined } : item));
    const codes = named.map(({ code }) => code);
    named.forEach(({ code, partOf }, index) => {
      const isTwice = codes.indexOf(code) !== index;
      const isAstray = partOf !== undefined && (partOf === code || !codes.includes(partOf));
      if (!isTwice && !isAstray) return;
      const message = isTwice ? 'names a group that stands in the list already' : 'is part of no group in the list';
      issues.addIssue({ code: 'custom', path: [index], message });
    });
  });

/** A list in which nothing stands twice, with what it holds until the municipality sets its own. */
const listed = (what: string, ...defaults: readonly string[]) => unique(what).default([...defaults]);

/** What a budget is at most, as a percentage of the price in kind; a product stands once. */
const budgetRates = z
  .array(
    z.strictObject({
      product: words,
      /** Of support that is bought from anybody but the own network. */
      percentOfInKind: z.int().min(1).max(100).default(100),
      /** Of support by the own network; without it there is no rate for that. */
      networkPercentOfInKind: z.int().min(1).max(100).optional(),
      source: words,
    }),
  )
  .default([])
  .superRefine((items, issues) => {
    items.forEach(({ product }, index) => {
      if (items.findIndex((item) => item.product === product) === index) return;
      issues.addIssue({ code: 'custom', path: [index], message: 'names a product that stands in the list already' });
    });
  });

const population = z
  .array(z.strictObject({ year: z.int().min(2015).max(2100), residents: z.int().min(1), source: words }))
  .default([])
  .superRefine((items, issues) => {
    items.forEach(({ year }, index) => {
      if (items.findIndex((item) => item.year === year) === index) return;
      issues.addIssue({ code: 'custom', path: [index], message: 'names a year that stands in the list already' });
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
  /** How many residents there were in a year, as a document has it; a year stands once. */
  population,
  /** Own rungs from lowest to highest; a rung stands once. */
  ladder: z.strictObject({ rungs }).prefault({}),
  lines: unique('line'),
  weighing: unique('step'),
  accessLevels: unique('level'),
  classification: z.strictObject({ scheme: words, values: groups, multiple: z.boolean().default(false) }).optional(),
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
  /** Does a committee advise on objections (Awb 7:13)? Then there are twelve weeks to decide on them. */
  objection: z.strictObject({ committee: z.boolean().default(false) }).prefault({}),
  /** R65: rates of budgets, in kind and for the own network (Wmo 2.1.3 lid 2 and 2.3.6 lid 4). */
  personalBudget: z.strictObject({ rates: budgetRates }).prefault({}),
  budget: z
    .strictObject({
      /** R75: above which share of a budget line, in percent, what is committed asks attention. */
      alertAtPercent: z.int().min(1).max(200).default(100),
      /** For how many residents at least something runs before its amount is told. Usual in statistics [memory]. */
      shownFrom: z.int().min(1).max(100).default(5),
    })
    .prefault({}),
  /** How a case ends. The defaults are an assumption: the documents name that there are reasons and three questions. */
  closing: z
    .strictObject({
      reasons: listed('reason', 'zorgvraag opgelost', 'opname', 'overlijden', 'verhuisd', 'andere wet'),
      earlyReasons: listed(
        'reason',
        ...['ingetrokken', 'verhuisd', 'overlijden', 'geen hulp gewenst', 'bemoeizorg elders', 'beantwoord'],
      ),
      questions: listed(
        'question',
        ...['Bent u geholpen met uw vraag?', 'Kunt u nu verder zonder ons?', 'Wat had beter gekund?'],
      ),
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
  signal: z
    .strictObject({
      /** How many days a signal may wait to be put right before it is closed. No document sets it: an assumption. */
      quarantineDays: z.int().min(1).max(365).default(28),
    })
    .prefault({}),
  terms: z
    .strictObject({
      /** How many days before a due day to warn, each once: 7 and 2. */
      warnDaysBefore: z.array(z.int().min(0).max(365)).max(10).default([7, 2]),
    })
    .prefault({}),
  governance: z
    .strictObject({ councils: unique('council'), cycle: z.record(z.string(), words).default({}) })
    .prefault({}),
  /** How long records are kept here, by the code of the retention rule; only what the rule lets a municipality set. */
  retention: z
    .record(
      z.string(),
      z.strictObject({ count: z.int().positive().max(1200), unit: z.enum(['MONTHS', 'YEARS']), source: words }),
    )
    .default({}),
  /** What goes out to whom, and how. */
  events: eventSettings.prefault({}),
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
