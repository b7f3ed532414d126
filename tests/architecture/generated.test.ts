import { buildASTSchema, buildSchema, concatAST, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { generatedFiles } from '../../scripts/generated/generated-files';
import { filesLike, read, root } from './repository';
import { superset } from './superset';

const files = generatedFiles(superset(), root);
const moduleFiles = superset().modules.map(({ id }) => `schema/${id}.graphql`);

describe('what is generated and committed', () => {
  it.each(Object.keys(files))('%s is current: otherwise run `npm run schema` or `npm run docs`', (path) => {
    const committed = filesLike(/^(schema|docs)\//).find((file) => file.path === path)?.text;
    expect(committed).toBe(files[path]);
  });

  it('has no file of a module that is gone', () => {
    const found = filesLike(/^schema\/[^/]+\.graphql$/).map(({ path }) => path);
    expect(found.filter((path) => !(path in files))).toEqual([]);
  });

  it('the parts of the modules add up to the whole', () => {
    const parts = concatAST(moduleFiles.map((path) => parse(files[path] ?? '')));
    const sum = lexicographicSortSchema(buildASTSchema(parts));
    expect(printSchema(sum)).toBe(printSchema(buildSchema(files['schema/all.graphql'] ?? '')));
  });

  it('core stands by itself', () => {
    expect(() => buildSchema(files['schema/core.graphql'] ?? '')).not.toThrow();
  });

  it('schema/ is sorted', () => {
    const all = read('schema/all.graphql');
    const names = [...all.matchAll(/^(?:type|input|enum|scalar|interface|union) (\w+)/gm)].map(([, name]) => name);
    expect(names).toEqual([...names].sort());
  });
});
