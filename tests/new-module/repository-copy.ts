import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../architecture/repository';

/** The repository as it stands, in a folder of its own, with the installed libraries. */
export interface RepositoryCopy {
  readonly folder: string;
  /** Runs a program of the copy with this very node. */
  node(args: readonly string[], env?: NodeJS.ProcessEnv): { readonly status: number | null; readonly output: string };
  /** What `npm install` does for a new workspace. */
  link(id: string): void;
  /** Every file of the copy that a scaffold could touch. */
  state(): string;
  remove(): void;
}

/** Copies what git knows or would add, and what was built. The libraries are links; those to the workspaces are its own. */
export function copyRepository(): RepositoryCopy {
  const folder = mkdtempSync(join(tmpdir(), 'eenplan-new-module-'));
  for (const path of [...ownFiles(), ...builtFolders()]) copy(folder, path);
  linkLibraries(folder);
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  return {
    folder,
    node: (args, env = {}) => {
      const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } } as const;
      const { status, stdout, stderr } = spawnSync(process.execPath, [...args], options);
      return { status, output: stdout + stderr };
    },
    link: (id) => symlinkSync(`../../plugins/${id}`, join(folder, 'node_modules', '@eenplan', `plugin-${id}`)),
    state: () => git(folder, 'ls-files', '--others', '--exclude-standard') + git(folder, 'diff', '--stat'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function copy(folder: string, path: string): void {
  const source = join(root, path);
  if (existsSync(source)) cpSync(source, join(folder, path), { recursive: true, preserveTimestamps: true });
}

function ownFiles(): string[] {
  return git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0').filter(isFile);
}

const isFile = (path: string): boolean => path !== '' && !path.includes('node_modules');

const workspaces = (): string[] =>
  ['packages', 'plugins'].flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`));

const builtFolders = (): string[] => workspaces().map((path) => `${path}/dist`);

function linkLibraries(folder: string): void {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    const target = join(folder, 'node_modules', name);
    if (name === '@eenplan')
      cpSync(join(root, 'node_modules', name), target, { recursive: true, verbatimSymlinks: true });
    else symlinkSync(join(root, 'node_modules', name), target);
  }
  for (const path of workspaces().map((each) => `${each}/node_modules`)) {
    if (existsSync(join(root, path))) symlinkSync(join(root, path), join(folder, path));
  }
}

function git(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
