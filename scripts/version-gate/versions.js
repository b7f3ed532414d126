const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { inc } = require('semver');
const repository = require('./repository.js');

const KINDS = ['dependencies', 'peerDependencies'];

/**
 * Writes versions and the ranges that must follow them: every package.json, the manifests and package-lock.json.
 * `versions` is by package name; `fit` moves the ranges that leave out a version. A package whose ranges move is another
 * package than before, so it goes up a patch, unless it has a new version already. Gives what changed, for a person.
 */
function writeVersions(root, versions, fit) {
  const lines = [];
  for (const { folder, json, id } of repository.packagesIn(root)) {
    const moved = Object.fromEntries(
      KINDS.filter((kind) => json[kind]).map((kind) => [kind, fit(json[kind], versions)]),
    );
    const ranges = KINDS.flatMap((kind) => movedRanges(json[kind], moved[kind]));
    const wanted = versions.get(json.name) ?? json.version;
    const version = wanted === json.version && ranges.length > 0 && id === null ? inc(wanted, 'patch') : wanted;
    if (version === json.version && ranges.length === 0) continue;
    repository.writeJson(root, `${folder}/package.json`, { ...json, version, ...moved });
    lines.push(
      `${json.name} ${json.version}${version === json.version ? '' : ` -> ${version}`} ${ranges.join(' ')}`.trim(),
    );
  }
  writeLock(root);
  return lines;
}

const movedRanges = (before = {}, after = {}) =>
  Object.keys(before)
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name}@${after[name]}`);

/** `npm ci` refuses a package-lock.json that says otherwise than the package.json of a workspace. */
function writeLock(root) {
  if (!existsSync(join(root, 'package-lock.json'))) return;
  const lock = repository.readJson(root, 'package-lock.json');
  for (const { folder, json } of repository.packagesIn(root)) {
    const entry = lock.packages?.[folder];
    if (!entry) continue;
    entry.version = json.version;
    for (const kind of KINDS) if (json[kind]) entry[kind] = json[kind];
  }
  repository.writeJson(root, 'package-lock.json', lock);
}

/** Writes settled modules: their versions, their ranges, and everybody else's ranges on them. */
function writeModules(root, settled, fit, others = new Map()) {
  const versions = new Map([...others, ...settled.map(({ id, version }) => [repository.packageNameOf(id), version])]);
  const lines = writeVersions(root, versions, fit);
  for (const { folder, id } of repository.packagesIn(root)) {
    const module = settled.find((each) => each.id === id);
    if (module && id !== 'core') repository.writeManifestRanges(root, folder, module.requires);
  }
  return lines;
}

module.exports = { writeModules };
