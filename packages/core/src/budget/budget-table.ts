import { z, type ZodType } from 'zod';
import { BudgetHeadingKind } from './budget-heading-kind.enum';

/** Whole euros by year, with the sign of the document. A year that is left out is an empty cell. */
export type YearAmounts = Readonly<Record<string, number>>;

/** Where something stands. */
export interface SourceEntry {
  readonly document: string;
  readonly section: string;
}

/** Totals as the document prints them. */
export interface PublishedEntry {
  readonly costs?: YearAmounts | undefined;
  readonly income?: YearAmounts | undefined;
  readonly balance?: YearAmounts | undefined;
}

/** A row of the table. */
export interface LineEntry {
  readonly title: string;
  /** COST or INCOME; anything else is refused in words. */
  readonly kind: string;
  readonly euro?: YearAmounts | undefined;
  /** Pro memorie in every year of the table. */
  readonly pm?: true | undefined;
  readonly taskField?: string | undefined;
  readonly law?: string | undefined;
  /** Code of the category that it pays for. */
  readonly category?: string | undefined;
  readonly source?: SourceEntry | undefined;
}

/** A heading with the rows and headings under it, which take over its task field, law and source. */
export interface HeadingEntry {
  readonly kind: BudgetHeadingKind;
  readonly code?: string | undefined;
  readonly title: string;
  readonly law?: string | undefined;
  readonly source?: SourceEntry | undefined;
  readonly published?: PublishedEntry | undefined;
  readonly lines?: readonly LineEntry[] | undefined;
  readonly headings?: readonly HeadingEntry[] | undefined;
}

/** A table of a document: one budget for each of its years. */
export interface BudgetTable {
  readonly title: string;
  readonly years: readonly number[];
  readonly source: SourceEntry;
  readonly published?: PublishedEntry | undefined;
  readonly headings: readonly HeadingEntry[];
}

/** A path has three digits per level. */
const MOST_IN_ONE_PLACE = 999;

const title = z.string().min(1).max(300);
const code = z.string().min(1).max(20);
const law = z.string().min(1).max(40);
const euro: ZodType<YearAmounts> = z.record(z.string(), z.number());
const source = z.strictObject({ document: z.string().min(1).max(200), section: z.string().min(1).max(60) });
const published = z.strictObject({ costs: euro.optional(), income: euro.optional(), balance: euro.optional() });

const line: ZodType<LineEntry> = z.strictObject({
  ...{ title, kind: z.string(), euro: euro.optional(), pm: z.literal(true).optional() },
  ...{ taskField: code.optional(), law: law.optional(), category: law.optional(), source: source.optional() },
});

const heading: ZodType<HeadingEntry> = z.strictObject({
  ...{ kind: z.enum(BudgetHeadingKind), code: code.optional(), title, law: law.optional() },
  ...{ source: source.optional(), published: published.optional() },
  lines: z.array(line).max(MOST_IN_ONE_PLACE).optional(),
  headings: z.lazy(() => z.array(heading).max(MOST_IN_ONE_PLACE)).optional(),
});

/** What `budgets` in a configuration file may hold. */
export const budgetTables: ZodType<readonly BudgetTable[]> = z.array(
  z.strictObject({
    ...{ title, years: z.array(z.number()).min(1).max(101), source, published: published.optional() },
    headings: z.array(heading).min(1).max(MOST_IN_ONE_PLACE),
  }),
);
