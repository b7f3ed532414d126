import { spawnSync } from 'node:child_process';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import pg from 'pg';

/** How many processes wanted the processor in the last minute; asked before anything of the benchmark runs. Null on Windows. */
export const loadBefore = () => (process.platform === 'win32' ? null : loadavg()[0]);

/** Where it was measured, without which no figure means anything. */
export async function describeMachine(url, load) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('show server_version');
    return {
      ...{ cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length },
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      load,
      system: `${platform()} ${release()} ${arch()}`,
      ...{ node: process.version, postgres: rows[0].server_version, date: new Date().toISOString(), commit: commit() },
    };
  } finally {
    await client.end();
  }
}

function commit() {
  const git = (...args) => spawnSync('git', args, { encoding: 'utf8', cwd: import.meta.dirname }).stdout?.trim() ?? '';
  const hash = git('rev-parse', '--short=12', 'HEAD');
  if (hash === '') return 'unknown';
  return git('status', '--porcelain', '--untracked-files=no') === '' ? hash : `${hash} with changes`;
}
