import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '@eenplan/server';
import type { ModuleNames } from './names';

interface PackageJson {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Package that the scaffold follows: its package.json and tsconfig.json are those of every law module. */
const MODEL = 'plugins/wmo';

/** New texts of the files that must know of the module, by path. Reads and computes; writes nothing. */
export function wiringOf(names: ModuleNames, root: string): Map<string, string> {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const { id } = names;
  return new Map([
    ['tsconfig.json', withReference(read('tsconfig.json'), `plugins/${id}`)],
    ['packages/cli/tsconfig.json', withReference(read('packages/cli/tsconfig.json'), `../../plugins/${id}`)],
    ['packages/cli/package.json', withDependency(read('packages/cli/package.json'), names.packageName)],
    ['packages/cli/src/modules.ts', withModule(read('packages/cli/src/modules.ts'), names)],
  ]);
}

/** package.json and tsconfig.json of the module itself, by file name. */
export function settingsOf(names: ModuleNames, root: string): Map<string, string> {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const model = JSON.parse(read(`${MODEL}/package.json`)) as PackageJson;
  const { packageName: name, titleEn, titleNl } = names;
  const own = { name, version: '0.1.0', description: `${titleEn} (${titleNl}).` };
  const peerDependencies = Object.fromEntries(
    Object.entries(model.peerDependencies ?? {}).map(([peer, range]) => [peer, rangeOn(peer, root) ?? range]),
  );
  return new Map([
    ['package.json', toJson({ ...model, ...own, peerDependencies })],
    ['tsconfig.json', read(`${MODEL}/tsconfig.json`)],
  ]);
}

/** `^0.1.0` for core and kit as they are now; undefined for a library of somebody else. */
export function rangeOn(packageName: string, root: string): string | undefined {
  const short = /^@eenplan\/(core|kit)$/.exec(packageName)?.[1];
  if (short === undefined) return undefined;
  const { version } = JSON.parse(readFileSync(join(root, 'packages', short, 'package.json'), 'utf8')) as PackageJson;
  return `^${version}`;
}

function withReference(text: string, path: string): string {
  return replaced(text, /(\n(\s*)\{ "path": "[^"]+" \})(\n\s*\]\s*\}\s*)$/, `$1,\n$2{ "path": "${path}" }$3`);
}

function withDependency(text: string, name: string): string {
  const json = JSON.parse(text) as PackageJson;
  const entries = Object.entries({ ...json.dependencies, [name]: '^0.1.0' });
  const dependencies = Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
  return toJson({ ...json, dependencies });
}

function withModule(text: string, { field, packageName }: ModuleNames): string {
  const line = `import { ${field}Module } from '${packageName}';\n`;
  const imported = replaced(text, /((?:^import [^\n]*\n)+)/m, `$1${line}`);
  return replaced(imported, /(installedModules[^=]*= \[)([^\]]*?),?(\s*\])/, `$1$2, ${field}Module$3`);
}

function replaced(text: string, pattern: RegExp, replacement: string): string {
  if (pattern.test(text)) return text.replace(pattern, replacement);
  throw new StartupError('SCAFFOLD_LOST', `A file no longer looks as the scaffold expects: ${String(pattern)}.`);
}

const toJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
