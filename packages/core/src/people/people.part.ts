import type { ModulePart } from '@eenplan/kit';
import { peopleErrors } from './people.errors';
import { peopleSection } from './people.section';

/** People by the configuration file. */
export const peoplePart: ModulePart = { configSections: [peopleSection], errors: peopleErrors };
