import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

/** Business errors of indicators. */
export const indicatorErrors = {
  WMO_INDICATOR_PERIOD_OUT_OF_RANGE: {
    message: 'Figures are told of a year or quarter from 2015 on that is over.',
    article: 'AVG, overweging 26',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses by a code of this room, at a path in the arguments. */
export const refuse = refusalsOf(indicatorErrors);
