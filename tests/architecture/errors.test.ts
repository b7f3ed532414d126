import { technicalCodes } from '../../scripts/generated/error-codes';
import { read, root, sources } from './repository';
import { superset } from './superset';

const { modules } = superset();
const listed = new Set([...read('docs/errors.md').matchAll(/^\| `([A-Z][A-Z0-9_]+)`/gm)].map(([, code]) => code ?? ''));
const folderOf = (id: string): string => (id === 'core' ? 'packages/core/' : `plugins/${id}/`);

describe('business errors', () => {
  it.each(modules.map((module) => [module.id, module] as const))(
    'every code of %s is used in its code',
    (id, { errors }) => {
      const code = sources()
        .filter(({ path }) => path.startsWith(folderOf(id)) && !path.endsWith('/errors.ts'))
        .map(({ text }) => text)
        .join('\n');
      expect(Object.keys(errors).filter((each) => !code.includes(`'${each}'`))).toEqual([]);
    },
  );

  it('every code that is refused stands in a manifest', () => {
    const known = new Set(modules.flatMap(({ errors }) => Object.keys(errors)));
    const unknown = sources()
      .flatMap(({ text }) => [...text.matchAll(/\brefuse\('([A-Z0-9_]+)'/g)].map(([, code]) => code ?? ''))
      .filter((code) => !known.has(code));
    expect(unknown).toEqual([]);
  });

  it('have a message that is a sentence', () => {
    const odd = modules.flatMap(({ errors }) =>
      Object.entries(errors).filter(([, { message }]) => !/^\p{Lu}.*\.$/u.test(message)),
    );
    expect(odd).toEqual([]);
  });
});

describe('docs/errors.md', () => {
  it('lists every code there is', () => {
    const codes = [
      ...modules.flatMap(({ errors }) => Object.keys(errors)),
      ...technicalCodes(root).map(({ code }) => code),
    ];
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter((code) => !listed.has(code))).toEqual([]);
  });

  it('lists no code that is not there', () => {
    const code = [...sources().map(({ text }) => text), read('scripts/generated/error-list.js')].join('\n');
    expect([...listed].filter((each) => !code.includes(each))).toEqual([]);
  });
});
