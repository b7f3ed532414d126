// cspell:ignore directr setings wmoo (mistakes that must be refused)
import { fixedClock, type FixedClock } from '@eenplan/kit';
import { type Answer, startTestServer, type TestServer } from '@eenplan/testing';

const APPLY = `mutation($input: ConfigurationApplyInput!) {
  configurationApply(input: $input) { changes errors { code message path article } }
}`;
const SETTINGS =
  'query($on: Date) { settings(on: $on) { module fromOn untilOn value } municipality { vocabulary(on: $on) { director } } }';

interface Applied {
  readonly configurationApply: {
    readonly changes: string[] | null;
    readonly errors: { readonly code: string; readonly message: string; readonly path: string[] }[];
  };
}

let server: TestServer;
let clock: FixedClock;
let administrator: string;

beforeAll(async () => {
  clock = fixedClock('2018-03-01');
  server = await startTestServer({ clock, demonstrators: false });
  await server.database.query(
    "insert into core.municipality (code, name) values ('0193', 'Zwolle'), ('0363', 'Amsterdam')",
  );
  administrator = await server.persona('administrator', '0193');
});
afterAll(() => server.close());

const apply = async (file: string, fromOn: string, preview = false): Promise<Applied['configurationApply']> =>
  (await server.query<Applied>(administrator, APPLY, { input: { file, fromOn, preview } })).configurationApply;

const settingsOn = (on: string) =>
  server.query<{ settings: { module: string; fromOn: string }[]; municipality: { vocabulary: { director: string } } }>(
    administrator,
    SETTINGS,
    { on },
  );

const director = (name: string): string => `settings:\n  core:\n    vocabulary:\n      director: ${name}\n`;

describe('a configuration file', () => {
  it('tells beforehand what it would change, and changes nothing', async () => {
    const { changes } = await apply(director('casemanager'), '2018-01-01', true);
    expect(changes).toContain('settings of core from 2018-01-01: vocabulary');
    expect((await settingsOn('2018-03-01')).settings).toEqual([]);
  });

  it('is in force from its day, and what was before it stays to be asked', async () => {
    await apply(director('casemanager'), '2018-01-01');
    await apply(director('regisseur'), '2018-06-01');
    const names = await Promise.all(
      ['2017-12-31', '2018-01-01', '2018-05-31', '2018-06-01'].map(
        async (on) => (await settingsOn(on)).municipality.vocabulary.director,
      ),
    );
    expect(names).toEqual(['regisseur', 'casemanager', 'casemanager', 'regisseur']);
  });

  it('changes nothing when it is applied again', async () => {
    expect((await apply(director('regisseur'), '2018-06-01')).changes).toEqual([]);
  });

  it('switches laws on by the same rules as a mutation', async () => {
    const file = "modules:\n  - { module: wmo, fromOn: '2015-01-01', reason: start }\n";
    expect((await apply(file, '2018-03-01')).changes).toEqual(['module wmo: active from 2015-01-01']);
    expect((await apply(file, '2018-03-01')).changes).toEqual([]);
  });

  it('fills in the defaults of the module', async () => {
    expect((await settingsOn('2018-03-01')).settings).toMatchObject([
      { module: 'core', value: { decision: { legalityCheck: 'BEFORE' }, ladder: { rungs: [] } } },
    ]);
  });
});

describe('a file with a mistake is refused with its line, and nothing of it is applied', () => {
  const rungTwice = 'settings:\n  core:\n    ladder:\n      rungs:\n        - one\n        - two\n        - one\n';
  const goodAndBad = `${director('buurtcoach')}modules:\n  - { module: wmoo, fromOn: '2018-03-01', reason: x }\n`;
  it.each([
    ['an unknown part', 'setings: {}\n', 'CONFIG_UNKNOWN_KEY', 1],
    ['an unknown key', 'settings:\n  core:\n    vocabulary:\n      directr: x\n', 'CONFIG_INVALID', 4],
    ['a rung twice', rungTwice, 'CONFIG_INVALID', 7],
    ['no YAML', 'settings:\n  core: [\n', 'CONFIG_NOT_YAML', 3],
    ['a key twice', 'settings: {}\nsettings: {}\n', 'CONFIG_NOT_YAML', 2],
    [
      'a day before the law',
      "modules:\n  - { module: debt-help, fromOn: '2012-06-30', reason: x }\n",
      'MODULE_BEFORE_LAW',
      2,
    ],
    ['an unknown module', goodAndBad, 'MODULE_UNKNOWN', 6],
    ['month 13', "modules:\n  - { module: debt-help, fromOn: '2018-13-01', reason: x }\n", 'CONFIG_INVALID', 2],
    ['a module without settings', 'settings:\n  jeugdwet: {}\n', 'CONFIG_MODULE_WITHOUT_SETTINGS', 2],
  ])('%s', async (_what, file, code, line) => {
    const before = await server.database.query('select * from core.setting order by id');
    const { changes, errors } = await apply(file, '2018-09-01');
    expect(changes).toBeNull();
    expect(errors).toMatchObject([{ code, message: expect.stringContaining(`Line ${line}:`) as string }]);
    expect(await server.database.query('select * from core.setting order by id')).toEqual(before);
  });

  it('refuses to rewrite what has been in force', async () => {
    expect((await apply(director('x'), '2018-02-01')).errors).toMatchObject([{ code: 'CONFIG_IN_PAST' }]);
  });

  it('refuses a file that unfolds into another one', async () => {
    const bomb = 'settings: &a\n  core: {}\nmodules: *a\n';
    expect((await apply(bomb, '2018-09-01')).errors).toHaveLength(1);
  });
});

describe('who may', () => {
  it.each(['generalist', 'partner', 'resident'] as const)('a %s may not apply a file', async (name) => {
    const token = await server.persona(name, '0193');
    const input = { file: director('x'), fromOn: '2018-09-01' };
    const { result, statements } = await server.statementsOf(() => server.post(token, APPLY, { input }));
    const { data, errors } = result.body as Answer<object>;
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(statements.filter((sql) => sql.includes('core.setting'))).toEqual([]);
  });

  it('reaches no other municipality', async () => {
    const other = await server.persona('administrator', '0363');
    const { settings } = await server.query<{ settings: object[] }>(other, '{ settings { module } }');
    expect(settings).toEqual([]);
  });
});
