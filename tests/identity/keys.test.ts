import { installedModules } from '@eenplan/cli';
import { checkKeys, KeyRotation } from '@eenplan/core';
import { BsnVault, CodedError, keysAsText, nextKeys, testBsns, type VaultKeys, withoutOldKeys } from '@eenplan/kit';
import { createTestDatabase, type TestDatabase, testKeys, withTestPlatform } from '@eenplan/testing';
import { Client } from 'pg';
import { runHere } from '../support/command';
import { start, until } from '../support/processes';

jest.setTimeout(120_000);

const TOWN = '0222';
/** Numbers of the demonstrator municipality, and how many made-up ones are added to them. */
const KNOWN = '999990019';
const ADDED = 700;

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase({ demonstrators: true });
});
afterEach(() => database.drop());

interface Stored {
  readonly municipality: string;
  readonly encrypted: string;
  readonly lookup: string;
}
const TABLES = ['core.resident', 'debt_help.arrears_signal'] as const;
const stored = async (): Promise<Stored[]> => {
  const parts = TABLES.map(
    (table) =>
      `select municipality, bsn_encrypted as encrypted, bsn_lookup as lookup from ${table} where bsn_encrypted is not null`,
  );
  return database.query(parts.join(' union all ') + ' order by lookup') as Promise<never>;
};
const numbersWith = async (keys: VaultKeys): Promise<string[]> => {
  const vault = new BsnVault(keys);
  return (await stored())
    .map(({ municipality, encrypted }) => `${municipality} ${vault.decrypt(municipality, encrypted)}`)
    .sort();
};
const signalWithNumber = (): Promise<unknown> => {
  const vault = new BsnVault(testKeys);
  return database.query(
    `insert into debt_help.arrears_signal (municipality, id, organisation, partner_reference, payload_hash, kind,
       amount_in_cents, arrears_since, signalled_on, family_name, bsn_encrypted, bsn_lookup, postcode, house_number, recorded_at)
     values ($1, gen_random_uuid(), 'kvk:12345678', 'r-1', repeat('x', 43), 'RENT', 100, '2018-01-01', '2018-02-01', 'Boer',
       $2, $3, '7001AB', 1, '2018-02-01')`,
    [TOWN, vault.encrypt(TOWN, KNOWN), vault.lookupHash(TOWN, KNOWN)],
  );
};
const rotate = (keys: VaultKeys, options: Parameters<KeyRotation['run']>[0] = {}): Promise<number> =>
  withTestPlatform(database.url, installedModules, (platform) => new KeyRotation(platform).run(options), {
    ...{ keys, role: 'eenplan_owner', poolSize: 1 },
  });
const check = (keys: VaultKeys): Promise<void> =>
  withTestPlatform(database.url, installedModules, (platform) => checkKeys(platform), { keys });
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof CodedError ? error.code : String(error);
};
const idsAndRows = (): Promise<object[]> => database.query('select * from core.key_fingerprint');

it('a database takes the keys it meets first, and no others after that', async () => {
  await check(testKeys);
  await check(testKeys);
  const others = { ...testKeys, lookup: Buffer.alloc(32, 'others') };
  expect(await codeOf(check(others))).toBe('KEYS_OF_ANOTHER_DATABASE');
  expect(await codeOf(rotate(others))).toBe('KEYS_OF_ANOTHER_DATABASE');
  expect(await idsAndRows()).toHaveLength(1);
});

it('every number in every table comes to the new key, and the old one can go', async () => {
  await signalWithNumber();
  await check(testKeys);
  const [numbers, before] = [await numbersWith(testKeys), await stored()];
  const next = nextKeys(testKeys, false);
  expect(await rotate(next)).toBe(before.length);
  expect(await numbersWith(withoutOldKeys(next))).toEqual(numbers);
  expect((await stored()).map(({ lookup }) => lookup)).toEqual(before.map(({ lookup }) => lookup));
  expect(await rotate(next)).toBe(0);
});

it('with a new look-up key every hash is another, and a number is found by it', async () => {
  await signalWithNumber();
  await check(testKeys);
  const before = await stored();
  const next = nextKeys(testKeys, true);
  expect(await codeOf(check(next))).toBe('KEY_ROTATION_PENDING');
  expect(await rotate(next)).toBe(before.length);
  const after = await stored();
  const left = withoutOldKeys(next);
  await check(left);
  expect(after.filter(({ lookup }) => before.some((row) => row.lookup === lookup))).toEqual([]);
  const found = after.filter(({ lookup }) => lookup === new BsnVault(left).lookupHash(TOWN, KNOWN));
  expect(found).toHaveLength(2);
  expect(await codeOf(check(testKeys))).toBe('KEYS_OF_ANOTHER_DATABASE');
});

it('a new look-up key goes with a new encryption key', async () => {
  await check(testKeys);
  const keys = { ...testKeys, lookup: Buffer.alloc(32, 'next'), previousLookup: testKeys.lookup };
  expect(await codeOf(rotate(keys))).toBe('KEY_ID_USED');
  await check(testKeys);
});

it('is refused while something else uses the database, and changes nothing', async () => {
  await check(testKeys);
  const before = await stored();
  await withTestPlatform(database.url, installedModules, async () => {
    expect(await codeOf(rotate(nextKeys(testKeys, false)))).toBe('KEYS_IN_USE');
    expect(await codeOf(rotate(nextKeys(testKeys, true)))).toBe('KEYS_IN_USE');
  });
  expect(await stored()).toEqual(before);
  await check(testKeys);
});

