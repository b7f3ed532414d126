import { installedModules } from '../../packages/cli/src/modules';
import { importsOf, isTest, packageOf, read, type RepositoryFile, sources, sourcesAndTests } from './repository';

const KIT = '@eenplan/kit';
const CORE = '@eenplan/core';
const SERVER = '@eenplan/server';
const CLI = '@eenplan/cli';
const PLUGINS = installedModules.filter(({ id }) => id !== 'core').map(({ id }) => `@eenplan/plugin-${id}`);

/** Who may import whom. A plugin imports another one only when its manifest requires it. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'packages/kit': [],
  'packages/core': [KIT],
  'packages/server': [KIT, CORE],
  'packages/cli': [KIT, CORE, SERVER, ...PLUGINS],
  'packages/testing': [KIT, CORE, SERVER, CLI, ...PLUGINS],
  ...Object.fromEntries(
    installedModules
      .filter(({ id }) => id !== 'core')
      .map(({ id, requires }) => {
        const others = Object.keys(requires).filter((each) => each !== 'core');
        return [`plugins/${id}`, [KIT, CORE, ...others.map((each) => `@eenplan/plugin-${each}`)]];
      }),
  ),
};

const ours = (file: RepositoryFile): string[] => importsOf(file).filter((name) => name.startsWith('@eenplan/'));
const said = (file: RepositoryFile, name: string): string => `${file.path} imports ${name}`;

describe('the import rule', () => {
  it('is known for every package', () => {
    const unknown = new Set(
      sources()
        .map(({ path }) => packageOf(path))
        .filter((folder) => !(folder in ALLOWED)),
    );
    expect([...unknown]).toEqual([]);
  });

  it('plugins -> core -> kit; server -> core, kit; nobody imports server but cli and testing', () => {
    const broken = sources().flatMap((file) =>
      ours(file)
        .filter((name) => !ALLOWED[packageOf(file.path)]?.includes(name))
        .map((name) => said(file, name)),
    );
    expect(broken).toEqual([]);
  });

  it('a test may also use testing, and nothing else that its package may not use', () => {
    const broken = sourcesAndTests()
      .filter(({ path }) => isTest(path))
      .flatMap((file) =>
        ours(file)
          .filter((name) => name !== '@eenplan/testing' && !ALLOWED[packageOf(file.path)]?.includes(name))
          .map((name) => said(file, name)),
      );
    expect(broken).toEqual([]);
  });

  it('a package is imported by its name, never by a path inside it', () => {
    const deep = sourcesAndTests().flatMap((file) =>
      importsOf(file)
        .filter((name) => /^@eenplan\/[^/]+\/./.test(name) || leaves(file.path, name))
        .map((name) => said(file, name)),
    );
    expect(deep).toEqual([]);
  });

  it('every import of ours is in package.json', () => {
    const missing = sources().flatMap((file) => {
      const { dependencies, peerDependencies } = JSON.parse(read(`${packageOf(file.path)}/package.json`)) as Record<
        string,
        Record<string, string> | undefined
      >;
      return ours(file)
        .filter((name) => !dependencies?.[name] && !peerDependencies?.[name])
        .map((name) => said(file, name));
    });
    expect(missing).toEqual([]);
  });
});

/** Does a relative import lead out of `src`? A test may reach what tests share. */
function leaves(path: string, name: string): boolean {
  if (!name.startsWith('..') || (isTest(path) && /^(\.\.\/)+tests\//.test(name))) return false;
  const depth = path.split('/').length - 4;
  return name.split('/').filter((part) => part === '..').length > depth;
}

describe('barrels', () => {
  it('there is one index.ts per package, at its edge', () => {
    const inner = sourcesAndTests().filter(({ path }) => /\/src\/.+\/index\.ts$/.test(path));
    expect(inner.map(({ path }) => path)).toEqual([]);
  });

  it('nothing inside a package imports through it', () => {
    const through = sources().flatMap((file) =>
      importsOf(file)
        .filter((name) => /^\.{1,2}(\/\.\.)*(\/index)?$/.test(name))
        .map((name) => said(file, name)),
    );
    expect(through).toEqual([]);
  });
});
