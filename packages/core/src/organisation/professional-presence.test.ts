import type { Caller } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { ProfessionalPresence, UNNAMED_PROFESSIONAL } from './professional-presence';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const callerOf = (subject: string, changes: Partial<Caller> = {}): Caller => ({
  ...{ kind: 'PROFESSIONAL', subject, municipality: '0222', roles: ['generalist'], scopes: new Set<string>() },
  ...{ residentId: null, organisation: null, laws: [], lawsOff: [], ...changes },
});
const rowsOf = (subject: string): Promise<{ municipality: string; name: string }[]> =>
  server.database.query('select municipality, name from core.professional where subject = $1 order by 1', [subject]);

it('makes a row at the first sight of a token, however many requests see it at once', async () => {
  const fresh = () => new ProfessionalPresence(server.platform);
  await Promise.all([fresh(), fresh(), fresh(), fresh()].map((presence) => presence.seen(callerOf('nieuw'))));
  expect(await rowsOf('nieuw')).toEqual([{ municipality: '0222', name: UNNAMED_PROFESSIONAL }]);
});

it('asks the database once per professional and municipality', async () => {
  const presence = new ProfessionalPresence(server.platform);
  const see = async (municipality: string) => {
    const { statements } = await server.statementsOf(() => presence.seen(callerOf('vaker', { municipality })));
    return statements.length;
  };
  await see('0222');
  expect(await see('0222')).toBe(0);
  await see('0304');
  expect((await rowsOf('vaker')).map(({ municipality }) => municipality)).toEqual(['0222', '0304']);
});

it('keeps the name of whoever is on the list', async () => {
  await new ProfessionalPresence(server.platform).seen(callerOf('persona-generalist'));
  expect((await rowsOf('persona-generalist')).map(({ name }) => name)).toEqual([
    'Joost Wissink',
    'Hanneke van Ommeren',
  ]);
});

it.each(['RESIDENT', 'PARTNER', 'ADMINISTRATOR'] as const)('a %s is no professional', async (kind) => {
  await new ProfessionalPresence(server.platform).seen(callerOf(`een ${kind}`, { kind }));
  expect(await rowsOf(`een ${kind}`)).toEqual([]);
});
