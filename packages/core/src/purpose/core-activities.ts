import type { DataCategory, DataUse, ProcessingActivity } from '@eenplan/kit';

/** What core holds of people. The file of a law is a category of the module of that law. */
export const coreCategories: readonly DataCategory[] = [
  {
    code: 'BRP',
    title: { en: 'Who lives here: names, birth date, number, address, household', nl: 'Persoonsgegevens (BRP)' },
    article: 'Wet BRP, art. 1.7',
  },
  {
    code: 'CASE',
    title: { en: 'The case and the plan of a household', nl: 'Casus en plan van het huishouden' },
    article: 'Wmo 2015, art. 2.3.2; Jeugdwet, art. 2.1',
  },
  {
    code: 'SIGNAL',
    title: { en: 'What partners signal', nl: 'Signalen van partners' },
    article: 'AVG, art. 6 lid 1 (e); Wgs, art. 8b',
  },
  {
    code: 'LOG',
    title: { en: 'Who processed whose data', nl: 'Logboek van verwerkingen' },
    article: 'AVG, art. 5 lid 2 and art. 30',
  },
];

/** Wet BRP, art. 1.7: who has a public task uses the register for it. */
export const usesRegister: DataUse = { category: 'BRP', basis: 'NECESSARY', article: 'Wet BRP, art. 1.7' };

/** What partners signalled about a household, as far as it was brought into its case. */
const signalsOfCase: DataUse = { category: 'SIGNAL', basis: 'NECESSARY', article: 'Wmo 2015, art. 2.3.2 lid 1; R28' };

const ownCase = (article: string): DataUse => ({ category: 'CASE', basis: 'OWN', article });

