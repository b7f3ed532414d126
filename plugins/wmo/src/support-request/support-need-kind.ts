import type { SignalKind } from '@eenplan/kit';
import { z } from 'zod';

/**
 * A provider of help in the household sees that somebody needs more or other support (policy-catalogue S065): it is no
 * report of the resident (Wmo 2.3.2 lid 1), but a reason to ask.
 */
export const supportNeedKind: SignalKind = {
  code: 'wmo.support-need',
  title: { en: 'A need of support that a provider sees', nl: 'Signaal van een aanbieder: behoefte aan ondersteuning' },
  law: 'WMO',
  article: 'Wmo 2015, art. 2.1.2 lid 4 [memory] and art. 3.1; signalling in the contract of the provider (S065)',
  payload: z.strictObject({
    observation: z
      .string()
      .min(1)
      .max(2_000)
      .regex(/\S/)
      .describe('What the helper saw, in words: what the team needs to act on, and no more.'),
    personKnows: z.boolean().describe('Was the signal discussed with the person?'),
    product: z.string().min(1).max(60).regex(/\S/).optional().describe('The support that the provider gives.'),
  }),
  mayGiveFeedback: true,
  mayReachOut: true,
  matchingWindowDays: 28,
};
