import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

/** An amount of the law is a dated row with its source; a release is not needed to change it. */
const article = 'Rule M7: amounts of the law are dated data with a source';

/** Every refusal about dated amounts. The message gets the line of the file where there is one. */
export const parameterErrors = {
  NO_PARAMETER_FOR_DATE: { message: 'No value is known for that day.', article },
  PARAMETER_UNKNOWN: { message: 'No module of this installation has a parameter with this key.', article },
  PARAMETER_NOT_WHOLE_CENTS: { message: 'An amount is a whole number of euro cents.', article },
  PARAMETER_VALUE_INVALID: {
    message: 'A value is a number, or text such as "0.70", of at most 40 characters.',
    article,
  },
  PARAMETER_WITHOUT_SOURCE: { message: 'Say where this value comes from.', article },
  PARAMETER_PERIOD_EMPTY: { message: 'The last day of a value lies before its first day.', article },
  PARAMETER_OVERLAP: { message: 'There is one value on a day; this one meets another.', article },
  PARAMETER_GAP: { message: 'This parameter has a value on every day; here days are left without one.', article },
  PARAMETER_SHIPPED: {
    message: 'A value that came with a release is not withdrawn: give another one from the same day on.',
    article,
  },
  PARAMETER_NOT_THERE: { message: 'No value that holds begins on this day.', article },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses by a code, at a path. */
export const refuse = refusalsOf(parameterErrors);
