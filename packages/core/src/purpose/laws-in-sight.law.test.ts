import type { EenplanModule, ProcessingActivity } from '@eenplan/kit';
import { judgeLaw, lawsInSight, lawsWithFile } from './laws-in-sight.law';

const activity = (parts: Partial<ProcessingActivity>): ProcessingActivity => ({
  ...{ code: 'wmo:support', title: { en: 'Support', nl: 'Ondersteuning' }, purpose: 'Support.' },
  ...{ article: 'Wmo 2015, art. 5.1.1', roles: [], reads: [], ...parts },
});

/** May use its own file, and of another with consent; a third is closed. */
const support = activity({
  reads: [
    { category: 'WMO', basis: 'OWN', article: 'Wmo 2015, art. 5.1.1 lid 1' },
    { category: 'CASE', basis: 'NECESSARY', article: 'Wmo 2015, art. 2.3.2 lid 4' },
    { category: 'JEUGDWET', basis: 'CONSENT', article: 'Wmo 2015, art. 5.1.1 lid 4' },
  ],
  closed: [{ category: 'WGS', article: 'Wgs, art. 8b' }],
});
const withoutCase = activity({ reads: [{ category: 'WMO', basis: 'OWN', article: 'Wmo 2015, art. 5.1.1 lid 1' }] });
const everything = activity({ reads: [{ category: '*', basis: 'NECESSARY', article: 'AVG, art. 12' }] });

const FILES = new Set(['BRP', 'CASE', 'WMO', 'JEUGDWET', 'WGS', 'PARTICIPATIEWET']);
const LAWS = ['JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'WLZ', 'WMO'];

describe('the laws of which a household shows its part', () => {
  it.each([
    ['nothing for no purpose', { purpose: null }, [], []],
    ['nothing for no purpose, under broken glass as well', { purpose: null, underGlass: true }, [], []],
    ['its own, what is of the case, and with consent the rest', { purpose: support }, ['WLZ', 'WMO'], ['JEUGDWET']],
    ['of a law without a file nothing where the case is closed', { purpose: withoutCase }, ['WMO'], []],
    ['everything, whose matrix says so', { purpose: everything }, LAWS, []],
    ['a law that is off for nobody', { purpose: everything, lawsOff: ['WMO', 'WLZ'] }, LAWS.slice(0, 3), []],
    [
      'under broken glass the rest where it was broken',
      { purpose: support, underGlass: true },
      ['WLZ', 'WMO'],
      ['JEUGDWET', 'PARTICIPATIEWET', 'WGS'],
    ],
    [
      'a law that is off under broken glass neither',
      { purpose: support, underGlass: true, lawsOff: ['WGS', 'WMO'] },
      ['WLZ'],
      ['JEUGDWET', 'PARTICIPATIEWET'],
    ],
  ])('%s', (_what, changes, open, byConsent) => {
    const sight = { laws: LAWS, lawsOff: [] as string[], underGlass: false, ...changes };
    expect(lawsInSight(sight, FILES)).toEqual({ open, byConsent });
  });
});

describe('the part of a law in a plan', () => {
  it.each([
    ['of a law with a file, by that file', 'JEUGDWET', 'CONSENT', 'Wmo 2015, art. 5.1.1 lid 4'],
    ['of a law without one, as part of the case', 'WLZ', 'NECESSARY', 'Wmo 2015, art. 2.3.2 lid 4'],
    ['of a law that is closed, not at all', 'WGS', 'NONE', 'Wgs, art. 8b'],
    ['of a law with a file and no cell, not at all', 'PARTICIPATIEWET', 'NONE', expect.stringContaining('art. 6')],
  ])('is judged %s', (_what, law, basis, article) => {
    expect(judgeLaw(support, law, FILES)).toMatchObject({ basis, article });
  });
});

describe('the laws with a file of their own', () => {
  const moduleWith = (parts: Partial<EenplanModule>): EenplanModule => parts as EenplanModule;
  const wmo = { code: 'WMO', title: { en: 'File', nl: 'Dossier' }, article: 'Wmo 2015, art. 5.1.1' };

  it.each<[string, EenplanModule[], string[]]>([
    ['none of no module', [], []],
    ['none of a module that says nothing', [moduleWith({})], []],
    ['what a module declares', [moduleWith({ dataCategories: [wmo] })], ['WMO']],
    [
      'what a matrix opens or closes',
      [moduleWith({ processingActivities: [support] })],
      ['CASE', 'JEUGDWET', 'WGS', 'WMO'],
    ],
  ])('%s', (_what, modules, expected) => {
    expect([...lawsWithFile(modules)].sort()).toEqual(expected);
  });
});
