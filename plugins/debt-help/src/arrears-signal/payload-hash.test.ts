import { payloadHashOf, type SignalContent } from './payload-hash';

const content: SignalContent = {
  kind: 'RENT',
  amountInCents: 84_250,
  arrearsSince: '2026-03-01',
  bsnPseudonym: 'hash-of-a-number',
  familyName: 'Jansen',
  birthDate: '1985-02',
  postcode: '7001AB',
  houseNumber: 12,
};

describe('the hash of what a partner said', () => {
  it('is the same for the same content, whatever the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(content).reverse()) as unknown as SignalContent;
    expect(payloadHashOf(turned)).toBe(payloadHashOf(content));
    expect(payloadHashOf(content)).toMatch(/^[\w-]{43}$/);
  });

  it('leaves out what is not content', () => {
    const row = { ...content, partnerReference: 'H-1', signalledOn: '2026-04-07', bsnEncrypted: 'random each time' };
    expect(payloadHashOf(row)).toBe(payloadHashOf(content));
  });

  it.each<[Partial<SignalContent>]>([
    [{ kind: 'WATER' }],
    [{ amountInCents: 84_251 }],
    [{ arrearsSince: '2026-03-02' }],
    [{ bsnPseudonym: 'hash-of-another' }],
    [{ bsnPseudonym: null }],
    [{ familyName: 'Janssen' }],
    [{ birthDate: '1985' }],
    [{ birthDate: null }],
    [{ postcode: '7001AC' }],
    [{ houseNumber: 13 }],
  ])('changes with %j', (change) => {
    expect(payloadHashOf({ ...content, ...change })).not.toBe(payloadHashOf(content));
  });
});
