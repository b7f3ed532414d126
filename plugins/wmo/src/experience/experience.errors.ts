import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

/** Business errors of the survey of client experience. */
export const experienceErrors = {
  WMO_EXPERIENCE_YEAR_OUT_OF_RANGE: {
    message: 'The survey is about a year from 2015 on that has begun.',
    article: 'Wmo 2015, art. 2.5.1 lid 1',
  },
  WMO_EXPERIENCE_QUESTION_UNKNOWN: {
    message: 'There is no question with this code.',
    article: 'Wmo 2015, art. 2.5.1 lid 4',
  },
  WMO_EXPERIENCE_ANSWER_TWICE: {
    message: 'This answer to this question was counted before.',
    article: 'AVG, art. 5 lid 1 (d)',
  },
  WMO_EXPERIENCE_THEME_MISSING: {
    message: 'The results cover access, quality and effect.',
    article: 'Uitvoeringsregeling Wmo 2015, hoofdstuk 5',
  },
  WMO_EXPERIENCE_PUBLISHED: {
    message: 'The results of this year were published, and stand.',
    article: 'Wmo 2015, art. 2.5.1 lid 1',
  },
  WMO_EXPERIENCE_DAY_OUT_OF_RANGE: {
    message: 'Results are published after they were recorded, and not on a day to come.',
    article: 'Wmo 2015, art. 2.5.1 lid 1',
  },
  WMO_EXPERIENCE_SURVEY_NOT_FOUND: {
    message: 'There are no results with this id that you may see.',
    article: 'Wmo 2015, art. 2.5.1 lid 1',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act by a code of this room, at a path in the arguments. */
export const refuse = refusalsOf(experienceErrors);
