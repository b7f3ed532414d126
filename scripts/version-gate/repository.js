const { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const REQUIRES = /(\n {2}requires: )\{([^}]*)\}/;
const GENERATED_HEADER = /^# Generated[^\n]*\n\n/;

/** Every package of the repository: its folder, its package.json and, for a module, the id. */
function packagesIn(root) {
  const folders = ['packages', 'plugins'].flatMap((group) => foldersIn(root, group));
  return folders
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => ({ folder, json: readJson(root, `${folder}/package.json`) }))
    .map((each) => ({ ...each, id: moduleIdOf(each.json.name) }));
}

function foldersIn(root, group) {
  const found = existsSync(join(root, group)) ? readdirSync(join(root, group)) : [];
  return found.sort().map((name) => `${group}/${name}`);
}

/** `core` of `@eenplan/core`, `wmo` of `@eenplan/plugin-wmo`; null for a package that is no module. */
const moduleIdOf = (name) =>
  name === '@eenplan/core' ? 'core' : (/^@eenplan\/plugin-([a-z0-9-]+)$/.exec(name)?.[1] ?? null);

/** `@eenplan/core` of `core`, and the other way round. */
const packageNameOf = (id) => (id === 'core' ? '@eenplan/core' : `@eenplan/plugin-${id}`);

/** Every module as it stands and as it was last released, core first. Reads files alone: it must not boot. */
function readModules(root) {
  const modules = packagesIn(root).filter(({ id }) => id !== null);
  return modules.map(({ id, folder, json }) => ({
    id,
    version: json.version,
    requires: requiresOf(root, folder, json),
    sdl: read(root, `schema/${id}.graphql`, 'Run `npm run schema`.').replace(GENERATED_HEADER, ''),
    released: readReleased(root, id),
  }));
}

/** Releases of modules that are not here any more. */
function strayReleases(root) {
  const folder = join(root, 'schema', 'released');
  const ids = packagesIn(root).map(({ id }) => id);
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.graphql')) : [];
  return found.filter((name) => !ids.includes(name.replace(/\.graphql$/, ''))).map((name) => `schema/released/${name}`);
}

/** What a module requires, by module id: said in its manifest and in its package.json, and the same in both. */
function requiresOf(root, folder, json) {
  const asked = Object.entries({ ...json.dependencies, ...json.peerDependencies });
  const inPackage = Object.fromEntries(
    asked.map(([name, range]) => [moduleIdOf(name), range]).filter(([id]) => id !== null),
  );
  const inManifest = requiresInManifest(read(root, `${folder}/src/module.ts`, 'It is the manifest.'));
  if (folder === 'packages/core' || sameRanges(inPackage, inManifest)) return inPackage;
  const [said, other] = [inManifest, inPackage].map((ranges) => JSON.stringify(ranges));
  throw new Error(`${folder}/src/module.ts requires ${said}, and package.json asks for ${other}.`);
}

function requiresInManifest(text) {
  const inside = REQUIRES.exec(text)?.[2] ?? '';
  return Object.fromEntries([...inside.matchAll(/'?([a-z0-9-]+)'?: '([^']+)'/g)].map(([, id, range]) => [id, range]));
}

const sameRanges = (one, other) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** `# wmo 0.1.0`, a line `# requires core ^0.1.0` for each range, a blank line, and the SDL. */
function readReleased(root, id) {
  const path = `schema/released/${id}.graphql`;
  if (!existsSync(join(root, path))) return null;
  const text = read(root, path);
  const [, name, version] = /^# (\S+) (\d+\.\d+\.\d+\S*)\n/.exec(text) ?? [];
  if (name !== id) throw new Error(`${path} does not start with "# ${id} VERSION".`);
  const ranges = [...text.matchAll(/^# requires (\S+) (.+)$/gm)].map(([, other, range]) => [other, range]);
  return { version, requires: Object.fromEntries(ranges), sdl: text.replace(/^(?:# .*\n)+\n/, '') };
}

/** Writes what a module is now as its last release. */
function writeReleased(root, { id, version, requires, sdl }) {
  const ranges = Object.entries(requires).map(([other, range]) => `# requires ${other} ${range}\n`);
  write(root, `schema/released/${id}.graphql`, `# ${id} ${version}\n${ranges.join('')}\n${sdl}`);
}

/** Writes a manifest's ranges into src/module.ts. */
function writeManifestRanges(root, folder, requires) {
  const path = `${folder}/src/module.ts`;
  const key = (id) => (/^[a-z0-9]+$/.test(id) ? id : `'${id}'`);
  const inside = Object.entries(requires).map(([id, range]) => `${key(id)}: '${range}'`);
  write(root, path, read(root, path).replace(REQUIRES, `$1{ ${inside.join(', ')} }`));
}

const readJson = (root, path) => JSON.parse(read(root, path));
const writeJson = (root, path, value) => write(root, path, `${JSON.stringify(value, null, 2)}\n`);

function read(root, path, advice = '') {
  if (!existsSync(join(root, path))) throw new Error(`There is no ${path}. ${advice}`.trim());
  return readFileSync(join(root, path), 'utf8');
}

function write(root, path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

module.exports = {
  packagesIn,
  packageNameOf,
  readModules,
  strayReleases,
  writeReleased,
  writeManifestRanges,
  readJson,
  writeJson,
  read,
  write,
};
