import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { coreErrors } from '../errors';
import { residentErrors } from '../resident/resident.errors';

const DEFINITIONS = 'Wmo 2015, art. 1.1.1';
const LOAD = 'Rule S027: the load of a carer is looked at in time, and again';

/** Every refusal of unpaid care and its load. */
export const careErrors = {
  CARE_FOR_ONESELF: { message: 'Nobody is the carer of himself.', article: DEFINITIONS },
  CARE_NOT_ONE_CARER: {
    message: 'A carer is a resident with a file or somebody by name: give exactly one.',
    article: 'Rule S025: the carer is a subject of attention, like the client',
  },
  CARE_ORGANISATION_OF_VOLUNTEERS: {
    message: 'Only a volunteer comes from an organisation.',
    article: 'Rule S038: volunteers help beside informal carers',
  },
  CARE_USUAL_HELP_OF_HOUSEMATES: {
    message: 'Usual help is what people who live in one household do for each other.',
    article: `${DEFINITIONS}; Rule S021: usual help`,
  },
  CARE_ALREADY_RECORDED: {
    message: 'This care by this carer is recorded for that period already.',
    article: 'AVG, art. 5 lid 1 (d)',
  },
  CARER_LOAD_THAT_DAY: { message: 'The load was already assessed on that day.', article: LOAD },
  CARER_LOAD_OUTSIDE_CARE: { message: 'Load is assessed on a day on which care is given.', article: LOAD },
  CARER_LOAD_IN_FUTURE: { message: 'Load cannot be assessed on a day to come.', article: LOAD },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses care by a code, at a path in the arguments. */
export const refuse = refusalsOf({ ...coreErrors, ...residentErrors, ...careErrors });
