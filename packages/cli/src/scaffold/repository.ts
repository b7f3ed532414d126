import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartupError } from '@eenplan/server';

/** The folder of the repository that a folder is in. A law module is made there, not in an installation from npm. */
export function findRepository(from: string): string {
  const file = join(from, 'package.json');
  if (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'eenplan') return from;
  const parent = dirname(from);
  if (parent !== from) return findRepository(parent);
  throw new StartupError('NOT_THE_REPOSITORY', 'Run this in a clone of the Eenplan repository.');
}

/** Lays files out as the repository wants them. */
export function layOut(root: string, paths: readonly string[]): void {
  const program = createRequire(join(root, 'package.json')).resolve('prettier/bin/prettier.cjs');
  const config = join(root, '.prettierrc.json');
  const flags = [
    '--write',
    '--with-node-modules',
    '--log-level',
    'error',
    '--config',
    config,
    '--ignore-path',
    join(root, '.editorconfig-none'),
  ];
  const { status, stderr } = spawnSync(process.execPath, [program, ...flags, ...paths], { encoding: 'utf8' });
  if (status !== 0) throw new StartupError('LAYOUT_FAILED', `Prettier failed: ${stderr.trim()}`);
}
