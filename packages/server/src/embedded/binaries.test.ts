import { chmod, lstat, mkdir, mkdtemp, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries, restoreLinks } from './binaries';
import { openDataFolder } from './data-folder';
import { canRun, findServerUser } from './server-user';

const asRoot = process.getuid?.() === 0 ? it : it.skip;
let place: string;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'eenplan-binaries-'));
  await chmod(place, 0o755);
});

afterEach(() => rm(place, { recursive: true, force: true }));

describe('restoreLinks', () => {
  const list = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];

  beforeEach(() => mkdir(join(place, 'native', 'lib'), { recursive: true }));

  it('makes the links that an install without scripts leaves out, and does so again without harm', async () => {
    await writeFile(join(place, 'native', 'pg-symlinks.json'), JSON.stringify(list));
    await restoreLinks(place);
    await restoreLinks(place);
    expect(await readlink(join(place, 'native', 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
  });

  it('leaves a package without a list alone', async () => {
    await restoreLinks(place);
    await expect(lstat(join(place, 'native', 'lib', 'libpq.so.5'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('findBinaries', () => {
  it('finds programs that the user of the server can run', async () => {
    const user = await findServerUser(() => undefined);
    const binaries = await findBinaries(await openDataFolder(join(place, 'data')), user);
    expect(binaries.major).toBe('18');
    for (const path of [binaries.postgres, binaries.initdb, binaries.pgCtl]) {
      expect((await stat(path)).isFile()).toBe(true);
      expect(await canRun(user, path)).toBe(true);
    }
  });

  asRoot('copies them where the user of the server can run them, when it cannot reach the repository', async () => {
    const home = join(place, 'closed', 'package');
    await mkdir(join(home, 'native', 'bin'), { recursive: true });
    await writeFile(join(home, 'package.json'), '{ "version": "18.4.0" }');
    const names = ['postgres', 'initdb', 'pg_ctl'];
    for (const name of names) await writeFile(join(home, 'native', 'bin', name), '#!/bin/sh\n', { mode: 0o644 });
    await chmod(join(place, 'closed'), 0o700);

    const user = await findServerUser(() => undefined);
    const folder = await openDataFolder(join(place, 'data'));
    const binaries = await findBinaries(folder, user, home);
    expect(binaries.postgres).toBe(join(folder.root, 'postgres-programs-18.4.0', 'native', 'bin', 'postgres'));
    expect(await canRun(user, binaries.initdb)).toBe(true);
    expect(await findBinaries(folder, user, home)).toEqual(binaries);
  });
});
