import type { EenplanModule } from '@eenplan/kit';
import { catalogueOf, changeRole, type GrantPeriod, scopesIn } from './role-catalogue.law';
import { defaultRoles } from './default-roles';

const moduleWith = (roles: Record<string, string[]>): EenplanModule =>
  ({ access: { roles, scopes: {}, fields: {} } }) as unknown as EenplanModule;

const modules = [
  moduleWith({ generalist: ['a:read', 'a:write'], partner: ['a:read'] }),
  moduleWith({ generalist: ['b:read'] }),
];

describe('the catalogue of a day', () => {
  it.each<[string, { role: string; scope: string | null }[], string[], string[]]>([
    ['the defaults of every module', [], ['generalist'], ['a:read', 'a:write', 'b:read']],
    ['those of several roles together', [], ['partner', 'generalist'], ['a:read', 'a:write', 'b:read']],
    ['an own meaning in place of the default', [{ role: 'generalist', scope: 'b:read' }], ['generalist'], ['b:read']],
    ['an own meaning of nothing', [{ role: 'generalist', scope: null }], ['generalist'], []],
    ['a role of its own', [{ role: 'x', scope: 'a:read' }], ['x'], ['a:read']],
    ['the default of every other role', [{ role: 'x', scope: 'a:write' }], ['partner'], ['a:read']],
    ['nothing for a role that nobody knows', [], ['constructor', 'y'], []],
  ])('holds %s', (_what, grants, roles, expected) => {
    expect([...scopesIn(catalogueOf(defaultRoles(modules), grants), roles)].sort()).toEqual(expected);
  });
});

const grant = (scope: string | null, fromOn: string, untilOn: string | null = null): GrantPeriod => ({
  scope,
  fromOn,
  untilOn,
});

describe('a role from a day on', () => {
  const past = grant('a', '2018-01-01');
  const coming = grant('b', '2018-06-01');
  const ending = grant('a', '2018-01-01', '2018-09-01');
  const over = grant('a', '2017-01-01', '2018-03-01');

  it.each<[string, GrantPeriod[], string[] | null, object]>([
    ['is new', [], ['a', 'a', 'b'], { end: [], withdraw: [], add: ['a', 'b'] }],
    ['stays as it is', [past], ['a'], { end: [], withdraw: [], add: [] }],
    ['gets and loses', [past], ['b'], { end: [past], withdraw: [], add: ['b'] }],
    ['loses everything', [past], [], { end: [past], withdraw: [], add: [null] }],
    ['goes back to the default', [past, coming], null, { end: [past], withdraw: [coming], add: [] }],
    ['has what was to come at once', [coming], ['b'], { end: [], withdraw: [coming], add: ['b'] }],
    ['keeps what was to end', [ending], ['a'], { end: [ending], withdraw: [], add: ['a'] }],
    ['leaves what is over', [over], ['b'], { end: [], withdraw: [], add: ['b'] }],
    [
      'changes on the day it began',
      [grant('a', '2018-03-01')],
      ['b'],
      { end: [], withdraw: [grant('a', '2018-03-01')], add: ['b'] },
    ],
  ])('%s', (_what, known, wanted, expected) => {
    expect(changeRole(known, wanted, '2018-03-01')).toEqual(expected);
  });
});
