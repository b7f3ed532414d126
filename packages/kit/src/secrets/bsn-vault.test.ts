import { inspect } from 'node:util';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { testBsns } from '../scalars/bsn';
import { BsnVault } from './bsn-vault';

const bsn = '123456782';
const bytes = (fill: number): Buffer => Buffer.alloc(32, fill);
const keys = { current: 'k1', encryption: { k1: bytes(1) }, lookup: bytes(9), pseudonym: bytes(7) };
const vault = new BsnVault(keys);
const coded = (code: string) => expect.objectContaining({ name: 'CodedError', code }) as Error;

const municipalities = fc.integer({ min: 1, max: 9_999 }).map((code) => String(code).padStart(4, '0'));
const numbers = fc.constantFrom(...testBsns(), '012345672');

describe('encrypt and decrypt', () => {
  it('give the number back, and never the same text twice', () => {
    fc.assert(
      fc.property(municipalities, numbers, (municipality, number) => {
        const stored = [vault.encrypt(municipality, number), vault.encrypt(municipality, number)];
        expect(stored.map((text) => vault.decrypt(municipality, text))).toEqual([number, number]);
        expect(new Set(stored).size).toBe(2);
        expect(stored.join()).not.toContain(number);
        expect(stored[0]).toMatch(/^k1\.[\w-]{50}$/);
      }),
      { seed: 2026 },
    );
  });

  it('are bound to the municipality', () => {
    fc.assert(
      fc.property(municipalities, municipalities, (here, elsewhere) => {
        fc.pre(here !== elsewhere);
        expect(() => vault.decrypt(elsewhere, vault.encrypt(here, bsn))).toThrow(coded('BSN_UNREADABLE'));
      }),
      { seed: 2026 },
    );
  });

  it('notice any changed bit', () => {
    const sealed = Buffer.from(vault.encrypt('0222', bsn).slice(3), 'base64url');
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const damaged = Buffer.from(sealed);
        damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => vault.decrypt('0222', `k1.${damaged.toString('base64url')}`)).toThrow(coded('BSN_UNREADABLE'));
      }),
      { seed: 2026, numRuns: 300 },
    );
  });

  it.each(['', 'k1', 'k1.', '.abc', 'k1.abc', bsn, '__proto__', `K1.${'A'.repeat(50)}`, `k1.${'A'.repeat(60)}`])(
    'refuse the stored text %j',
    (stored) => {
      expect(() => vault.decrypt('0222', stored)).toThrow(coded('BSN_UNREADABLE'));
    },
  );

  it('rotate: the old key still reads, the new one writes, a forgotten one is named', () => {
    const rotated = new BsnVault({ ...keys, current: 'k2', encryption: { ...keys.encryption, k2: bytes(2) } });
    const old = vault.encrypt('0222', bsn);
    expect(rotated.decrypt('0222', old)).toBe(bsn);
    expect(rotated.encrypt('0222', bsn)).toMatch(/^k2\./);
    expect(() => vault.decrypt('0222', rotated.encrypt('0222', bsn))).toThrow(
      expect.objectContaining({ code: 'KEY_UNKNOWN', details: { keyId: 'k2' } }) as Error,
    );
    expect(() => vault.decrypt('0222', `constructor.${'A'.repeat(50)}`)).toThrow(coded('KEY_UNKNOWN'));
  });

  it('fail with another key under the same id', () => {
    const other = new BsnVault({ ...keys, encryption: { k1: bytes(3) } });
    expect(() => other.decrypt('0222', vault.encrypt('0222', bsn))).toThrow(coded('BSN_UNREADABLE'));
  });
});

describe('lookupHash', () => {
  it('is the same for the same number, municipality and key, and differs with any of them', () => {
    const other = new BsnVault({ ...keys, lookup: bytes(8) });
    const hash = vault.lookupHash('0222', bsn);
    expect(hash).toMatch(/^[\w-]{43}$/);
    expect(new BsnVault({ ...keys, current: 'k9', encryption: { k9: bytes(5) } }).lookupHash('0222', bsn)).toBe(hash);
    const others = [
      vault.lookupHash('0304', bsn),
      vault.lookupHash('0222', '111222333'),
      other.lookupHash('0222', bsn),
    ];
    expect(new Set([hash, ...others]).size).toBe(4);
  });

  it('stays what it is, or no stored number is found again', () => {
    expect(vault.lookupHash('0222', bsn)).toBe('_ULsRyt53IqQfrpUdIdz1FJC8l3GkN7ydjjmQ6QSy9Q');
  });
});

describe('stand-ins and derived keys', () => {
  it('differ per purpose, municipality, text and key, and outlive a rotation of the other keys', () => {
    const rotated = new BsnVault({ ...keys, current: 'k2', encryption: { k2: bytes(2) }, lookup: bytes(8) });
    const given = [
      vault.pseudonym('a', '0222', 'x'),
      vault.pseudonym('b', '0222', 'x'),
      vault.pseudonym('a', '0304', 'x'),
    ];
    const others = [
      vault.pseudonym('a', '0222', 'y'),
      new BsnVault({ ...keys, pseudonym: bytes(6) }).pseudonym('a', '0222', 'x'),
    ];
    expect(new Set([...given, ...others]).size).toBe(5);
    expect(rotated.pseudonym('a', '0222', 'x')).toBe(given[0]);
    expect(rotated.derive('ids', '0222')).toEqual(vault.derive('ids', '0222'));
    expect(vault.derive('ids', '0222')).not.toEqual(vault.derive('ids', '0304'));
    expect(vault.derive('ids', '0222')).toHaveLength(32);
    expect(() => vault.derive('ids', 'x')).toThrow(coded('MUNICIPALITY_CODE_INVALID'));
  });

  it('leave the fingerprint of the look-up key alone, which says nothing of it', () => {
    const other = new BsnVault({ ...keys, lookup: bytes(8), previousLookup: bytes(9) });
    expect(vault.fingerprint).toMatch(/^[\w-]{22}$/);
    expect(new BsnVault({ ...keys, pseudonym: bytes(1) }).fingerprint).toBe(vault.fingerprint);
    expect(other.fingerprint).not.toBe(vault.fingerprint);
    expect([other.previousFingerprint, vault.previousFingerprint]).toEqual([vault.fingerprint, null]);
  });
});

describe('refusals and printing', () => {
  it('refuses what is no BSN or municipality, without repeating it', () => {
    for (const act of [vault.encrypt.bind(vault), vault.lookupHash.bind(vault)]) {
      expect(() => act('0222', '123456789')).toThrow(coded('BSN_INVALID'));
      expect(() => act('GM0222', bsn)).toThrow(coded('MUNICIPALITY_CODE_INVALID'));
      expect(() => act('0222', '123456789')).toThrow(expect.not.stringContaining('123456789') as string);
    }
  });

  it('refuses keys that cannot work', () => {
    const wrong = [
      { ...keys, current: 'k2' },
      { ...keys, current: 'toString' },
      { ...keys, lookup: bytes(1).subarray(1) },
      { ...keys, pseudonym: bytes(1).subarray(1) },
      { ...keys, previousLookup: bytes(1).subarray(1) },
      { ...keys, encryption: { k1: randomBytes(16) } },
      { ...keys, encryption: { k1: bytes(1), 'K.2': bytes(2) } },
    ];
    for (const set of wrong) expect(() => new BsnVault(set)).toThrow(coded('KEYS_INVALID'));
  });

  it('shows no key when printed', () => {
    expect(`${JSON.stringify(vault)} ${inspect(vault, { depth: 9, showHidden: true })}`).not.toMatch(/01 01|09 09|k1/);
  });
});
