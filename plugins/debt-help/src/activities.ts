import { usesRegister } from '@eenplan/core';
import type { DataCategory, DataUse, ProcessingActivity } from '@eenplan/kit';

/** The file of debt help, and apart from it what partners signal. */
export const debtHelpCategories: readonly DataCategory[] = [
  {
    code: 'WGS',
    title: { en: 'The file of debt help', nl: 'Schuldhulpdossier' },
    law: 'WGS',
    article: 'Wgs, art. 8',
  },
  {
    code: 'WGS_SIGNAL',
    title: { en: 'Signals of arrears', nl: 'Vroegsignalen' },
    law: 'WGS',
    article: 'Wgs, art. 8b',
  },
];

/** Wgs, art. 8a and 8d: help with debts uses what other laws gave as far as it needs that, without consent. */
const necessary = ['WMO', 'JEUGDWET', 'PARTICIPATIEWET'].map((category): DataUse => ({
  category,
  basis: 'NECESSARY',
  article: 'Wgs, art. 8a and art. 8d',
}));

/** Wgs, art. 8b: a signal is weighed by the signal and the register alone. */
const closed = ['WGS', 'WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'CASE'].map((category) => ({
  category,
  article: 'Wgs, art. 8b',
}));

/** What debt help processes data for, with its rows of the law-to-law matrix. */
export const debtHelpActivities: readonly ProcessingActivity[] = [
  {
    code: 'debt-help:help',
    title: { en: 'Help with debts', nl: 'Schuldhulpverlening' },
    purpose: 'Help somebody out of debts that cannot be paid, and keep them out.',
    law: 'WGS',
    article: 'AVG, art. 6 lid 1 (e); Wgs, art. 3 and art. 8',
    roles: ['generalist', 'caseworker'],
    reads: [
      { category: 'WGS', basis: 'OWN', article: 'Wgs, art. 8' },
      { category: 'WGS_SIGNAL', basis: 'OWN', article: 'Wgs, art. 8b and art. 8c' },
      { category: 'CASE', basis: 'NECESSARY', article: 'Wgs, art. 8d' },
      { ...usesRegister, article: 'Wgs, art. 8c; Wet BRP, art. 1.7' },
      ...necessary,
    ],
  },
  {
    code: 'debt-help:early-signal',
    title: { en: 'Early signals of arrears', nl: 'Vroegsignalering' },
    purpose: 'Offer a talk to who is in arrears, before the debts cannot be paid.',
    law: 'WGS',
    article: 'AVG, art. 6 lid 1 (e); Wgs, art. 3 lid 1 (b) and art. 8b',
    roles: ['generalist', 'caseworker', 'partner'],
    reads: [
      { category: 'WGS_SIGNAL', basis: 'OWN', article: 'Wgs, art. 8b' },
      { ...usesRegister, article: 'Wgs, art. 8b; Wet BRP, art. 1.7' },
    ],
    closed,
  },
];
