import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..', '..', 'bench');

describe('the benchmark', () => {
  it('passes its own tests, without the peers that it installs', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.mjs') && !file.includes('node_modules'))
      .map((file) => join(folder, file));
    expect(files.length).toBeGreaterThan(5);
    // The variable tells a runner within a runner to report to it and not to us.
    const { NODE_TEST_CONTEXT: _context, ...env } = process.env;
    const { status, stdout } = spawnSync(process.execPath, ['--test', ...files], { encoding: 'utf8', env });
    expect({ status, failed: status === 0 ? '' : stdout }).toEqual({ status: 0, failed: '' });
  });
});
