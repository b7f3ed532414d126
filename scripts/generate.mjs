/**
 * Writes what is generated from the modules and committed. Needs a build.
 *
 *   node scripts/generate.mjs schema glossary errors access    writes
 *   node scripts/generate.mjs schema --check                   writes nothing; exit code 1 when a file differs
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const root = dirname(import.meta.dirname);
const { GENERATORS, generatedFiles } = require('./generated/generated-files.js');

const args = process.argv.slice(2);
const check = args.includes('--check');
const names = args.filter((argument) => argument !== '--check');
const unknown = names.filter((name) => !(name in GENERATORS));
if (names.length === 0 || unknown.length > 0) {
  console.error(`Name one or more of ${Object.keys(GENERATORS).join(', ')}, and --check to write nothing.`);
  process.exit(2);
}
if (!existsSync(join(root, 'packages', 'cli', 'dist', 'index.js'))) {
  console.error('Build first: npm run build.');
  process.exit(2);
}

const { buildSuperset } = require('@eenplan/server');
const { installedModules } = require('@eenplan/cli');
const files = generatedFiles(buildSuperset(installedModules), root, names);
const stale = names.includes('schema') ? strays(files) : [];
const different = Object.keys(files).filter((path) => read(path) !== files[path]);

for (const path of [...different, ...stale]) console.log(`${check ? 'differs' : 'wrote'} ${path}`);
if (check) process.exitCode = different.length + stale.length > 0 ? 1 : 0;
else write();

function read(path) {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
}

/** A module that is gone leaves its file behind. */
function strays(wanted) {
  const folder = join(root, 'schema');
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.graphql')) : [];
  return found.map((name) => `schema/${name}`).filter((path) => !(path in wanted));
}

function write() {
  for (const path of different) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files[path]);
  }
  for (const path of stale) rmSync(join(root, path));
}
