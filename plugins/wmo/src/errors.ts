import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

/** Every business error of the Wmo module, with the article it rests on. */
export const wmoErrors = {
  WMO_RESIDENT_NOT_FOUND: {
    message: 'There is no resident with this id that you may see.',
    article: 'Wmo 2015, art. 1.2.1 (a)',
  },
  WMO_RECEIVED_IN_FUTURE: {
    message: 'A support request cannot be received on a day that has not come yet.',
    article: 'Wmo 2015, art. 2.3.2 lid 1',
  },
  WMO_SUPPORT_REQUEST_NOT_FOUND: {
    message: 'There is no support request with this id that you may see.',
    article: 'Wmo 2015, art. 2.3.2 lid 1',
  },
  WMO_ALREADY_CONFIRMED: {
    message: 'Receipt of this support request was already confirmed.',
    article: 'Wmo 2015, art. 2.3.2 lid 1',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act by a code of this module, at a path in the arguments. */
export const refuse = refusalsOf(wmoErrors);
