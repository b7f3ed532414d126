import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keysAsText } from '@eenplan/kit';
import { createTestDatabase, type TestDatabase, testKeys } from '@eenplan/testing';
import { documentedCommands } from './add-a-law';
import { copyRepository, type RepositoryCopy } from './repository-copy';

jest.setTimeout(120_000);

// Not the id of CONTRIBUTING.md: whoever follows that page has a module of that name when this runs.
const ID = 'trial-support';
const DOCUMENTED_ID = 'work-support';
const LAW = ['--law', 'BWBR0015703'];
const TITLES = ['--title-en', 'Work Support Act', '--title-nl', 'Wet werk en ondersteuning'];
const EENPLAN = 'packages/cli/bin/eenplan.js';
const MINE = [`plugins/${ID}`, `migrations/${ID}`];

let copy: RepositoryCopy;
let database: TestDatabase;
beforeAll(async () => {
  copy = copyRepository();
  database = await createTestDatabase({ demonstrators: true });
  expect(build()).toEqual({ status: 0, output: '' });
});
afterAll(async () => {
  copy.remove();
  await database.drop();
});

const program = (...path: string[]): string => join('node_modules', ...path);
const build = () => copy.node([program('typescript', 'bin', 'tsc'), '--build']);
const generate = (...names: string[]) => copy.node(['scripts/generate.mjs', ...names]);
const jestOn = (env: NodeJS.ProcessEnv, ...paths: string[]) =>
  copy.node([program('jest', 'bin', 'jest.js'), '--maxWorkers=2', ...paths], env);
const modules = (...args: string[]) => copy.node([EENPLAN, 'modules', '--municipality', '0222', ...args], ofDatabase());
const ofDatabase = (): NodeJS.ProcessEnv => ({
  DATABASE_URL: database.url,
  EENPLAN_KEYS: keysAsText(testKeys),
});

describe('an id that cannot be', () => {
  it.each<[code: string, args: readonly string[]]>([
    ['MODULE_ID_INVALID', ['Work_Support']],
    ['MODULE_ID_INVALID', ['work--support']],
    ['MODULE_ID_RESERVED', ['core']],
    ['MODULE_ID_RESERVED', ['pg-tables']],
    ['MODULE_ID_RESERVED', ['user']],
    ['MODULE_EXISTS', ['wmo']],
    ['MODULE_PREFIX_TAKEN', ['debt']],
    ['MODULE_PREFIX_TAKEN', ['plan']],
    ['MODULE_PREFIX_TAKEN', [ID, '--prefix', 'WmoWork']],
    ['MODULE_PREFIX_INVALID', [ID, '--prefix', 'work']],
    ['LAW_INVALID', [ID, '--law', '15703']],
    ['MODULE_TITLE_INVALID', [ID, '--title-en', 'Work */ Act']],
  ])('%s: %j is refused with one line, and nothing is written', (code, args) => {
    const { status, output } = copy.node([EENPLAN, 'new-module', ...args]);
    expect({ status, output }).toEqual({
      status: 1,
      output: expect.stringMatching(new RegExp(`^${code}: [^\\n]+\\n$`)),
    });
    expect(copy.state()).toBe('');
    expect(readdirSync(join(copy.folder, 'node_modules')).filter((name) => name.startsWith('.eenplan'))).toEqual([]);
  });
});

describe('a new law module', () => {
  it('is made by the command that CONTRIBUTING.md names, and says what comes next', () => {
    const { status, output } = copy.node([EENPLAN, 'new-module', ID, ...LAW, ...TITLES]);
    expect({ status, output }).toEqual({
      status: 0,
      output: expect.stringContaining('npm run schema && npm run docs'),
    });
    copy.link(ID);
    expect(build()).toEqual({ status: 0, output: '' });
    expect(generate('schema', 'glossary', 'errors', 'access')).toMatchObject({ status: 0 });
    expect(existsSync(join(copy.folder, `schema/${ID}.graphql`))).toBe(true);
  });

  it('passes ESLint, Prettier and the spelling check', () => {
    const eslint = [
      program('eslint', 'bin', 'eslint.js'),
      '--max-warnings',
      '0',
      `plugins/${ID}`,
      'packages/cli/src/modules.ts',
    ];
    expect(copy.node(eslint)).toEqual({ status: 0, output: '' });
    const prettier = [program('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn'];
    expect(copy.node([...prettier, ...MINE, 'packages/cli', 'tsconfig.json'])).toEqual({ status: 0, output: '' });
    const cspell = [program('cspell', 'bin.mjs'), '--no-progress', '--no-summary', ...MINE];
    expect(copy.node(cspell)).toEqual({ status: 0, output: '' });
  });

  it('boots, migrates, shows up in `modules` and is switched on', () => {
    expect(modules()).toEqual({ status: 0, output: expect.stringMatching(new RegExp(`^${ID} +OFF +0\\.1\\.0`, 'm')) });
    const { status, output } = modules('--on', ID, '--from', '2026-01-01', '--reason', 'To try it');
    expect({ status, output }).toEqual({ status: 0, output: expect.stringMatching(new RegExp(`^${ID} +ACTIVE`, 'm')) });
  });

  it('answers its mutations over HTTP, in tests of its own', () => {
    const first = jestOn({ EENPLAN_UPDATE_GOLDEN: '1' }, `plugins/${ID}`);
    expect(first).toEqual({ status: 0, output: expect.stringContaining('Tests:       9 passed, 9 total') });
    expect(readdirSync(join(copy.folder, `plugins/${ID}/tests/golden`))).toHaveLength(3);
  });

  it('keeps to the rules of the architecture', () => {
    const { status, output } = jestOn({}, `plugins/${ID}`, 'tests/architecture', 'tests/versions/gate');
    expect({ status, output: status === 0 ? '' : output }).toEqual({ status: 0, output: '' });
  });
});

describe('CONTRIBUTING.md, "Add a law"', () => {
  const commands = documentedCommands();

  (commands ? it : it.skip)('names the commands that were run above, in their order', () => {
    const made = ['npx', 'eenplan', 'new-module', DOCUMENTED_ID, ...LAW, ...TITLES];
    expect(commands?.map(({ env, words }) => [...Object.keys(env), ...words].join(' '))).toEqual([
      made.join(' '),
      'npm install',
      'npm run schema',
      'npm run docs',
      `EENPLAN_UPDATE_GOLDEN npm test -- plugins/${DOCUMENTED_ID}`,
      'npm test',
      expect.stringMatching(new RegExp(`^npx eenplan modules --municipality \\d{4} --on ${DOCUMENTED_ID} `)),
    ]);
  });
});
