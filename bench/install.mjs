import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;

/** Installs the peers from the lockfile on first use; the root knows nothing of them. */
export function installPeers(say) {
  if (existsSync(join(here, 'node_modules', '.package-lock.json'))) return;
  say('installing the stacks to compare with, once');
  // No workspace of the root, and no script of a package is run.
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--workspaces=false'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, words, { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The stacks to compare with could not be installed: is there an npm registry?');
}
