import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const YEARLY = 'Gemeentewet, art. 189';
const COSTS_AND_INCOME = 'Besluit begroting en verantwoording provincies en gemeenten, art. 17';
const WITHIN_MEANS = 'Rule R75: costs stay within the means that there are';
const SUM_OF_LINES = 'Rule R79: the totals of a budget equal the sum of its lines';

/** Every refusal of a budget in a configuration file. */
export const budgetErrors = {
  BUDGET_YEAR_OUT_OF_RANGE: { message: 'The year of a budget lies between 2000 and 2100.', article: YEARLY },
  BUDGET_YEAR_TWICE: { message: 'A municipality has one budget per year.', article: YEARLY },
  BUDGET_YEAR_NOT_OF_TABLE: { message: 'This year is not among the years of the table.', article: YEARLY },
  BUDGET_HEADING_TWICE: {
    message: 'A heading with this code or title stands in the same place already.',
    article: SUM_OF_LINES,
  },
  BUDGET_HEADING_WITHOUT_CODE: {
    message: 'A task field has its code, and a law its law.',
    article: 'Besluit begroting en verantwoording provincies en gemeenten, art. 8',
  },
  BUDGET_TOO_DEEP: { message: 'Headings stand at most five levels deep.', article: SUM_OF_LINES },
  BUDGET_LINE_KIND_UNKNOWN: { message: 'A line is COST or INCOME.', article: COSTS_AND_INCOME },
  BUDGET_LINE_WITHOUT_AMOUNT: {
    message: 'A line has amounts by year, or is pro memorie; not both, and not neither.',
    article: SUM_OF_LINES,
  },
  BUDGET_AMOUNT_NOT_WHOLE: {
    message: 'An amount is whole euros, at most ten thousand million either way.',
    article: SUM_OF_LINES,
  },
  BUDGET_CATEGORY_UNKNOWN: {
    message: 'No module that is installed here has this category; see budgetCategories.',
    article: WITHIN_MEANS,
  },
  BUDGET_CATEGORY_OF_INCOME: { message: 'A category is paid for by costs.', article: COSTS_AND_INCOME },
  BUDGET_CATEGORY_OF_OTHER_LAW: { message: 'This line is about another law than its category.', article: WITHIN_MEANS },
  BUDGET_CATEGORY_TWICE: {
    message: 'One line of a year pays for a category, and one entry lists its products.',
    article: WITHIN_MEANS,
  },
  BUDGET_PRODUCT_UNKNOWN: { message: 'There is no product with this code in the catalogue.', article: WITHIN_MEANS },
  BUDGET_PRODUCT_TWICE: { message: 'A product counts to one category.', article: WITHIN_MEANS },
  BUDGET_PRODUCT_OF_OTHER_LAW: {
    message: 'This product is, or was, of another law than the category.',
    article: WITHIN_MEANS,
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses a budget by a code, at a path in the section. */
export const refuse = refusalsOf(budgetErrors);
