import { MergedAccess, type AccessTable, type TypeAccess } from './access-table';
import { anyone, hasScope } from './rules';

const table = (fields: Record<string, TypeAccess>): AccessTable => ({ scopes: {}, roles: {}, fields });
const read = hasScope('read');
const bsn = hasScope('read-bsn');

const access = new MergedAccess([
  table({ Person: { '*': read, bsn }, Mutation: { personAdd: { rule: read, opens: true } } }),
  table({ Person: { wmoRequests: anyone } }),
]);

describe('the tables of all modules as one', () => {
  it.each([
    ['Person', 'bsn', bsn],
    ['Person', 'name', read],
    ['Person', 'wmoRequests', anyone],
    ['Mutation', 'personAdd', read],
  ])('asks for %s.%s its own rule, else that of its type', (type, field, rule) => {
    expect(access.lineOf(type, field)?.rule).toBe(rule);
  });

  it.each([
    ['Mutation', 'personDrop'],
    ['Unknown', 'name'],
    ['Person.bsn', '*'],
    ['constructor', 'name'],
  ])('knows no rule for %s.%s', (type, field) => {
    expect(access.lineOf(type, field)).toBeUndefined();
  });

  it('keeps what opens something', () => {
    expect(access.lineOf('Mutation', 'personAdd')?.opens).toBe(true);
    expect(access.lineOf('Person', 'bsn')?.opens).toBeUndefined();
  });

  it('tells a line of a field from the one of its type', () => {
    expect(access.hasOwnLine('Person', 'bsn')).toBe(true);
    expect(access.hasOwnLine('Person', 'name')).toBe(false);
    expect(access.rowLineOf('Person')?.rule).toBe(read);
    expect(access.rowLineOf('Mutation')).toBeUndefined();
  });

  it('names all it lists, in order', () => {
    expect(access.names()).toEqual(['Mutation.personAdd', 'Person.*', 'Person.bsn', 'Person.wmoRequests']);
  });
});
