import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { coreErrors } from '../errors';
import { residentErrors } from '../resident/resident.errors';

const REPRESENTATIVE = 'Wmo 2015, art. 1.1.1 lid 2';
const SUPPORT = 'Wmo 2015, art. 2.2.4';

/** Every refusal of who acts for a resident or stands beside one. */
export const representationErrors = {
  REPRESENTATIVE_NOT_ONE: {
    message: 'A representative is a resident with a file or somebody by name: give exactly one.',
    article: REPRESENTATIVE,
  },
  REPRESENTATIVE_OF_ONESELF: { message: 'Nobody represents himself.', article: REPRESENTATIVE },
  REPRESENTATIVE_ORGANISATION_WITHOUT_NAME: {
    message: 'Of an organisation, name the person who acts; somebody with a file comes from none.',
    article: REPRESENTATIVE,
  },
  REPRESENTATIVE_SCOPE: {
    message:
      'A curator and a parent act in everything, an administrator over property, a mentor in the person; only ' +
      'a named part of that may be less.',
    article: 'BW, art. 1:381, 1:441, 1:453 and 1:245',
  },
  REPRESENTATIVE_SCOPE_TEXT: {
    message: 'A named scope says in words what it is, and only that one.',
    article: 'Awb, art. 2:1',
  },
  REPRESENTATIVE_WITHOUT_BASIS: {
    message: 'Name the order of the court, or the written authorisation.',
    article: 'Awb, art. 2:1 lid 2; BW, art. 1:378, 1:431 and 1:450',
  },
  REPRESENTATIVE_ONE_AT_A_TIME: {
    message: 'There is already a curator, or a mentor, in that period.',
    article: 'BW, art. 1:378 and 1:450',
  },
  PARENT_OF_ADULT: {
    message: 'A parent acts for a child that is not of age, until it is.',
    article: 'BW, art. 1:245 and 1:233',
  },
  PARENT_BEFORE_BIRTH: { message: 'A parent acts for a child from its birth.', article: 'BW, art. 1:245' },
  PARENT_BIRTH_DATE_UNKNOWN: {
    message: 'Until when a parent acts follows from the birth date of the child, which is not on file.',
    article: 'BW, art. 1:245 and 1:233',
  },
  REPRESENTATIVE_OF_MINOR: {
    message: 'Curatorship, administration and mentorship are of who is of age.',
    article: 'BW, art. 1:378, 1:431 and 1:450',
  },
  CLIENT_SUPPORTER_NOT_ONE: {
    message: 'A client supporter is a professional on the list or somebody by name: give exactly one.',
    article: SUPPORT,
  },
  CLIENT_SUPPORTER_ORGANISATION_WITHOUT_NAME: {
    message: 'Only somebody by name comes from an organisation.',
    article: SUPPORT,
  },
  CLIENT_SUPPORTER_ALREADY: {
    message: 'This professional supports this resident in that period already.',
    article: SUPPORT,
  },
  CLIENT_SUPPORTER_DECIDED: {
    message:
      'This professional decided or checked in the case of this resident in that period, so supports nobody in it.',
    article: 'Wmo 2015, art. 2.2.4; rule R31',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses representation by a code, at a path in the arguments. */
export const refuse = refusalsOf({ ...coreErrors, ...residentErrors, ...representationErrors });
