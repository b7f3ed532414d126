import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { installedModules } from '@eenplan/cli';
import { root } from './support/processes';

/** A copy, because packing puts files beside the sources that other tests read meanwhile. */
let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'eenplan-packing-'));
  for (const folder of ['migrations', 'scripts']) await cp(join(root, folder), join(copy, folder), { recursive: true });
});
afterAll(() => rm(copy, { recursive: true, force: true }));

/** `packages/core`, `plugins/wmo`. */
const folderOf = (id: string): string => (id === 'core' ? 'packages/core' : `plugins/${id}`);

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

function pack(folder: string): readonly string[] {
  const npm = spawnSync('npm', ['pack', '--dry-run', '--json', '--offline'], { cwd: folder, encoding: 'utf8' });
  if (npm.status !== 0) throw new Error(npm.stderr);
  const [packed] = JSON.parse(npm.stdout.slice(npm.stdout.indexOf('['))) as Packed[];
  return (packed?.files ?? []).map(({ path }) => path);
}

it.each(installedModules.map(({ id }) => id))('the package of %s holds its migrations and its build', async (id) => {
  const folder = join(copy, folderOf(id));
  const isOurs = (path: string): boolean => !/node_modules|\/src(\/|$)/.test(relative(root, path));
  await cp(join(root, folderOf(id)), folder, { recursive: true, filter: isOurs });
  const migrations = await readdir(join(root, 'migrations', id));
  const files = pack(folder);
  expect(files).toEqual(expect.arrayContaining(migrations.map((file) => `migrations/${file}`)));
  expect(files).toEqual(expect.arrayContaining(['dist/index.js', 'dist/index.d.ts', 'package.json']));
  expect(files.filter((file) => file.includes('.test.') || basename(dirname(file)) === 'src')).toEqual([]);
});