/** The laws of the matrix: what none of these activities may take from without the resident. */
const FILES_OF_LAWS = ['WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'WGS_SIGNAL'];

/** No law gives one basis for the files of all laws together (the bill Wams is not in force): so it is consent, or none. */
const withConsent: readonly DataUse[] = FILES_OF_LAWS.map((category) => ({
  category,
  basis: 'CONSENT',
  article: 'AVG, art. 9 lid 2 (a); Wmo 2015, art. 5.1.1 lid 4',
}));

const none = (article: string) => FILES_OF_LAWS.map((category) => ({ category, article }));

/** Residents look into their own file, whatever is in it. */
export const OWN_FILE: ProcessingActivity = {
  code: 'resident:own-file',
  title: { en: "A resident's own file", nl: 'Inzage in het eigen dossier' },
  purpose: 'Let residents see what is on file about them, and have their say.',
  article: 'AVG, art. 15; Wmo 2015, art. 5.3.2',
  roles: ['resident'],
  reads: [{ category: '*', basis: 'OWN', article: 'AVG, art. 15' }],
};

/** The register of processing activities of what is of no single law. */
export const coreActivities: readonly ProcessingActivity[] = [
  {
    code: 'case:intake',
    title: { en: 'Entrance and clarifying the question', nl: 'Aanmelding en vraagverheldering' },
    purpose: 'Hear what somebody asks, and bring it to who can help.',
    article: 'AVG, art. 6 lid 1 (e); Wmo 2015, art. 2.3.2 lid 1; Jeugdwet, art. 2.3',
    roles: ['generalist', 'caseworker'],
    reads: [usesRegister, ownCase('Wmo 2015, art. 2.3.2 lid 1'), signalsOfCase],
    closed: none('AVG, art. 5 lid 1 (c): the entrance needs no file of a law'),
  },
  {
    code: 'plan:direct',
    title: { en: 'One household, one plan, one director', nl: 'Regie op één plan van het huishouden' },
    purpose: 'Agree with a household on one plan, and direct it.',
    article: 'AVG, art. 6 lid 1 (e); Wmo 2015, art. 2.3.5 lid 5; Jeugdwet, art. 2.1 (f)',
    roles: ['generalist', 'caseworker'],
    reads: [
      ...[usesRegister, ownCase('Wmo 2015, art. 2.3.5 lid 5; Jeugdwet, art. 2.1 (f)'), signalsOfCase],
      ...withConsent,
    ],
  },
  {
    code: 'signal:submit',
    title: { en: 'Sending signals', nl: 'Doorgeven van signalen' },
    purpose: 'Let partners tell the team that somebody may need help.',
    article: 'AVG, art. 6 lid 1 (e); the agreement with the municipality',
    roles: ['partner'],
    reads: [{ category: 'SIGNAL', basis: 'OWN', article: 'AVG, art. 6 lid 1 (e)' }],
    closed: none('AVG, art. 5 lid 1 (c): who sends a signal needs no file'),
  },
  {
    code: 'signal:handle',
    title: { en: 'Acting on signals', nl: 'Behandelen van signalen' },
    purpose: 'Act on what partners signal: put it right, get in touch, and bring it to who can help.',
    article: 'AVG, art. 6 lid 1 (e); Wmo 2015, art. 2.1.2; Wgs, art. 3 lid 1 (b)',
    roles: ['generalist', 'caseworker'],
    reads: [{ category: 'SIGNAL', basis: 'OWN', article: 'AVG, art. 6 lid 1 (e)' }, usesRegister],
    closed: none('AVG, art. 5 lid 1 (c); Wgs, art. 8b: a signal is weighed by itself and the register'),
  },
  OWN_FILE,
  {
    code: 'resident:rights',
    title: { en: 'Rights of residents', nl: 'Rechten van betrokkenen' },
    purpose: 'Give a resident the file, correct it or destroy it, as the law lets residents ask.',
    article: 'AVG, art. 12 and art. 15 to 18',
    roles: ['privacy-officer'],
    reads: [{ category: '*', basis: 'NECESSARY', article: 'AVG, art. 12 lid 2 and lid 3' }],
  },
  {
    code: 'resident:import',
    title: { en: 'Putting residents on file', nl: 'Vullen van de basisadministratie' },
    purpose: 'Bring the residents of the municipality into the register that cases rest on.',
    article: 'AVG, art. 6 lid 1 (e); Wet BRP, art. 1.7',
    roles: ['administrator'],
    reads: [{ ...usesRegister, basis: 'OWN' }],
  },
  {
    code: 'privacy:supervise',
    title: { en: 'Supervision of who saw what', nl: 'Toezicht op verwerkingen' },
    purpose: 'Check that data are used by whom and for what they may be used.',
    article: 'AVG, art. 5 lid 2, art. 24 and art. 39',
    roles: ['auditor'],
    reads: [{ category: 'LOG', basis: 'OWN', article: 'AVG, art. 5 lid 2' }],
  },
  {
    code: 'retention:destroy',
    title: { en: 'Destruction after the term of retention', nl: 'Vernietiging na de bewaartermijn' },
    purpose: 'Keep no longer than the law lets, and destroy what a resident asked for and was granted.',
    article: 'AVG, art. 5 lid 1 (e) and art. 17; Archiefwet 1995, art. 3',
    roles: [], // a job does it; nobody may name it
    reads: [{ category: '*', basis: 'NECESSARY', article: 'AVG, art. 5 lid 1 (e)' }],
  },
  {
    code: 'term:watch',
    title: { en: 'Watching statutory terms', nl: 'Bewaking van wettelijke termijnen' },
    purpose: 'Warn before a term of the law ends, so that nobody waits longer than the law lets.',
    article: 'AVG, art. 6 lid 1 (e); Awb, art. 4:13 and 4:17',
    roles: [], // a job does it; nobody may name it
    reads: [{ category: '*', basis: 'NECESSARY', article: 'Awb, art. 4:13 and 4:17' }],
  },
  {
    code: 'event:deliver',
    title: { en: 'Telling partners what was done', nl: 'Gebeurtenissen melden aan partners' },
    purpose: 'Tell partners, where that was agreed, that something was done in a case: ids and codes, no names.',
    article: 'AVG, art. 6 lid 1 (e) and art. 25',
    roles: [], // a job does it; nobody may name it
    reads: [{ category: 'CASE', basis: 'NECESSARY', article: 'AVG, art. 6 lid 1 (e)' }],
  },
];
