import { type Copy, copyWith } from './copy';
import { CORE, edited, madeUp, three, WMO } from './made-up';

interface Package {
  readonly version: string;
}

const breakingWmo = edited(WMO, ['CLOSED\n', '\n']);
const safeWmo = edited(WMO, ['state: WmoState!', 'state: WmoState! urgent: Boolean!']);
const breakingCore = edited(CORE, ['name: String!\n  }\n  enum', '\n  }\n  enum']);

let copy: Copy;
const start = (...parts: Parameters<typeof three>): void => void (copy = copyWith(three(...parts)));
const versionOf = (folder: string): string => (copy.json(`${folder}/package.json`) as Package).version;
afterEach(() => copy.remove());

describe('npm run version-gate', () => {
  it('passes when nothing changed', () => {
    start();
    expect(copy.run('version-gate')).toEqual({ status: 0, output: expect.stringContaining('3 modules') });
  });

  it('fails with one line per module, and --write puts it right', () => {
    start({ sdl: breakingCore }, { sdl: breakingWmo });
    const { status, output } = copy.run('version-gate');
    expect(status).toBe(1);
    expect(output.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^core: BREAKING .* needs at least 0\.2\.0 \(minor\), and package\.json has 0\.1\.0$/),
      'debt-help 0.1.0 requires core ^0.1.0, which leaves out core 0.2.0',
      expect.stringMatching(/^wmo: BREAKING .*; wmo 0\.1\.0 requires core \^0\.1\.0, which leaves out core 0\.2\.0$/),
    ]);
    expect(copy.run('version-gate', '--write').status).toBe(0);
    expect(copy.run('version-gate').status).toBe(0);
    expect(copy.read('plugins/wmo/src/module.ts')).toContain("requires: { core: '^0.2.0' }");
    expect(copy.json('plugins/wmo/package.json')).toMatchObject({
      version: '0.2.0',
      peerDependencies: { '@eenplan/core': '^0.2.0' },
    });
    expect(copy.json('packages/server/package.json')).toMatchObject({
      version: '0.1.1',
      dependencies: { '@eenplan/core': '^0.2.0' },
    });
    expect(copy.json('package-lock.json')).toMatchObject({
      packages: { 'packages/server': { version: '0.1.1', dependencies: { '@eenplan/core': '^0.2.0' } } },
    });
  });

  it('names a manifest and a package.json that say different things', () => {
    start();
    copy.write('plugins/wmo/src/module.ts', "defineModule({\n  requires: { core: '^0.3.0' },\n});\n");
    const { status, output } = copy.run('version-gate');
    expect({ status, output }).toEqual({ status: 1, output: expect.stringContaining('package.json asks for') });
  });
});

