/**
 * Test files that run together: Jest gives each file its own copy of every module, and reading them and building the
 * schema takes longer than most files' tests. So files share a copy in groups, each inside a `describe` of its own. A
 * file that registers types, entities or a mock of its own says `@alone` in a comment and keeps a copy to itself.
 */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Enough to keep two workers busy to the end. */
const GROUPS = 16;
const ALONE = /@alone\b|\bjest\.mock\(|from '(?:type-graphql|typeorm)'/;

/** The files to give to Jest in place of these, and what removes them again. */
export function together(root, files) {
  const folder = join(root, 'tests', 'together');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const alone = files.filter((file) => ALONE.test(readFileSync(file, 'utf8')));
  const shared = files.filter((file) => !alone.includes(file));
  const groups = grouped(shared).map((group, index) => {
    const path = join(folder, `${index + 1}.test.ts`);
    writeFileSync(path, groupFile(group.map((file) => relative(root, file).replaceAll('\\', '/'))));
    return path;
  });
  return { paths: [...groups, ...alone], remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The largest first, each to the group that has the least. */
function grouped(files) {
  const groups = Array.from({ length: Math.min(GROUPS, files.length) }, () => ({ files: [], size: 0 }));
  const sized = files.map((file) => ({ file, size: statSync(file).size })).sort((a, b) => b.size - a.size);
  for (const { file, size } of sized) {
    const least = groups.reduce((a, b) => (b.size < a.size ? b : a));
    least.files.push(file);
    least.size += size;
  }
  return groups.map((group) => group.files);
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
