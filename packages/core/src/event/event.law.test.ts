import { cloudEventOf, isAgreed, sourceOf } from './event.law';
import { eventSettings } from './event-settings';

const OIN = '00000001823288444000';
const type = 'nl.cases.case-closed.v1';

describe('the source of an event', () => {
  it.each([
    [OIN, `urn:nld:oin:${OIN}:systeem:eenplan`],
    [undefined, 'urn:nld:gemeentecode:0222:systeem:eenplan'],
  ])('of OIN %s', (oin, source) => {
    expect(sourceOf('0222', oin)).toBe(source);
  });
});

it('goes out as CloudEvents 1.0, its number as text', () => {
  const event = {
    id: 'a',
    type,
    key: 'b',
    sequence: 7,
    data: { caseId: 'b' },
    occurredAt: new Date('2018-03-01T09:00Z'),
  };
  expect(cloudEventOf('urn:x', event)).toEqual({
    ...{ specversion: '1.0', id: 'a', source: 'urn:x', type, subject: 'b', time: '2018-03-01T09:00:00.000Z' },
    ...{ datacontenttype: 'application/json', dataschema: `urn:x:schema:${type}` },
    ...{ sequence: '7', sequencetype: 'Integer', data: { caseId: 'b' } },
  });
});

describe('what a partner may receive', () => {
  const agreement = {
    organisation: 'kvk:12345678',
    eventTypes: [type],
    basis: 'AVG, art. 6 lid 1 (e)',
    from: '2018-02-01',
  };
  it.each<[string, object, string, string, string, boolean]>([
    ['what was agreed', {}, 'kvk:12345678', type, '2018-03-01', true],
    ['the first day', {}, 'kvk:12345678', type, '2018-02-01', true],
    ['the day before', {}, 'kvk:12345678', type, '2018-01-31', false],
    ['the last day', { until: '2018-03-02' }, 'kvk:12345678', type, '2018-03-01', true],
    ['the day it ended', { until: '2018-03-01' }, 'kvk:12345678', type, '2018-03-01', false],
    ['another type', {}, 'kvk:12345678', 'nl.cases.case-opened.v1', '2018-03-01', false],
    ['another partner', {}, 'kvk:87654321', type, '2018-03-01', false],
  ])('%s', (_what, changes, organisation, asked, on, may) => {
    const settings = eventSettings.parse({ agreements: [{ ...agreement, ...changes }] });
    expect(isAgreed(settings, organisation, asked, on)).toBe(may);
  });

  it('is nothing until something is agreed', () => {
    expect(isAgreed(eventSettings.parse({}), 'kvk:12345678', type, '2018-03-01')).toBe(false);
  });
});

describe('settings that are refused', () => {
  it.each([
    ['an OIN of 19 digits', { oin: OIN.slice(1) }],
    ['an agreement with nobody', { agreements: [{ eventTypes: [type], basis: 'x', from: '2018-01-01' }] }],
    [
      'an agreement without a basis',
      { agreements: [{ organisation: 'kvk:12345678', eventTypes: [type], from: '2018-01-01' }] },
    ],
    ['no tries', { delivery: { tries: 0 } }],
    ['a minute of patience', { delivery: { timeoutSeconds: 60 } }],
    ['a key that there is not', { everything: true }],
  ])('%s', (_what, settings) => {
    expect(eventSettings.safeParse(settings).success).toBe(false);
  });
});
