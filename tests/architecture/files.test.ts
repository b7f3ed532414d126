import { basename } from 'node:path';
import { importsOf, linesLike, read, type RepositoryFile, sources, sourcesAndTests } from './repository';

/** What a file can be within its concept; the name of the file says it. */
const ROLES = [
  ...['entity', 'resolver', 'service', 'law', 'inputs', 'type', 'enum', 'connection', 'edges', 'loader'],
  ...['errors', 'part', 'section', 'terms', 'job'],
];
const NAME = new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*(\\.(${ROLES.join('|')}))?(\\.long)?(\\.test)?\\.ts$`);

const inConcepts = (): RepositoryFile[] => sources().filter(({ path }) => /^(packages\/core|plugins\/)/.test(path));
const roleOf = (path: string): string => /\.([a-z]+)\.ts$/.exec(path)?.[1] ?? '';

describe('file names', () => {
  it('are kebab-case, with the role where there is one', () => {
    const odd = sourcesAndTests().filter(({ path }) => !NAME.test(basename(path)));
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it.each<[string, RegExp, readonly string[]]>([
    ['a row', /^@Entity\(/m, ['entity']],
    ['a resolver', /^@Resolver\(/m, ['resolver']],
    ['an input', /^@InputType\(/m, ['inputs']],
    ['a type of the schema', /^@ObjectType\(/m, ['entity', 'inputs', 'type']],
    ['an enum', /^registerEnumType\(/m, ['enum', 'entity', 'type']],
    ['a service', /^export class \w+Service\b/m, ['service']],
    ['a connection', /= connectionOf\(/m, ['connection', 'edges']],
  ])('%s stands in a file that says so', (_what, pattern, roles) => {
    const odd = inConcepts().filter(({ path, text }) => pattern.test(text) && !roles.includes(roleOf(path)));
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it('a module has its manifest and its errors where one looks for them', () => {
    const manifests = sources().filter(({ text }) => /= defineModule\(\{/.test(text));
    expect(manifests.map(({ path }) => basename(path))).toEqual(manifests.map(() => 'module.ts'));
    for (const { path } of manifests) expect(read(path.replace('module.ts', 'errors.ts'))).toContain('refusalsOf(');
  });
});

/** Functions without I/O or clock: those of the scalars, of the terms engine and of retention in kit, and of core's laws. */
const pureOfKit = (): Set<string> =>
  new Set(
    sources()
      .filter(({ path }) =>
        /^packages\/kit\/src\/((retention|scalars|terms)\/|privacy\/purpose\.law)|^packages\/core\/src\/.*\.law\.ts$/.test(
          path,
        ),
      )
      .flatMap(({ text }) => [...text.matchAll(/^export (?:const|function\*?) (\w+)/gm)].map(([, name]) => name ?? '')),
  );

describe('law files', () => {
  const laws = sources().filter(({ path }) => path.endsWith('.law.ts'));

  it('there are some', () => {
    expect(laws.length).toBeGreaterThan(3);
  });

  it('import types, other law files, and pure functions of kit and core', () => {
    const pure = pureOfKit();
    const impure = laws.flatMap(({ path, text }) =>
      [...text.matchAll(/^import (type )?(?:\{([^}]*)\}|\S+) from '([^']+)'/gm)]
        .filter(([, isType, names = '', from = '']) => !isType && !isHarmless(names, from, pure))
        .map(([line]) => `${path}: ${line}`),
    );
    expect(impure).toEqual([]);
  });

  it('read no clock, no environment and no database', () => {
    const pattern = /\bnew Date\(\)|Date\.now|process\.|\bawait\b|\basync\b|\bPromise\b/;
    expect(laws.flatMap((file) => linesLike(file, pattern))).toEqual([]);
  });

  it('cite the article or the rule above every function', () => {
    const bare = laws.flatMap(({ path, text }) =>
      [...text.matchAll(/(\*\/\s*)?\nexport (?:const|function) (\w+)[^\n]*(?:=>|\()/g)]
        .filter(([, comment]) => comment === undefined)
        .map(([, , name]) => `${path}: ${String(name)}`),
    );
    expect(bare).toEqual([]);
  });

  it('have their table of cases beside them', () => {
    const tests = new Set(sourcesAndTests().map(({ path }) => path));
    const untested = laws.map(({ path }) => path).filter((path) => !tests.has(path.replace(/\.ts$/, '.test.ts')));
    expect(untested).toEqual([]);
  });
});

function isHarmless(names: string, from: string, pure: ReadonlySet<string>): boolean {
  const values = names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
  if (from.endsWith('.law')) return true;
  // Kit's own law files reach the same functions by their path.
  const isKit = /^@eenplan\/(kit|core)$/.test(from) || /^\.\.\/(scalars|terms)\//.test(from);
  return values.every((name) => isKit && pure.has(name));
}

/** Files that may hold a connection of their own, with the reason. */
const MAY_CONNECT: readonly (readonly [RegExp, string])[] = [
  [/^packages\/kit\/src\/data\//, 'the door itself, and migrations'],
  [/^packages\/server\/src\/embedded\//, 'looks whether a database is there, before there is a door'],
  [/^packages\/server\/src\/log\/log-connection\.ts$/, 'the logs, as the role that may do nothing else'],
  [/^packages\/server\/src\/worker\/(queue-pool|liveness)\.ts$/, 'the queue, which holds no row of a municipality'],
  [/^packages\/testing\//, 'makes databases for tests'],
];

describe('the door', () => {
  it('is the one way to the data', () => {
    const pattern =
      /\bnew (DataSource|Pool|Client)\b|\bgetRepository\b|\bcreateQueryRunner\b|\bgetConnection\b|\bDataSource\b/;
    const others = sources().filter(({ path }) => !MAY_CONNECT.some(([allowed]) => allowed.test(path)));
    expect(others.flatMap((file) => linesLike(file, pattern))).toEqual([]);
    const driver = others.filter((file) => importsOf(file).some((name) => name === 'pg' || name.startsWith('pg/')));
    expect(driver.map(({ path }) => path)).toEqual([]);
  });
});

/** Files that may read the time of the machine, with the reason. */
const MAY_READ_TIME: readonly (readonly [RegExp, string])[] = [
  [/^packages\/kit\/src\/clock\.ts$/, 'the clock itself'],
  [/^packages\/server\/src\/identity\//, 'tokens are checked against the real clock'],
  [/^packages\/server\/src\/http\/subscriptions\.ts$/, 'a subscription ends when its token does'],
  [/^packages\/server\/src\/embedded\//, 'waiting for a process to start or to end'],
  [/^packages\/testing\//, 'waiting in tests'],
];

describe('time', () => {
  it('comes from the one clock', () => {
    const others = sources().filter(({ path }) => !MAY_READ_TIME.some(([allowed]) => allowed.test(path)));
    expect(others.flatMap((file) => linesLike(file, /\bDate\.now\(|\bnew Date\(\)|\bDate\(\)/))).toEqual([]);
  });

  it('every exception is still needed', () => {
    const files = sources();
    const idle = [...MAY_READ_TIME, ...MAY_CONNECT].filter(
      ([allowed]) => !/testing/.test(allowed.source) && !files.some(({ path }) => allowed.test(path)),
    );
    expect(idle).toEqual([]);
  });
});
