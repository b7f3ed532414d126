import type { SignalKind } from '@eenplan/kit';
import { z } from 'zod';

const observation = z
  .string()
  .min(1)
  .max(2_000)
  .regex(/\S/)
  .describe('What was seen or heard, in the words of the sender: what the team needs to act on, and no more.');

/** A part of life that a worry is about: a few words, not a score. */
const domain = z.string().min(1).max(60).regex(/\S/).describe('A part of life: housing, health, money, company.');

/**
 * Kinds of signal that belong to no single law: a worry that is not, or not yet, a request for help (policy-catalogue
 * S063), and several problems at once, for which one team is the right place (S061, R29).
 */
export const coreSignalKinds: readonly SignalKind[] = [
  {
    code: 'core.worry',
    title: { en: 'A worry about somebody', nl: 'Zorgsignaal' },
    law: null,
    article: 'AVG, art. 6 lid 1 (e); Wmo 2015, art. 2.1.2 lid 4 [memory]; rule R27',
    payload: z.strictObject({
      observation,
      domains: z.array(domain).max(10).optional(),
      personKnows: z.boolean().describe('Does the person know of this signal?'),
    }),
    mayGiveFeedback: true,
    mayReachOut: true,
    matchingWindowDays: 28,
  },
  {
    code: 'core.multiple-problem',
    title: { en: 'Several problems at once', nl: 'Meervoudige problematiek' },
    law: null,
    article: 'AVG, art. 6 lid 1 (e); Wmo 2015, art. 2.3.2 lid 4; rule R29',
    payload: z.strictObject({
      observation,
      domains: z.array(domain).min(2).max(10),
      personKnows: z.boolean().describe('Does the person know of this signal?'),
    }),
    mayGiveFeedback: true,
    mayReachOut: true,
    matchingWindowDays: 56,
  },
];
