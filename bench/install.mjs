import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const installed = join(here, 'node_modules', '.installed');

/** Installs the peers from the lockfile, on first use and when it has changed; the root knows nothing of them. */
export function installPeers(say) {
  const wanted = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return;
  say('installing the stacks to compare with, once');
  // No workspace of the root, and no script of a package is run.
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--workspaces=false'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, words, {
    ...{ cwd: here, stdio: ['ignore', 'ignore', 'inherit'] },
    // A command file of Windows wants a shell; nothing of these words comes from outside.
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The stacks to compare with could not be installed: is there an npm registry?');
  writeFileSync(installed, wanted);
}
