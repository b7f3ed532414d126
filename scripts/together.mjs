/**
 * Test files that run together: Jest gives each file its own copy of every module, and reading them and building the
 * schema takes longer than most files' tests. So files share a copy in groups, each inside a `describe` of its own. A
 * file that registers types, entities or a mock of its own says `@alone` in a comment and keeps a copy to itself.
 */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Each reads every module once more; four for each of two workers keep both busy to the end. */
const GROUPS = 8;
/** A test file of this many bytes takes a second, where nobody measured it. */
const BYTES_OF_A_SECOND = 1_000;
/** Seconds of the files that took long in an earlier run: see `keepSeconds`. */
const SECONDS = 'tests/seconds.json';
const ALONE = /@alone\b|\bjest\.mock\(|from '(?:type-graphql|typeorm)'/;

/** The files to give to Jest in place of these, and what removes them again. */
export function together(root, files) {
  const folder = join(root, 'tests', 'together');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const alone = files.filter((file) => ALONE.test(readFileSync(file, 'utf8')));
  const shared = files.filter((file) => !alone.includes(file));
  const groups = grouped(shared, weightIn(root)).map((group, index) => {
    const path = join(folder, `${index + 1}.test.ts`);
    writeFileSync(path, groupFile(group.map((file) => nameOf(root, file))));
    return path;
  });
  return { paths: [...groups, ...alone], remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const nameOf = (root, file) => relative(root, file).replaceAll('\\', '/');

/** How long a file takes: as measured, or else by its size. */
function weightIn(root) {
  const measured = JSON.parse(readFileSync(join(root, SECONDS), 'utf8'));
  return (file) => measured[nameOf(root, file)] ?? statSync(file).size / BYTES_OF_A_SECOND;
}

/** The longest first, each to the group that has the least. */
function grouped(files, weightOf) {
  const groups = Array.from({ length: Math.min(GROUPS, files.length) }, () => ({ files: [], seconds: 0 }));
  const weighed = files.map((file) => ({ file, seconds: weightOf(file) })).sort((a, b) => b.seconds - a.seconds);
  for (const { file, seconds } of weighed) {
    const least = groups.reduce((a, b) => (b.seconds < a.seconds ? b : a));
    least.files.push(file);
    least.seconds += seconds;
  }
  return groups.map((group) => group.files);
}

/** Writes down the seconds of files that took some, from the report of a whole run. */
export function keepSeconds(root, { testResults }) {
  const seconds = {};
  for (const { ancestorTitles, duration } of testResults.flatMap(({ assertionResults }) => assertionResults)) {
    // In a group the outermost `describe` is the file.
    const [file = ''] = ancestorTitles;
    if (file.endsWith('.test.ts')) seconds[file] = (seconds[file] ?? 0) + (duration ?? 0) / 1000;
  }
  const long = Object.entries(seconds).filter(([, taken]) => taken >= 2);
  const rounded = long.sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, taken]) => [file, Math.round(taken)]);
  writeFileSync(join(root, SECONDS), `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
}

/** Golden files stand beside the test that reads them, and a test may change the environment for itself alone. */
const groupFile = (files) => `import { join } from 'node:path';

for (const name of ${JSON.stringify(files)}) {
  const path = join(__dirname, '../..', name);
  describe(name, () => {
    let environment: NodeJS.ProcessEnv;
    beforeAll(() => {
      environment = { ...process.env };
      expect.setState({ testPath: path });
    });
    afterAll(() => {
      for (const key of Object.keys(process.env)) if (!(key in environment)) delete process.env[key];
      Object.assign(process.env, environment);
    });
    let broken: unknown;
    try {
      require(path);
    } catch (error) {
      broken = error;
    }
    if (broken !== undefined) it('can be read', () => { throw broken; });
  });
}
`;
