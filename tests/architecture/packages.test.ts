import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installedModules } from '../../packages/cli/src/modules';
import { packageJson, root } from './repository';

const laws = installedModules.filter(({ id }) => id !== 'core');
const packageName = (id: string): string => (id === 'core' ? '@eenplan/core' : `@eenplan/plugin-${id}`);

describe('packages', () => {
  it.each(laws.map((module) => [module.id, module] as const))(
    'the manifest of %s requires what its package.json asks of peers',
    (id, { requires }) => {
      const peers = packageJson(`plugins/${id}`).peerDependencies ?? {};
      const asked = Object.fromEntries(
        Object.entries(peers).filter(([name]) => name.startsWith('@eenplan/') && name !== '@eenplan/kit'),
      );
      const required = Object.fromEntries(Object.entries(requires).map(([each, range]) => [packageName(each), range]));
      expect(required).toEqual(asked);
    },
  );

  it.each(installedModules.map((module) => [module.id, module] as const))(
    '%s has the version of its package.json',
    (id, { version }) => {
      expect(version).toBe(packageJson(id === 'core' ? 'packages/core' : `plugins/${id}`).version);
    },
  );

  it('a law module brings no library of its own that must exist once', () => {
    const once = ['graphql', 'type-graphql', 'typeorm', 'class-validator', '@eenplan/kit', '@eenplan/core'];
    const bringing = laws.flatMap(({ id }) =>
      Object.keys(packageJson(`plugins/${id}`).dependencies ?? {}).filter((name) => once.includes(name)),
    );
    expect(bringing).toEqual([]);
  });

  it('every package asks for the same version of what must exist once', () => {
    for (const name of ['type-graphql', 'typeorm', 'class-validator']) {
      const asked = foldersOfPackages()
        .map(packageJson)
        .flatMap(({ dependencies, peerDependencies }) => [dependencies?.[name], peerDependencies?.[name]])
        .filter((range) => range !== undefined);
      expect([name, [...new Set(asked)]]).toEqual([name, [asked[0]]]);
    }
  });

  it.each(['graphql', 'type-graphql', 'typeorm', 'reflect-metadata'])('there is one copy of %s', (name) => {
    expect(copiesOf(name)).toEqual([join('node_modules', name)]);
  });
});

const foldersOfPackages = (): string[] =>
  ['packages', 'plugins'].flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`));

/** Every installed copy of a package, in the root, in a workspace or nested in another package. */
const copiesOf = (name: string): string[] =>
  ['.', ...foldersOfPackages()].flatMap((folder) => within(folder, name)).sort();

function within(folder: string, name: string): string[] {
  const modules = join(folder, 'node_modules');
  if (!existsSync(join(root, modules))) return [];
  const found = existsSync(join(root, modules, name, 'package.json')) ? [join(modules, name)] : [];
  return [...found, ...packagesIn(modules).flatMap((each) => within(each, name))];
}

function packagesIn(modules: string): string[] {
  const entries = readdirSync(join(root, modules), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.flatMap((entry) => {
    const path = join(modules, entry.name);
    if (!entry.name.startsWith('@')) return [path];
    return readdirSync(join(root, path), { withFileTypes: true })
      .filter((scoped) => scoped.isDirectory())
      .map((scoped) => join(path, scoped.name));
  });
}
