import type { ProcessingActivity } from '@eenplan/kit';
import type { ActingFor, FileFacts } from '../file-access/file-access.law';
import { judgeConsent, refuseGiver, refuseWithdrawal, refuseWithdrawer } from './consent.law';

const activity: ProcessingActivity = {
  ...{ code: 'wmo:support', title: { en: 'Support', nl: 'Ondersteuning' }, purpose: 'Help', law: 'WMO' },
  ...{ article: 'Wmo 2015, art. 2.3.1', roles: [] },
  reads: [
    { category: 'WMO', basis: 'OWN', article: 'own' },
    { category: 'BRP', basis: 'NECESSARY', article: 'necessary' },
    { category: 'JEUGDWET', basis: 'CONSENT', article: 'Wmo 2015, art. 5.1.1 lid 4' },
  ],
  closed: [{ category: 'WGS_SIGNAL', article: 'closed' }],
};
const refused = (by: string) => ({ code: 'CONSENT_NOT_A_BASIS', by });

describe('Wmo 5.1.1 lid 4: where consent is a basis', () => {
  it.each<[string, string | null, object]>([
    ['JEUGDWET', null, { article: 'Wmo 2015, art. 5.1.1 lid 4' }],
    ['WMO', null, refused('own')],
    ['BRP', null, refused('necessary')],
    ['WGS_SIGNAL', null, refused('closed')],
    ['UNHEARD', null, refused('AVG, art. 6 lid 1: no basis for this purpose')],
    ['JEUGDWET', 'a neighbour', { article: 'Wmo 2015, art. 5.3.3' }],
    ['WMO', 'a neighbour', { article: 'Wmo 2015, art. 5.3.3' }],
    ['WGS_SIGNAL', 'a neighbour', refused('closed')],
  ])('%s, to %s', (category, recipient, expected) => {
    expect(judgeConsent({ activity, category, recipient })).toEqual(expected);
  });
});

const parent: ActingFor = {
  ...{ id: 'parent', kind: 'PARENT', scope: 'ALL', representativeResidentId: null, isRefused: false },
};
const administrator: ActingFor = { ...parent, id: 'administrator', kind: 'ADMINISTRATOR', scope: 'PROPERTY' };
const file = (birthDate: string | null, ownDirection: string | null = null): FileFacts => ({
  ...{ id: 'resident', birthDate, ownDirection, representatives: [parent, administrator] },
});

describe('Wmo 5.3.3: who gives consent, and who takes it back, on 1 March 2018', () => {
  it.each<[string, FileFacts, string | null, string | null, string | null]>([
    ['twelve, self', file('2006-03-01'), null, null, null],
    ['twelve, by a parent', file('2006-03-01'), 'parent', 'CONSENT_BY_RESIDENT', 'CONSENT_BY_RESIDENT'],
    ['eleven, self', file('2006-03-02'), null, 'CONSENT_BY_REPRESENTATIVE', 'CONSENT_BY_REPRESENTATIVE'],
    ['eleven, by a parent', file('2006-03-02'), 'parent', null, null],
    [
      'eleven, by a stranger',
      file('2006-03-02'),
      'x',
      'CONSENT_REPRESENTATIVE_MISFIT',
      'CONSENT_REPRESENTATIVE_MISFIT',
    ],
    ['not sure, self', file('2006'), null, 'CONSENT_AGE_UNSURE', null],
    ['not sure, by a parent', file('2006'), 'parent', 'CONSENT_AGE_UNSURE', null],
    ['not sure, by a stranger', file('2006'), 'x', 'CONSENT_AGE_UNSURE', 'CONSENT_REPRESENTATIVE_MISFIT'],
    ['no birth date, self', file(null), null, 'CONSENT_AGE_UNSURE', null],
    [
      ...(['of age and not capable, self', file('1980', 'CANNOT'), null] as const),
      ...(['CONSENT_BY_REPRESENTATIVE', 'CONSENT_BY_REPRESENTATIVE'] as const),
    ],
    [
      ...(['not capable, by who acts over property', file('1980', 'CANNOT'), 'administrator'] as const),
      ...(['CONSENT_REPRESENTATIVE_MISFIT', 'CONSENT_REPRESENTATIVE_MISFIT'] as const),
    ],
  ])('%s', (_who, facts, representativeId, giving, takingBack) => {
    expect(refuseGiver(facts, representativeId, '2018-03-01')).toBe(giving);
    expect(refuseWithdrawer(facts, representativeId, '2018-03-01')).toBe(takingBack);
  });
});

describe('AVG 7 lid 3: taking back', () => {
  it.each<[string, string | null, string, string | null]>([
    ['2018-02-01', null, '2018-02-01', null],
    ['2018-02-01', null, '2018-03-01', null],
    ['2018-02-01', null, '2018-01-31', 'CONSENT_WITHDRAWN_BEFORE_GIVEN'],
    ['2018-02-01', null, '2018-03-02', 'DAY_IN_FUTURE'],
    ['2018-02-01', '2018-02-10', '2018-03-01', 'CONSENT_WITHDRAWN_ALREADY'],
  ])('of %s, taken back on %s already, on %s', (givenOn, withdrawnOn, on, expected) => {
    expect(refuseWithdrawal({ givenOn, withdrawnOn }, on, '2018-03-01')).toBe(expected);
  });
});
