import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { wmoErrors } from '../errors';
import { temporarySupportErrors } from '../temporary-support/temporary-support.errors';

const claim = 'Wmo 2015, art. 2.4.1 lid 1';
const collect = 'Wmo 2015, art. 2.4.1; Awb, title 4.4';
const known = 'Awb, art. 3:40 and 3:41';

/** Every refusal about claiming back what was wrongly received. */
export const recoveryErrors = {
  WMO_RECOVERY_NOT_FOUND: { message: 'There is no recovery with this id that you may see.', article: claim },
  WMO_RECOVERY_DECISION_NOT_FOUND: { message: 'There is no decision with this id that you may see.', article: claim },
  WMO_RECOVERY_WITHOUT_GROUND: {
    message: 'First a decision is revised or taken back for wrong or incomplete data, and made known.',
    article: `${claim}; art. 2.3.10 lid 1 (a)`,
  },
  WMO_RECOVERY_WITHOUT_INTENT: {
    message: 'It was not established that the data were wrong or incomplete on purpose.',
    article: claim,
  },
  WMO_RECOVERY_COOPERATOR_MISSING: {
    message: 'Say who helped, by id or by name, and what shows that it was on purpose.',
    article: claim,
  },
  WMO_RECOVERY_COOPERATOR_MISFIT: { message: 'Nobody else is claimed from here.', article: claim },
  WMO_RECOVERY_PERIOD_EMPTY: { message: 'It ends after it begins.', article: claim },
  WMO_RECOVERY_OUTSIDE: {
    message: 'This lies outside the days over which the decision is changed.',
    article: `${claim}; art. 2.3.10 lid 2`,
  },
  WMO_RECOVERY_VALUE_MISSING: {
    message: 'No payments of a budget are on file: say what it was worth, and where that comes from.',
    article: claim,
  },
  WMO_RECOVERY_VALUE_KNOWN: {
    message: 'What it was worth follows from the payments of the budget that are on file.',
    article: claim,
  },
  WMO_RECOVERY_ABOVE_VALUE: {
    message: 'This is more than what was wrongly received, with what is claimed from others.',
    article: claim,
  },
  WMO_RECOVERY_DAY_IN_FUTURE: { message: 'It is recorded when it has been done.', article: collect },
  WMO_RECOVERY_DAY_TOO_EARLY: { message: 'This is before the step before it.', article: collect },
  WMO_RECOVERY_TWICE: { message: 'It is claimed from this person already.', article: claim },
  WMO_RECOVERY_MADE_KNOWN: { message: 'It was made known already.', article: known },
  WMO_RECOVERY_NOT_MADE_KNOWN: { message: 'It was not made known yet.', article: known },
  WMO_RECOVERY_TERM_RUNS: {
    message: 'The term to pay has not passed.',
    article: 'Awb, art. 4:87, 4:112 and 4:117',
  },
  WMO_RECOVERY_REMINDED: { message: 'There was a reminder already.', article: 'Awb, art. 4:112' },
  WMO_RECOVERY_NOT_REMINDED: { message: 'First there is a reminder.', article: 'Awb, art. 4:112 and 4:117' },
  WMO_RECOVERY_WRIT_ISSUED: { message: 'A writ was issued already.', article: 'Wmo 2015, art. 2.4.1 lid 2' },
  WMO_RECOVERY_PAID: { message: 'All of it was paid.', article: collect },
  WMO_RECOVERY_DROPPED: { message: 'It is claimed no more.', article: collect },
  WMO_RECOVERY_PAYMENT_ABOVE: { message: 'This is more than what is open.', article: collect },
  WMO_RECOVERY_PAYMENT_TWICE: { message: 'A payment with this reference was recorded already.', article: collect },
} as const satisfies Record<string, ErrorDefinition>;

const { WMO_DECIDED_BY_SUPPORTER } = temporarySupportErrors;

/** Refuses an act on a recovery. */
export const refuse = refusalsOf({ ...wmoErrors, ...recoveryErrors, WMO_DECIDED_BY_SUPPORTER });
