import type { LookupAddress } from 'node:dns';
import { AddressRefused, guardedLookup, isPublicAddress, refuseAddress, type Resolver } from './webhook-address';

describe('an address', () => {
  it.each([
    ...['127.0.0.1', '127.255.255.254', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '192.0.0.1', '192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.9'],
    ...['224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', 'fe80::1', 'fc00::1'],
    ...['fd12:3456::1', 'ff02::1', '2001:db8::1', '2002:7f00:1::', '2001::1', '64:ff9b::7f00:1', 'fec0::1', '4000::1'],
    ...['localhost', '', 'x', '1'],
  ])('%s is refused', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['93.184.216.34', '1.1.1.1', '172.32.0.1', '2606:4700:4700::1111', '::ffff:93.184.216.34'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

/** A name server that gives these answers, one after the other. */
function answering(...answers: readonly (readonly string[])[]): Resolver {
  let asked = 0;
  return (_name, _options, done) => {
    const found = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    done(
      null,
      found.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
}
const at = (url: string, find?: Resolver, loopback = false) => refuseAddress(new URL(url), loopback, find);

describe('where a webhook stands, when it is subscribed', () => {
  it.each([
    ['https://10.0.0.1/'],
    ['https://2130706433/'],
    ['https://0x7f.1/'],
    ['https://[::1]/'],
    ['https://[::ffff:169.254.169.254]/latest/meta-data'],
    ['https://127.0.0.1/'],
  ])('%s is refused, however it is written', async (url) => {
    expect(await at(url)).toBe('WEBHOOK_ADDRESS_REFUSED');
  });

  it.each([
    [['10.0.0.1'], 'WEBHOOK_ADDRESS_REFUSED'],
    [['93.184.216.34', '127.0.0.1'], 'WEBHOOK_ADDRESS_REFUSED'],
    [['93.184.216.34', 'fd00::1'], 'WEBHOOK_ADDRESS_REFUSED'],
    [['93.184.216.34', '2606:4700:4700::1111'], null],
  ])('a name with the addresses %j', async (addresses, refusal) => {
    expect(await at('https://partner.example.nl/', answering(addresses))).toBe(refusal);
  });

  it('a name that there is not', async () => {
    const none: Resolver = (_name, _options, done) =>
      done(Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' }), []);
    expect(await at('https://nowhere.invalid/', none)).toBe('WEBHOOK_HOST_UNKNOWN');
  });

  it('this machine, only where that is allowed, and no other machine with it', async () => {
    expect([await at('http://127.0.0.1:1/', undefined, true), await at('https://10.0.0.1/', undefined, true)]).toEqual([
      null,
      'WEBHOOK_ADDRESS_REFUSED',
    ]);
  });
});

it('a name that is public when it is subscribed and private when it is connected to is refused', async () => {
  const find = answering(['93.184.216.34'], ['169.254.169.254']);
  expect(await at('https://rebinding.example.nl/', find)).toBeNull();
  const error = await new Promise((done) => guardedLookup(find)('rebinding.example.nl', {}, done));
  expect(error).toBeInstanceOf(AddressRefused);
});
