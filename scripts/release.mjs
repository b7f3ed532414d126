/**
 * Writes a release into the working tree: versions, ranges, `schema/released/` and the entries of the CHANGELOGs.
 * It commits nothing, pushes nothing and publishes nothing. See docs/guides/release.md.
 *
 *   node scripts/release.mjs                     every module that differs from its release, by the least bump
 *   node scripts/release.mjs wmo                 that module alone
 *   node scripts/release.mjs --bump wmo=minor    further than the schema asks; also for kit, server, cli and testing
 *   ... --root FOLDER                            another copy of the repository
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasEntry, withEntry } from './release-changelog.mjs';

const require = createRequire(import.meta.url);
const here = dirname(import.meta.dirname);
const gate = join(here, 'packages', 'server', 'dist', 'schema', 'version-gate.js');
if (!existsSync(gate)) {
  console.error('Build first: npm run build.');
  process.exit(2);
}

const { gte, inc } = require('semver');
const { fit, judgeVersions, schemaWith, settleVersions } = require(gate);
const {
  packageNameOf,
  packagesIn,
  read,
  readModules,
  strayReleases,
  write,
  writeReleased,
} = require('./version-gate/repository.js');
const { writeModules } = require('./version-gate/versions.js');
const { values, positionals } = parseArgs({
  options: { bump: { type: 'string', multiple: true }, root: { type: 'string' } },
  allowPositionals: true,
});
const root = resolve(values.root ?? here);

class Refusal extends Error {}

async function release() {
  refuseDirtyTree();
  refuseStaleSchema();
  const modules = readModules(root);
  const bumps = readBumps(modules);
  const settled = await settle(modules, bumps);
  const going = settled.filter(({ id, version, released }) => isChosen(id) && released?.version !== version);
  const others = otherVersions(bumps);
  if (going.length + others.size === 0) throw new Refusal('NOTHING_TO_RELEASE: every module is as it was released.');
  refuseHalf(settled, going);
  const verdicts = new Map((await judgeVersions(settled)).map((verdict) => [verdict.id, verdict]));
  writeModules(root, settled, fit, others).forEach((line) => console.log(line));
  for (const module of going) writeReleased(root, module);
  for (const path of strayReleases(root)) console.log(`${path}: its module is gone; remove the file`);
  next(
    going,
    others,
    going.map((module) => writeEntry(module, verdicts.get(module.id)?.changes ?? [])),
  );
}

function refuseDirtyTree() {
  const { stdout, status } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Refusal('NO_REPOSITORY: a release is made in a git repository.');
  if (stdout.trim() !== '') throw new Refusal(`TREE_DIRTY: commit or put away first:\n${stdout.trimEnd()}`);
}

function refuseStaleSchema() {
  const script = join(root, 'scripts', 'generate.mjs');
  const { status } = spawnSync(process.execPath, [script, 'schema', '--check'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Refusal('SCHEMA_STALE: run `npm run schema` and commit what it writes.');
}

function isChosen(id) {
  return positionals.length === 0 || positionals.includes(id);
}

/** `--bump wmo=minor`, by short name of a package. */
function readBumps(modules) {
  const known = packagesIn(root).map(({ id, folder }) => id ?? folder.split('/')[1]);
  const bumps = new Map((values.bump ?? []).map((text) => text.split('=')));
  for (const [name, level] of bumps) {
    const fits = known.includes(name) && ['patch', 'minor', 'major'].includes(level);
    if (!fits)
      throw new Refusal(`BUMP_INVALID: write --bump NAME=patch, minor or major; names are ${known.join(', ')}.`);
  }
  const stranger = positionals.find((id) => !modules.some((module) => module.id === id));
  if (stranger !== undefined) throw new Refusal(`MODULE_UNKNOWN: there is no module ${stranger}.`);
  return bumps;
}

/** The least versions, raised by what was asked; what is not chosen stays as it is. */
async function settle(modules, bumps) {
  const raised = modules.map((module) => raise(module, bumps.get(module.id)));
  const settled = await settleVersions(raised);
  return settled.map((module, index) => (isChosen(module.id) ? module : modules[index]));
}

/** One release carries one bump: it counts from the last release, not from what package.json has by now. */
function raise(module, level) {
  if (level === undefined) return module;
  const wanted = inc(module.released?.version ?? module.version, level);
  return gte(wanted, module.version) ? { ...module, version: wanted } : module;
}

/** Packages without a schema go up by hand. */
function otherVersions(bumps) {
  const others = packagesIn(root).filter(({ id, folder }) => id === null && bumps.has(folder.split('/')[1]));
  return new Map(others.map(({ folder, json }) => [json.name, inc(json.version, bumps.get(folder.split('/')[1]))]));
}

/** A module cannot go without what it needs of another: its range, and the types that it builds on. */
function refuseHalf(settled, going) {
  const after = settled.flatMap((module) => {
    const at = going.includes(module) ? module : module.released;
    return at ? [{ id: module.id, sdl: at.sdl, requires: Object.keys(at.requires), version: at.version }] : [];
  });
  for (const { id, requires } of going) {
    const lacking = Object.keys(requires).find((other) => !after.some((part) => part.id === other));
    if (lacking) throw new Refusal(`RELEASE_INCOMPLETE: ${id} requires ${lacking}, which was never released.`);
    const moved = Object.keys(requires).find((other) => fit(requires, versionsOf(after))[other] !== requires[other]);
    if (moved)
      throw new Refusal(`RELEASE_INCOMPLETE: ${id} requires ${moved} ${requires[moved]}; release ${moved} as well.`);
    refuseUnknownTypes(id, after);
  }
}

const versionsOf = (parts) => new Map(parts.map(({ id, version }) => [id, version]));

function refuseUnknownTypes(id, parts) {
  try {
    schemaWith(id, parts);
  } catch (error) {
    const [line] = error.message.split('\n');
    throw new Refusal(`RELEASE_INCOMPLETE: ${id} builds on what is not released: ${line} Release that module as well.`);
  }
}

/** The skeleton of an entry, unless somebody wrote one; the path when there is something to fill in. */
function writeEntry({ id, version }, changes) {
  const { folder, json } = packagesIn(root).find((each) => each.id === id);
  const path = `${folder}/CHANGELOG.md`;
  const text = existsSync(join(root, path)) ? read(root, path) : '';
  if (!hasEntry(text, version)) write(root, path, withEntry(text, json.name, version, changes));
  return read(root, path).includes('TODO') ? path : null;
}

function next(going, others, unfinished) {
  const names = [...going.map(({ id, version }) => `${packageNameOf(id)}@${version}`)];
  const tags = [...names, ...[...others].map(([name, version]) => `${name}@${version}`)];
  const files = unfinished.filter((path) => path !== null);
  const steps = [
    ...(files.length > 0 ? [`fill in what stands as TODO in ${files.join(', ')}`] : []),
    'npm test',
    `git add --all && git commit --message "Release ${tags.join(', ')}"`,
    ...tags.map((tag) => `git tag ${tag}`),
    'npx lerna publish from-package    (sends what the registry does not have yet)',
  ];
  console.log(`\nWritten, not committed. Next:\n${steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}`);
}

try {
  await release();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
