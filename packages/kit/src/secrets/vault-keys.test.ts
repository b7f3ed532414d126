import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BsnVault } from './bsn-vault';
import { keysAsText, keysFromEnvironment, keysFromFile, nextKeys, withoutOldKeys, writeKeys } from './vault-keys';

const key = Buffer.alloc(32, 1).toString('base64');
const good = { current: '2026a', encryption: { '2026a': key, '2025a': key }, lookup: key, pseudonym: key };
const coded = (code: string) => expect.objectContaining({ name: 'CodedError', code }) as Error;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eenplan-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('keysFromEnvironment', () => {
  it('reads EENPLAN_KEYS', () => {
    const keys = keysFromEnvironment({ EENPLAN_KEYS: JSON.stringify(good) });
    expect(keys.current).toBe('2026a');
    expect(Object.keys(keys.encryption)).toEqual(['2026a', '2025a']);
    expect([...Object.values(keys.encryption), keys.lookup].map((bytes) => bytes.length)).toEqual([32, 32, 32]);
    expect(() => new BsnVault(keys)).not.toThrow();
  });

  it('says that they are missing', () => {
    expect(() => keysFromEnvironment({})).toThrow(coded('KEYS_MISSING'));
    expect(() => keysFromEnvironment({ EENPLAN_KEYS: '' })).toThrow(coded('KEYS_MISSING'));
  });

  it.each([
    ['no JSON', `{"lookup":"${key}"`],
    ['null', 'null'],
    ['no current', JSON.stringify({ ...good, current: undefined })],
    ['current without key', JSON.stringify({ ...good, current: '2027a' })],
    ['current of the prototype', JSON.stringify({ ...good, current: 'constructor' })],
    ['short key', JSON.stringify({ ...good, lookup: 'AAAA' })],
    ['no base64', JSON.stringify({ ...good, lookup: `!!${key}` })],
    ['wrong id', JSON.stringify({ ...good, encryption: { '2026a': key, 'A.B': key } })],
    ['no key for pseudonyms', JSON.stringify({ ...good, pseudonym: undefined })],
    ['unknown property', JSON.stringify({ ...good, extra: key })],
  ])('refuses %s without showing a key', (_, text) => {
    const act = () => keysFromEnvironment({ EENPLAN_KEYS: text });
    expect(act).toThrow(coded('KEYS_INVALID'));
    expect(act).toThrow(expect.objectContaining({ message: expect.not.stringContaining('AAAA') as string }) as Error);
    expect(act).not.toThrow(key);
  });
});

describe('keysFromFile', () => {
  it('makes the keys once, in a folder it makes, for its owner alone', () => {
    const path = join(folder, 'data', 'keys.json');
    const keys = keysFromFile(path);
    expect(keysFromFile(path)).toEqual(keys);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'data'))).toEqual(['keys.json']);
    const stored = new BsnVault(keys).encrypt('0222', '123456782');
    expect(new BsnVault(keysFromFile(path)).decrypt('0222', stored)).toBe('123456782');
    expect(keysFromEnvironment({ EENPLAN_KEYS: readFileSync(path, 'utf8') })).toEqual(keys);
  });

  it('takes a file of before there were pseudonyms, with the same key for them at each start', () => {
    const path = join(folder, 'keys.json');
    const { pseudonym: _, ...older } = JSON.parse(keysAsText(keysFromFile(join(folder, 'new.json')))) as Record<
      string,
      string
    >;
    writeFileSync(path, JSON.stringify(older));
    const keys = keysFromFile(path);
    expect(keys).toMatchObject({ current: older['current'] });
    expect(keys.pseudonym).toHaveLength(32);
    expect(keys.pseudonym).not.toEqual(keys.lookup);
    expect(keysFromFile(path)).toEqual(keys);
  });

  it('makes other keys, under another id, in another file', () => {
    const [one, two] = [keysFromFile(join(folder, '1.json')), keysFromFile(join(folder, '2.json'))];
    expect(one.current).not.toBe(two.current);
    expect(one.lookup).not.toEqual(two.lookup);
  });

  it.each(['', '{', '{}'])('refuses a file with %j and leaves it as it is', (text) => {
    const path = join(folder, 'keys.json');
    writeFileSync(path, text);
    expect(() => keysFromFile(path)).toThrow(coded('KEYS_INVALID'));
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('names a path that is a folder, or lies below a file', () => {
    writeFileSync(join(folder, 'file'), '');
    for (const [path, reason] of [
      [folder, 'EISDIR'],
      [join(folder, 'file', 'keys.json'), 'ENOTDIR'],
    ] as const) {
      const refused = expect.objectContaining({ code: 'KEYS_INVALID', details: { path, reason } }) as Error;
      expect(() => keysFromFile(path)).toThrow(refused);
    }
  });
});

describe('the next keys', () => {
  const keys = keysFromEnvironment({ EENPLAN_KEYS: JSON.stringify(good) });

  it('have a new current one beside the old, and are read as they were written', () => {
    const next = nextKeys(keys, false);
    expect(Object.keys(next.encryption)).toEqual(['2026a', '2025a', next.current]);
    expect([next.lookup, next.pseudonym, next.previousLookup]).toEqual([keys.lookup, keys.pseudonym, undefined]);
    expect(keysFromEnvironment({ EENPLAN_KEYS: keysAsText(next) })).toEqual(next);
  });

  it('have a new look-up key when wanted, with the one it replaces; one at a time', () => {
    const next = nextKeys(keys, true);
    expect(next.previousLookup).toEqual(keys.lookup);
    expect(new BsnVault(next).previousFingerprint).toBe(new BsnVault(keys).fingerprint);
    expect(keysFromEnvironment({ EENPLAN_KEYS: keysAsText(next) })).toEqual(next);
    expect(() => nextKeys(next, false)).toThrow(coded('KEY_ROTATION_UNFINISHED'));
  });

  it('leave out the old ones afterwards, in the file too', () => {
    const path = join(folder, 'keys.json');
    keysFromFile(path);
    const next = nextKeys(keys, true);
    writeKeys(path, withoutOldKeys(next));
    expect(keysFromFile(path)).toEqual({
      ...{ current: next.current, encryption: { [next.current]: next.encryption[next.current] } },
      ...{ lookup: next.lookup, pseudonym: keys.pseudonym },
    });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});
