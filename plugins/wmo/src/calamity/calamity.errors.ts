import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

/** Business errors of calamities and violence. */
export const calamityErrors = {
  WMO_CALAMITY_WITHOUT_HARM: {
    message: 'A calamity led to serious harm or death; what led to less is reported as violence, or not at all.',
    article: 'Wmo 2015, art. 1.1.1',
  },
  WMO_CALAMITY_IN_FUTURE: {
    message: 'What is reported has happened and was discovered: its day has not come yet.',
    article: 'Wmo 2015, art. 3.4 lid 1',
  },
  WMO_CALAMITY_DISCOVERED_BEFORE: {
    message: 'Nothing is discovered before it happened.',
    article: 'Wmo 2015, art. 3.4 lid 1',
  },
  WMO_CALAMITY_OF_ANOTHER: {
    message: 'A provider reports what happened in its own support.',
    article: 'Wmo 2015, art. 3.4 lid 1',
  },
  WMO_CALAMITY_WITHOUT_PROVIDER: {
    message: 'Name the provider in whose support it happened.',
    article: 'Wmo 2015, art. 3.4 lid 1',
  },
  WMO_CALAMITY_REFERENCE_REUSED: {
    message: 'You already used this reference for a report with other content.',
    article: 'AVG, art. 5 lid 1 (d)',
  },
  WMO_CALAMITY_NOT_FOUND: {
    message: 'There is no report with this id that you may see.',
    article: 'Wmo 2015, art. 3.4 lid 1',
  },
  WMO_CALAMITY_ALREADY_CLOSED: {
    message: 'What came of this report was already recorded.',
    article: 'Wmo 2015, art. 6.1 lid 1',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act by a code of this room, at a path in the arguments. */
export const refuse = refusalsOf(calamityErrors);
