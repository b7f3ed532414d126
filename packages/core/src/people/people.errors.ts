import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { careErrors } from '../care/care.errors';
import { coreErrors } from '../errors';
import { householdErrors } from '../household/household.errors';
import { representationErrors } from '../representation/representation.errors';
import { residentErrors } from '../resident/resident.errors';

const article = 'Rule M6: a configuration is applied whole or not at all';

/** Every refusal of the people in a configuration file. */
export const peopleErrors = {
  PEOPLE_KEY_UNKNOWN: { message: 'Nobody in this file has this key.', article },
  PEOPLE_KEY_TWICE: { message: 'Two people in this file have the same key.', article },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses the people of a file by a code, at a path in the file. */
export const refuse = refusalsOf({
  ...{ ...coreErrors, ...residentErrors, ...householdErrors, ...careErrors, ...representationErrors },
  ...peopleErrors,
});
