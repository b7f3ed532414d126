import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { preProcessFile } from 'typescript';

/** The repository, for tests that look at files rather than run them. */
export const root = join(__dirname, '..', '..');

/** Never looked at: made by programs, by npm or by git. */
const GENERATED = new Set(['node_modules', 'dist', 'coverage', '.data', '.git', '.idea', '.vscode']);

/** A file of the repository. */
export interface RepositoryFile {
  /** From the root, with `/`: `plugins/wmo/src/module.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Every file whose path fits, sorted. */
export function filesLike(pattern: RegExp): RepositoryFile[] {
  return [...walk(root)]
    .filter((path) => pattern.test(path))
    .sort()
    .map((path) => ({ path, text: read(path) }));
}

/** The text of one file. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (GENERATED.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield relative(root, path).split(sep).join('/');
  }
}

/** Sources of packages and plugins, without their tests. */
export const sources = (): RepositoryFile[] =>
  filesLike(/^(packages|plugins)\/[^/]+\/src\/.*\.ts$/).filter(({ path }) => !isTest(path));

/** Sources of packages and plugins with their tests. */
export const sourcesAndTests = (): RepositoryFile[] => filesLike(/^(packages|plugins)\/[^/]+\/src\/.*\.ts$/);

export const isTest = (path: string): boolean =>
  path.endsWith('.test.ts') || /^(packages|plugins)\/[^/]+\/tests\//.test(path);

/** Everything a file imports or requires, as written. */
export const importsOf = ({ text }: RepositoryFile): string[] =>
  preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);

/** `plugins/wmo` of `plugins/wmo/src/module.ts`. */
export const packageOf = (path: string): string => path.split('/').slice(0, 2).join('/');

/** Lines of a file that fit, as `path:line: text`: what a failing test prints. */
export const linesLike = ({ path, text }: RepositoryFile, pattern: RegExp): string[] =>
  text
    .split('\n')
    .map((line, index) => ({ line, place: `${path}:${index + 1}` }))
    .filter(({ line }) => pattern.test(line))
    .map(({ line, place }) => `${place}: ${line.trim()}`);

/** A package.json as far as these tests read it. */
export interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export const packageJson = (folder: string): PackageJson => JSON.parse(read(`${folder}/package.json`)) as PackageJson;
