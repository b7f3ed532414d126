import { type Caller, newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { ProfessionalPresence, UNNAMED_PROFESSIONAL } from './professional-presence';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ demonstrators: false });
  await server.database.query(
    "insert into core.municipality (code, name) values ('0193', 'Zwolle'), ('0363', 'Amsterdam')",
  );
});
afterAll(() => server.close());

const callerOf = (subject: string, changes: Partial<Caller> = {}): Caller => ({
  ...{ kind: 'PROFESSIONAL', subject, municipality: '0193', roles: ['generalist'], scopes: new Set<string>() },
  ...{
    residentId: null,
    organisation: null,
    laws: [],
    lawsOff: [],
    lawsOpen: [],
    lawsByConsent: [],
    represents: [],
    today: '2018-03-01',
  },
  ...{ activities: null, logSubject: null, purpose: null, breakGlass: null, ...changes },
});
const rowsOf = (subject: string): Promise<{ municipality: string; name: string }[]> =>
  server.database.query('select municipality, name from core.professional where subject = $1 order by 1', [subject]);

it('makes a row at the first sight of a token, however many requests see it at once', async () => {
  const fresh = () => new ProfessionalPresence(server.platform);
  await Promise.all([fresh(), fresh(), fresh(), fresh()].map((presence) => presence.seen(callerOf('nieuw'))));
  expect(await rowsOf('nieuw')).toEqual([{ municipality: '0193', name: UNNAMED_PROFESSIONAL }]);
});

it('asks the database once per professional and municipality', async () => {
  const presence = new ProfessionalPresence(server.platform);
  const see = async (municipality: string) => {
    const { statements } = await server.statementsOf(() => presence.seen(callerOf('vaker', { municipality })));
    return statements.length;
  };
  await see('0193');
  expect(await see('0193')).toBe(0);
  await see('0363');
  expect((await rowsOf('vaker')).map(({ municipality }) => municipality)).toEqual(['0193', '0363']);
});

it('keeps the name of whoever is on the list', async () => {
  await server.database.query(
    `insert into core.professional (municipality, id, subject, name)
     values ('0193', $1, 'bekend', 'Joost Wissink'), ('0363', $2, 'bekend', 'Hanneke van Ommeren')`,
    [newId(), newId()],
  );
  await new ProfessionalPresence(server.platform).seen(callerOf('bekend'));
  expect(await rowsOf('bekend')).toEqual([
    { municipality: '0193', name: 'Joost Wissink' },
    { municipality: '0363', name: 'Hanneke van Ommeren' },
  ]);
});

it('the first request of a professional makes the row, and the second sends nothing for it', async () => {
  const token = await server.persona('generalist', '0193');
  const insertsOf = async () => {
    const { statements } = await server.statementsOf(() => server.query(token, '{ viewer { kind } }'));
    return statements.filter((sql) => sql.includes('insert into core.professional')).length;
  };
  expect(await rowsOf('persona-generalist')).toEqual([]);
  expect([await insertsOf(), await insertsOf()]).toEqual([1, 0]);
  expect(await rowsOf('persona-generalist')).toEqual([{ municipality: '0193', name: UNNAMED_PROFESSIONAL }]);
});

it.each(['RESIDENT', 'PARTNER', 'ADMINISTRATOR'] as const)('a %s is no professional', async (kind) => {
  await new ProfessionalPresence(server.platform).seen(callerOf(`een ${kind}`, { kind }));
  expect(await rowsOf(`een ${kind}`)).toEqual([]);
});
