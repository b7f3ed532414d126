import type { ProcessingActivity } from '@eenplan/kit';
import { judgeCategory, judgeRecipient, refuseAddress, type RunningConsent } from './disclosure.law';

const support: ProcessingActivity = {
  ...{ code: 'wmo:support', title: { en: 'Support', nl: 'Ondersteuning' }, purpose: 'Help', law: 'WMO' },
  ...{ article: 'Wmo 2015, art. 2.3.1', roles: [] },
  reads: [
    { category: 'WMO', basis: 'OWN', article: 'own' },
    { category: 'JEUGDWET', basis: 'CONSENT', article: 'asked' },
  ],
};
const { law, ...direct } = support;
const notNamed = { code: 'DISCLOSURE_RECIPIENT_NOT_NAMED' };

describe('Wmo 5.2.1: the closed list of recipients', () => {
  it.each<[string, ProcessingActivity, object]>([
    ...['PROVIDER', 'CAK', 'SVB', 'SUPERVISOR'].map((kind): [string, ProcessingActivity, object] => [
      kind,
      support,
      { article: 'Wmo 2015, art. 5.2.1' },
    ]),
    ['CHURCH', support, notNamed],
    ['THIRD_PARTY', support, { article: 'Wmo 2015, art. 5.3.3' }],
    ['PROVIDER', direct, notNamed],
    ['PROVIDER', { ...support, law: 'WGS' }, notNamed],
    ['THIRD_PARTY', direct, { article: 'Wmo 2015, art. 5.3.3' }],
  ])('%s', (kind, activity, expected) => {
    expect(law).toBe('WMO');
    expect(judgeRecipient(activity, kind)).toEqual(expected);
  });
});

const opens = (category: string): RunningConsent => ({ id: `opens ${category}`, category, recipient: null });
const gives = (category: string, recipient = 'Kerk'): RunningConsent => ({
  id: `gives ${category}`,
  category,
  recipient,
});
const without = { code: 'DISCLOSURE_WITHOUT_CONSENT' };

describe('Wmo 5.1.1 lid 4 and 5.3.3: what each kind of data takes', () => {
  it.each<[string, string, string, readonly RunningConsent[], object]>([
    ['the own data, by the list', 'PROVIDER', 'WMO', [], { article: 'own', consentId: null }],
    ['data that consent opens, without it', 'PROVIDER', 'JEUGDWET', [], without],
    [
      'data that consent opens',
      'PROVIDER',
      'JEUGDWET',
      [opens('JEUGDWET')],
      { article: 'asked', consentId: 'opens JEUGDWET' },
    ],
    ['with consent of another kind', 'PROVIDER', 'JEUGDWET', [opens('WGS')], without],
    [
      'data that nothing opens',
      'PROVIDER',
      'WGS_SIGNAL',
      [opens('WGS_SIGNAL')],
      { code: 'DISCLOSURE_CATEGORY_CLOSED' },
    ],
    ['to a third party, without consent', 'THIRD_PARTY', 'WMO', [], without],
    ['to a third party, when consent opens it alone', 'THIRD_PARTY', 'WMO', [opens('WMO')], without],
    ['to a third party, with consent for another', 'THIRD_PARTY', 'WMO', [gives('WMO', 'Buur')], without],
    ['to a third party', 'THIRD_PARTY', 'WMO', [gives('WMO')], { article: 'own', consentId: 'gives WMO' }],
    ['to a third party, what was not opened', 'THIRD_PARTY', 'JEUGDWET', [gives('JEUGDWET')], without],
    [
      ...(['to a third party, opened and given', 'THIRD_PARTY', 'JEUGDWET'] as const),
      ...([[opens('JEUGDWET'), gives('JEUGDWET')], { article: 'asked', consentId: 'gives JEUGDWET' }] as const),
    ],
  ])('%s', (_what, recipientKind, category, consents, expected) => {
    expect(judgeCategory({ activity: support, recipientKind, recipient: 'Kerk' }, category, consents)).toEqual(
      expected,
    );
  });
});

describe('Wet BRP 2.59: an address that is secret', () => {
  it.each<[boolean, readonly string[], boolean, string | null]>([
    [false, ['WMO'], true, null],
    [true, ['BRP'], false, null],
    [true, ['BRP'], true, 'ADDRESS_IS_SECRET'],
    [true, ['WMO'], true, 'ADDRESS_IS_SECRET'],
    [true, ['WMO'], false, 'DISCLOSURE_ADDRESS_WITHOUT_CATEGORY'],
  ])('with the address: %s, of %j, secret: %s', (withAddress, categories, isSecret, expected) => {
    expect(refuseAddress({ withAddress, categories }, isSecret)).toBe(expected);
  });
});
