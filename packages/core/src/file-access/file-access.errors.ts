import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { coreErrors } from '../errors';
import { residentErrors } from '../resident/resident.errors';

/** Every refusal of keeping a file from a representative. */
export const fileAccessErrors = {
  FILE_ACCESS_REFUSED_ALREADY: {
    message: 'This representative may not see the file in that period already.',
    article: 'Wmo 2015, art. 5.3.2',
  },
  FILE_ACCESS_END_IN_PAST: {
    message: 'What was kept closed until today stays so: it ends today or later.',
    article: 'Wmo 2015, art. 5.3.2',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses to keep a file closed by a code, at a path in the arguments. */
export const refuse = refusalsOf({ ...coreErrors, ...residentErrors, ...fileAccessErrors });
