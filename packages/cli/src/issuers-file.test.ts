import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOfDocument, StartupError } from '@eenplan/server';
import { readIssuers } from './issuers-file';
import { readTrustedDocuments } from './trusted-documents';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eenplan-issuers-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof StartupError) return `${error.code}: ${error.message.replaceAll(folder, '')}`;
    throw error;
  }
  return 'accepted';
}

const one = (changes: object = {}): object => ({
  ...{ issuer: 'https://login.example.nl', audience: 'eenplan', municipalities: ['0222'], ...changes },
});
/** JSON is YAML too; an issuer a line, the first on line 2. */
const file = (...issuers: object[]): string =>
  `{"issuers": [\n${issuers.map((issuer) => JSON.stringify(issuer)).join(',\n')}\n]}`;
const read = (...issuers: object[]) => readIssuers(write('issuers.yaml', file(...issuers)), null);

describe('a file of issuers', () => {
  it('gives each with its municipalities, and claims where nothing else is said', () => {
    const [first, second] = read(
      one(),
      one({ name: 'b', issuer: 'https://b.nl', municipalities: 'all', claims: { bsn: 'sub', roles: ['a', 'b'] } }),
    );
    expect(first).toMatchObject({ municipalities: ['0222'], claims: { roles: 'roles', bsn: 'bsn' } });
    expect(second).toMatchObject({ name: 'b', claims: { roles: ['a', 'b'], bsn: 'sub', kind: 'kind' } });
    expect(second?.municipalities).toBeUndefined();
  });

  it.each<[string, object[], string]>([
    ['a municipality that is none', [one(), one({ issuer: 'https://b.nl', municipalities: ['22'] })], 'Line 3'],
    ['an address in the open', [one({ issuer: 'http://login.example.nl' })], 'Line 2'],
    ['keys in the open', [one({ jwksUri: 'http://login.example.nl/jwks' })], 'Line 2'],
    ['no audience', [one({ audience: undefined })], 'Line 2'],
    ['a kind that is none', [one({ kinds: ['GOD'] })], 'Line 2'],
    ['a key that nobody knows', [one({ algorithm: 'none' })], 'Line 2'],
    ['an issuer twice', [one(), one({ municipalities: ['0304'] })], 'Line 3'],
    ['two of one municipality without names', [one(), one({ issuer: 'https://b.nl' })], 'Line 3'],
    [
      'two with one name',
      [one({ name: 'a' }), one({ name: 'a', issuer: 'https://b.nl', municipalities: 'all' })],
      'Line 3',
    ],
    ['no issuer', [], 'Line 1'],
  ])('is refused with its line for %s', (_what, issuers, line) => {
    expect(refusal(() => read(...issuers))).toMatch(new RegExp(`^ISSUERS_INVALID: ${line} of `));
  });

  it('is refused when it is no YAML, or not there', () => {
    expect(refusal(() => readIssuers(write('x.yaml', 'issuers: [\n  {'), null))).toMatch(/^ISSUERS_INVALID: Line \d/);
    expect(refusal(() => readIssuers(join(folder, 'none.yaml'), null))).toMatch(/^ISSUERS_UNREADABLE/);
  });
});

describe('trusted documents', () => {
  const document = '{ viewer { kind } }';
  const hash = hashOfDocument(document);

  it('come from a folder or from a list', () => {
    const path = write('viewer.graphql', document);
    expect(readTrustedDocuments(folder)).toEqual(new Map([[hash, document]]));
    const list = write('list.json', JSON.stringify({ [`sha256:${hash}`]: document }));
    expect(readTrustedDocuments(list)).toEqual(new Map([[hash, document]]));
    expect([path, readTrustedDocuments(null)]).toEqual([path, null]);
  });

  it.each([
    ['another document under a hash', JSON.stringify({ ['a'.repeat(64)]: document })],
    ['what is no GraphQL', JSON.stringify({ [hashOfDocument('{')]: '{' })],
    ['no hash', JSON.stringify({ viewer: document })],
    ['no JSON', '{'],
  ])('are refused for %s', (_what, text) => {
    expect(refusal(() => readTrustedDocuments(write('list.json', text)))).toMatch(/^TRUSTED_DOCUMENTS_INVALID/);
  });

  it('are refused when the folder holds none, or there is no such place', () => {
    expect(refusal(() => readTrustedDocuments(folder))).toMatch(/^TRUSTED_DOCUMENTS_INVALID/);
    expect(refusal(() => readTrustedDocuments(join(folder, 'none')))).toMatch(/^TRUSTED_DOCUMENTS_INVALID/);
  });
});
