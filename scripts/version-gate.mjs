/**
 * Does the version of every module say enough about what differs from its last release? See docs/guides/release.md.
 *
 *   node scripts/version-gate.mjs            one line per module that fails; exit code 1
 *   node scripts/version-gate.mjs --write    writes the least versions and the ranges that must follow
 *   ... --root FOLDER                        another copy of the repository
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const here = dirname(import.meta.dirname);
const gate = join(here, 'packages', 'server', 'dist', 'schema', 'version-gate.js');
if (!existsSync(gate)) {
  console.error('Build first: npm run build.');
  process.exit(2);
}

const { fit, judgeVersions, settleVersions } = require(gate);
const { readModules, strayReleases } = require('./version-gate/repository.js');
const { writeModules } = require('./version-gate/versions.js');
const { values } = parseArgs({ options: { write: { type: 'boolean' }, root: { type: 'string' } } });
const root = resolve(values.root ?? here);

async function write() {
  const lines = writeModules(root, await settleVersions(readModules(root)), fit);
  for (const line of lines) console.log(line);
}

async function report() {
  const verdicts = await judgeVersions(readModules(root));
  const strays = strayReleases(root).map((path) => `${path}: its module is gone; remove the file`);
  const lines = [
    ...verdicts.filter(({ problems }) => problems.length > 0).map(({ problems }) => problems.join('; ')),
    ...strays,
  ];
  for (const line of lines) console.log(line);
  if (lines.length > 0) process.exitCode = 1;
  else console.log(`${verdicts.length} modules: every version says what differs from its release.`);
}

try {
  if (values.write) await write();
  await report();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
