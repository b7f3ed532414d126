import type { SignalKind } from '@eenplan/kit';
import { z } from 'zod';
import { DebtHelpArrearsKind } from './arrears-kind.enum';
import { MAX_ARREARS_IN_CENTS } from './arrears-signal.law';

/** Besluit gemeentelijke schuldhulpverlening, art. 2: what the partner did before it signals; each must be true. */
const done = (what: string) => z.literal(true).describe(what);

/**
 * Arrears as a kind of signal that core takes in, beside the mutation of this module: for a partner that sends signals of
 * more laws than one, or a thousand at once.
 */
export const arrearsKind: SignalKind = {
  code: 'debt-help.arrears',
  title: { en: 'Arrears', nl: 'Betalingsachterstand (vroegsignaal)' },
  law: 'WGS',
  article: 'Wgs, art. 3 lid 1 (b); Besluit gemeentelijke schuldhulpverlening, art. 2',
  payload: z.strictObject({
    arrears: z.enum(DebtHelpArrearsKind).describe('What the person is in arrears with.'),
    amountInCents: z.int().min(1).max(MAX_ARREARS_IN_CENTS).describe('How much, in euro cents.'),
    arrearsSince: z.iso.date().describe('First day of the arrears.'),
    attestation: z.strictObject({
      personalContactSought: done('The partner sought personal contact, to point out ways to end the arrears.'),
      debtHelpPointedOut: done('The partner pointed out debt help.'),
      reminderSent: done('The partner sent at least one reminder in writing.'),
      dataSharingOffered: done('That reminder offered to give contact data to the municipality.'),
      objected: z.literal(false).describe('The person did not object to that.'),
    }),
  }),
  // Wgs, art. 8b: the partner learns nothing of what the municipality knows or does.
  mayGiveFeedback: false,
  mayReachOut: false,
  // Signals of rent, energy, water and health insurance come each month [assumption].
  matchingWindowDays: 35,
};