it('may go on beside a server that has both keys: it reads every number meanwhile', async () => {
  const next = nextKeys(testKeys, false);
  await withTestPlatform(
    database.url,
    installedModules,
    async ({ vault }) => {
      let looked = 0;
      const onBatch = (): void => void (looked += 1);
      const rotating = rotate(next, { online: true, batch: 1, onBatch });
      const readable = (await stored()).map(({ municipality, encrypted }) => vault.decrypt(municipality, encrypted));
      await rotating;
      expect(readable).toContain(KNOWN);
      expect(looked).toBeGreaterThan(1);
    },
    { keys: next },
  );
});

it('broken off between two batches, goes on where it was; until then nothing starts', async () => {
  await check(testKeys);
  const [numbers, next] = [await numbersWith(testKeys), nextKeys(testKeys, true)];
  const breakOff = (): never => {
    throw new CodedError('BROKEN_OFF', 'By this test.');
  };
  expect(await codeOf(rotate(next, { batch: 2, onBatch: breakOff }))).toBe('BROKEN_OFF');
  expect(await numbersWith(next)).toEqual(numbers);
  for (const keys of [next, testKeys]) expect(await codeOf(check(keys))).toBe('KEY_ROTATION_UNFINISHED');
  expect(await codeOf(rotate(nextKeys(testKeys, true)))).toBe('KEY_ROTATION_UNFINISHED');
  expect(await codeOf(rotate(testKeys))).toBe('KEY_ROTATION_UNFINISHED');
  expect(await rotate(next)).toBe(numbers.length - 2);
  await check(withoutOldKeys(next));
  expect(await numbersWith(withoutOldKeys(next))).toEqual(numbers);
});

it('a key that a row needs is missed by its id', async () => {
  const { current, ...rest } = nextKeys(testKeys, false);
  const encryption = { [current]: Buffer.alloc(32, 'other') };
  expect(await codeOf(rotate({ ...rest, current, encryption }))).toBe('KEY_UNKNOWN');
});

it('`eenplan keys` does it: killed halfway it goes on, and says how many rows there were', async () => {
  const vault = new BsnVault(testKeys);
  const numbers = [...testBsns()].slice(0, ADDED);
  await database.query(
    `insert into core.resident (municipality, id, bsn_encrypted, bsn_lookup, given_names, family_name, recorded_at)
     select '0293', gen_random_uuid(), e, l, 'Sanne', 'Boer', '2018-01-01' from unnest($1::text[], $2::text[]) as n (e, l)`,
    [numbers.map((bsn) => vault.encrypt('0293', bsn)), numbers.map((bsn) => vault.lookupHash('0293', bsn))],
  );
  const env = { DATABASE_URL: database.url, EENPLAN_KEYS: keysAsText(testKeys) };
  expect(await runHere(['municipality', 'list'], env)).toMatchObject({ code: 0 });
  const made = await runHere(['keys', 'next', '--lookup'], env);
  expect(made).toMatchObject({ code: 0 });
  const next = { ...env, EENPLAN_KEYS: made.stdout.trim() };
  const total = (await stored()).length;

  // The last row is held by somebody else, so that the second batch waits and can be killed there.
  const holder = new Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('begin');
  await holder.query(
    'select 1 from core.resident where bsn_encrypted is not null order by municipality desc, id desc limit 1 for update',
  );
  const rotating = start(['keys', 'rotate'], next);
  await until('the first batch', () => /core\.resident: 500 rows/.test(rotating.stderr()) || undefined);
  rotating.child.kill('SIGKILL');
  await rotating.ended;
  await holder.query('rollback');
  await holder.end();

  const early = await runHere(['municipality', 'list'], next);
  expect(early).toMatchObject({ code: 1, stderr: expect.stringMatching(/^KEY_ROTATION_UNFINISHED/) as string });
  await until('the killed run to let go', async () => {
    const [row] = await database.query<{ count: number }>(
      "select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = 'eenplan'",
    );
    return row?.count === 0 || undefined;
  });
  const ended = await runHere(['keys', 'rotate'], next);
  expect(ended).toMatchObject({ code: 0, stdout: `${total - 500} rows rotated\n` });
  expect(await runHere(['municipality', 'list'], next)).toMatchObject({ code: 0 });
  expect(ended.stdout + ended.stderr + early.stderr + made.stderr).not.toMatch(/\b9999\d{5}\b/);
});

it('numbers stand in `bsn_encrypted` and `bsn_lookup` and nowhere else, in tables that a rotation finds', async () => {
  const columns = await database.query<{ place: string; beside: string[] }>(`
    select format('%s.%s.%s', c.table_schema, c.table_name, c.column_name) as place,
      (select array_agg(o.column_name::text order by 1) from information_schema.columns o
       where o.table_schema = c.table_schema and o.table_name = c.table_name
         and o.column_name in ('municipality', 'id', 'bsn_encrypted', 'bsn_lookup')) as beside
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.column_name ~ 'bsn|citizen_service' and t.table_type = 'BASE TABLE'
      and c.table_schema not in ('pg_catalog', 'information_schema') order by 1`);
  expect(columns.length).toBeGreaterThanOrEqual(4);
  for (const { place, beside } of columns) {
    expect(place).toMatch(/\.bsn_(encrypted|lookup)$/);
    expect([...beside].sort()).toEqual(['bsn_encrypted', 'bsn_lookup', 'id', 'municipality']);
  }
});
