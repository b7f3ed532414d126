import { fixedClock, type FixedClock } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { expectRefusal } from '../support/refusals';

const TOWN = '0222';
const ROLES = 'query($on: Day) { roles(on: $on) { name scopes isOwn } }'.replace('Day', 'Date');
const APPLY =
  'mutation($input: ConfigurationApplyInput!) { configurationApply(input: $input) { changes errors { code message path } } }';

interface Applied {
  readonly configurationApply: {
    changes: string[] | null;
    errors: { code: string; message: string; path: string[] }[];
  };
}
interface Role {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly isOwn: boolean;
}

let clock: FixedClock;
let server: TestServer;
let administrator: string;
beforeAll(async () => {
  clock = fixedClock('2018-03-01');
  server = await startTestServer({ clock });
  administrator = await server.persona('administrator', TOWN);
});
afterAll(() => server.close());

async function apply(file: string, fromOn: string, preview = false): Promise<Applied['configurationApply']> {
  const { configurationApply } = await server.query<Applied>(administrator, APPLY, {
    input: { file, fromOn, preview },
  });
  await server.eenplan.watch.look();
  return configurationApply;
}
const rolesOn = async (on?: string): Promise<readonly Role[]> =>
  (await server.query<{ roles: Role[] }>(administrator, ROLES, { on })).roles;
const scopesOf = async (...roles: string[]): Promise<readonly string[]> => {
  const token = await server.token({ sub: 'x', municipality: TOWN, kind: 'PROFESSIONAL', roles });
  return (await server.query<{ viewer: { scopes: string[] } }>(token, '{ viewer { scopes } }')).viewer.scopes;
};
const roleNamed = async (name: string, on?: string): Promise<Role | undefined> =>
  (await rolesOn(on)).find((role) => role.name === name);

it('a role means what the modules say until the municipality decides otherwise', async () => {
  expect(await roleNamed('generalist')).toMatchObject({ isOwn: false });
  expect(await scopesOf('generalist')).toContain('household:write');
});

it('a role of the municipality holds from its day on, and not before', async () => {
  const file = 'roles:\n  lezer: [household:read]\n  generalist: [household:read, module:read]\n';
  expect(await apply(file, '2018-04-01', true)).toEqual({
    errors: [],
    changes: [
      'role lezer from 2018-04-01: household:read',
      'role generalist from 2018-04-01: household:read, module:read',
    ],
  });
  expect(await roleNamed('lezer', '2018-04-01')).toBeUndefined();
  expect((await apply(file, '2018-04-01')).errors).toEqual([]);
  expect((await apply(file, '2018-04-01')).changes).toEqual([]);
  expect(await scopesOf('lezer')).toEqual([]);
  expect(await scopesOf('generalist')).toContain('household:write');
  clock.set('2018-04-01');
  expect(await scopesOf('lezer')).toEqual(['household:read']);
  expect(await scopesOf('generalist', 'lezer')).toEqual(['household:read', 'module:read']);
  expect(await roleNamed('generalist')).toEqual({
    ...{ name: 'generalist', scopes: ['household:read', 'module:read'], isOwn: true },
  });
  expect(await roleNamed('generalist', '2018-03-31')).toMatchObject({ isOwn: false });
});

it('what was taken from a role is refused at the next request, in this municipality alone', async () => {
  const register = 'mutation($input: ResidentRegisterInput!) { residentRegister(input: $input) { errors { code } } }';
  const input = { givenNames: 'Sanne', familyName: 'Boer' };
  const refused = await server.post(await server.persona('generalist', TOWN), register, { input });
  expectRefusal(refused, { status: 200, code: 'FORBIDDEN', path: ['residentRegister'] });
  const elsewhere = await server.query(await server.persona('generalist', '0304'), register, { input });
  expect(elsewhere).toEqual({ residentRegister: { errors: [] } });
});

it('a role can be given nothing, and go back to what the modules say', async () => {
  clock.set('2018-05-01');
  await apply('roles: { lezer: [], generalist: default }', '2018-05-01');
  expect(await scopesOf('lezer')).toEqual([]);
  expect(await roleNamed('lezer')).toEqual({ name: 'lezer', scopes: [], isOwn: true });
  expect(await scopesOf('generalist')).toContain('household:write');
  expect(await roleNamed('lezer', '2018-04-30')).toMatchObject({ scopes: ['household:read'] });
});

it('a scope that no module has is refused with its line and path, and nothing is changed', async () => {
  const { changes, errors } = await apply(
    'roles:\n  lezer:\n    - household:read\n    - household:fly\n',
    '2018-05-02',
  );
  expect(changes).toBeNull();
  expect(errors).toEqual([
    {
      code: 'ROLE_SCOPE_UNKNOWN',
      message: 'Line 4: No module of this installation has this scope.',
      path: ['roles', 'lezer', '1'],
    },
  ]);
  expect(await roleNamed('lezer', '2018-05-02')).toMatchObject({ scopes: [] });
});

it('a day that has passed stays as it was', async () => {
  const { errors } = await apply('roles: { lezer: [module:read] }', '2018-04-15');
  expect(errors).toMatchObject([{ code: 'ROLE_IN_PAST', path: ['roles', 'lezer'] }]);
});

it('a request that finds its catalogue in memory asks the database nothing for it', async () => {
  const token = await server.persona('partner', TOWN);
  await server.query(token, '{ viewer { scopes } }');
  const { statements } = await server.statementsOf(() => server.query(token, '{ viewer { scopes } }'));
  expect(statements).toEqual([]);
});

it.each(['generalist', 'resident', 'partner'] as const)('the %s does not read the catalogue', async (persona) => {
  const response = await server.post(await server.persona(persona, TOWN), '{ roles { name } }');
  expectRefusal(response, { status: 200, code: 'FORBIDDEN', path: ['roles'] });
});