describe('npm run release', () => {
  it('writes the version, the release and what users must do; then there is nothing left to release', () => {
    start({}, { sdl: breakingWmo });
    const { status, output } = copy.run('release');
    expect({ status, output }).toEqual({
      status: 0,
      output: expect.stringContaining('git tag @eenplan/plugin-wmo@0.2.0'),
    });
    expect(versionOf('plugins/wmo')).toBe('0.2.0');
    expect(versionOf('packages/core')).toBe('0.1.0');
    expect(copy.read('schema/released/wmo.graphql')).toBe(`# wmo 0.2.0\n# requires core ^0.1.0\n\n${breakingWmo}`);
    expect(copy.read('plugins/wmo/CHANGELOG.md')).toContain(
      '## 0.2.0\n\n### You must\n\n- Enum value `CLOSED` was removed from enum `WmoState`. TODO: say what to do.\n',
    );
    copy.commit();
    expect(copy.run('version-gate').status).toBe(0);
    expect(copy.run('release').output).toContain('NOTHING_TO_RELEASE');
  });

  it('keeps the bump that package.json has already', () => {
    start({}, { sdl: breakingWmo, version: '0.2.0' });
    expect(copy.run('release').status).toBe(0);
    expect(versionOf('plugins/wmo')).toBe('0.2.0');
  });

  it('puts an entry above the former one, and leaves one that somebody wrote', () => {
    start({}, { sdl: safeWmo });
    copy.write('plugins/wmo/CHANGELOG.md', '# Changelog\n\nNewest first.\n\n## 0.1.0\n\nFirst.\n');
    copy.commit();
    expect(copy.run('release').status).toBe(0);
    expect(copy.read('plugins/wmo/CHANGELOG.md')).toBe(
      '# Changelog\n\nNewest first.\n\n## 0.1.1\n\n### New\n\n' +
        '- Field `urgent` was added to object type `WmoRequest`.\n\n## 0.1.0\n\nFirst.\n',
    );
  });

  it('goes further when asked, also for a package without a schema', () => {
    start({}, { sdl: safeWmo });
    expect(copy.run('release', '--bump', 'wmo=minor', '--bump', 'server=patch').status).toBe(0);
    expect([versionOf('plugins/wmo'), versionOf('packages/server')]).toEqual(['0.2.0', '0.1.1']);
  });

  it('never goes less far than the schema asks', () => {
    start({}, { sdl: breakingWmo });
    expect(copy.run('release', '--bump', 'wmo=patch').status).toBe(0);
    expect(versionOf('plugins/wmo')).toBe('0.2.0');
  });

  it('takes along the modules whose range a new core leaves', () => {
    start({ sdl: breakingCore });
    expect(copy.run('release').status).toBe(0);
    expect(['packages/core', 'plugins/wmo', 'plugins/debt-help'].map(versionOf)).toEqual(['0.2.0', '0.2.0', '0.2.0']);
    expect(copy.read('schema/released/debt-help.graphql')).toMatch(/^# debt-help 0\.2\.0\n# requires core \^0\.2\.0\n/);
    expect(copy.read('plugins/debt-help/CHANGELOG.md')).toContain('It requires core ^0.2.0, where it was ^0.1.0.');
  });

  it('releases one module alone, and the others stay', () => {
    start(
      { sdl: edited(CORE, ['name: String!\n  }\n  enum', 'name: String! since: Int\n  }\n  enum']) },
      { sdl: safeWmo },
    );
    expect(copy.run('release', 'wmo').status).toBe(0);
    expect([versionOf('plugins/wmo'), versionOf('packages/core')]).toEqual(['0.1.1', '0.1.0']);
    expect(copy.read('schema/released/core.graphql')).not.toContain('since');
  });

  it('writes the first release of a new module', () => {
    copy = copyWith([...three(), { ...madeUp('youth', 'extend type Query { youth: Int }'), released: null }]);
    expect(copy.run('release').status).toBe(0);
    expect(copy.read('schema/released/youth.graphql')).toMatch(/^# youth 0\.1\.0\n/);
  });
});

describe('a release is refused', () => {
  it.each<[code: string, args: readonly string[], before: () => void]>([
    ['TREE_DIRTY', [], () => copy.write('left-over.txt', 'x')],
    ['SCHEMA_STALE', [], () => void (process.env['MADE_UP_STALE'] = '1')],
    ['BUMP_INVALID', ['--bump', 'wmo=huge'], () => undefined],
    ['BUMP_INVALID', ['--bump', 'nobody=minor'], () => undefined],
    ['MODULE_UNKNOWN', ['nobody'], () => undefined],
  ])('%s %j', (code, args, before) => {
    start({}, { sdl: safeWmo });
    before();
    const released = copy.read('schema/released/wmo.graphql');
    const { status, output } = copy.run('release', ...args);
    delete process.env['MADE_UP_STALE'];
    expect({ status, output }).toEqual({ status: 1, output: expect.stringContaining(`${code}: `) });
    expect(copy.read('schema/released/wmo.graphql')).toBe(released);
    expect(versionOf('plugins/wmo')).toBe('0.1.0');
  });

  it('RELEASE_INCOMPLETE when a module builds on what another has not released', () => {
    const core = edited(CORE, ['type Query {', 'type Place { id: ID! } type Query { place: Place']);
    start({ sdl: core }, { sdl: edited(WMO, ['state: WmoState!', 'state: WmoState! place: Place']) });
    const { status, output } = copy.run('release', 'wmo');
    expect({ status, output }).toEqual({ status: 1, output: expect.stringContaining('RELEASE_INCOMPLETE: ') });
    expect(copy.run('release').status).toBe(0);
  });
});
