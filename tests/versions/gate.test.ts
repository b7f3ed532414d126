import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { judgeVersions } from '../../packages/server/src/schema/version-gate';
import { packagesIn, readModules, strayReleases } from '../../scripts/version-gate/repository';
import { read, root } from '../architecture/repository';

describe('this repository', () => {
  it('has versions that say what differs from the last release: else run `npm run version-gate -- --write`', async () => {
    const verdicts = await judgeVersions(readModules(root));
    expect(verdicts.flatMap(({ problems }) => problems)).toEqual([]);
    expect(strayReleases(root)).toEqual([]);
    expect(verdicts.map(({ id }) => id)).toEqual(expect.arrayContaining(['core', 'wmo', 'debt-help']));
  });

  it('has a CHANGELOG in every package, with nothing left to fill in', () => {
    const paths = packagesIn(root).map(({ folder }) => `${folder}/CHANGELOG.md`);
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !existsSync(join(root, path)) || read(path).includes('TODO'))).toEqual([]);
  });
});
