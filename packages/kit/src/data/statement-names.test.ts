import { forgetStatement, nameOfStatement, type PreparedStatements } from './statement-names';

const connection = (): PreparedStatements & { readonly closed: string[] } => {
  const closed: string[] = [];
  return { parsedStatements: {}, closed, close: ({ name }) => void closed.push(name) };
};

describe('the name of a statement', () => {
  it('is the same whenever a connection sends it, and another for another text', () => {
    const one = connection();
    const name = nameOfStatement(one, 'select 1');
    expect(nameOfStatement(one, 'select 1')).toBe(name);
    expect(nameOfStatement(one, 'select 2')).not.toBe(name);
  });

  it('is given back when 64 others were used since: the one used longest ago is closed', () => {
    const one = connection();
    const [first, second] = [nameOfStatement(one, 'first'), nameOfStatement(one, 'second')];
    for (let number = 0; number < 62; number += 1) nameOfStatement(one, `select ${number}`);
    expect(nameOfStatement(one, 'first')).toBe(first);
    nameOfStatement(one, 'one more');
    expect(one.closed).toEqual([second]);
  });

  it('is taken away for good where the statement failed', () => {
    const one = connection();
    const name = nameOfStatement(one, 'select x') ?? '';
    one.parsedStatements[name] = 'select x';
    forgetStatement(one, 'select x', name);
    expect(nameOfStatement(one, 'select x')).toBeUndefined();
    expect(one.parsedStatements).toEqual({});
    expect(nameOfStatement(connection(), 'select x')).toBeDefined();
  });
});
