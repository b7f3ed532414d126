import { startTestServer, type TestServer } from '@eenplan/testing';
import { caseIn, doAct, newCase } from './acts';
import { codesOf, register } from './cases';

let server: TestServer;
let generalist: string;
beforeAll(async () => {
  server = await startTestServer();
  generalist = await server.persona('generalist', '0222');
});
afterAll(() => server.close());

const ROUNDS = 12;
/** What was done in a case, as stored. */
const actsOf = async (id: string): Promise<{ act: string; number: number; to_state: string }[]> =>
  server.database.query('select act, number, to_state from core.case_event where case_id = $1 order by number', [id]);

describe('two professionals at once never lose a change', () => {
  it('one wins, the other is told, whatever they do', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const file = await caseIn(server, generalist, 'CLARIFIED');
      const names = ['caseAnswer', 'caseRequest', 'conversationHold', 'caseClose'];
      const outcomes = await Promise.all(names.map((name) => doAct(server, generalist, name, file)));
      const done = outcomes.filter(({ errors }) => errors.length === 0);
      expect(done).toHaveLength(1);
      expect(outcomes.flatMap(codesOf)).toEqual(Array(3).fill('CHANGED_MEANWHILE'));
      const told = outcomes.flatMap(({ errors }) => errors);
      expect(told).toMatchObject(Array(3).fill({ path: ['input', 'version'] }));
      const acts = await actsOf(file.case.id);
      expect(acts.map(({ number }) => number)).toEqual([1, 2, 3]);
      expect(acts[2]?.to_state).toBe(done[0]?.case?.state);
    }
  });

  it('whoever reads again gets through: every change is kept', async () => {
    for (let round = 0; round < 4; round += 1) {
      const file = await caseIn(server, generalist, 'CLARIFIED');
      const holdUntilDone = async (): Promise<void> => {
        for (let tries = 0; tries < 20; tries += 1) {
          const query = 'query($id: ID!) { case(id: $id) { version } }';
          const { case: now } = await server.query<{ case: { version: number } }>(generalist, query, {
            id: file.case.id,
          });
          const read = { ...file, case: { ...file.case, version: now.version } };
          const { errors } = await doAct(server, generalist, 'conversationHold', read);
          if (errors.length === 0) return;
          expect(codesOf({ errors })).toEqual(['CHANGED_MEANWHILE']);
        }
        throw new Error('Nobody let this one through.');
      };
      await Promise.all(Array.from({ length: 5 }, holdUntilDone));
      const [stored] = await server.database.query<{ held: number }>(
        'select count(*)::int as held from core.conversation where case_id = $1',
        [file.case.id],
      );
      expect(stored?.held).toBe(5);
      expect((await actsOf(file.case.id)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    }
  });

  it('closing and a new question: the question is never on a closed case unseen', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const file = await newCase(server, generalist);
      const [closed, asked] = await Promise.all([
        doAct(server, generalist, 'caseClose', file),
        register(server, generalist, file.residentId),
      ]);
      expect(codesOf(asked)).toEqual([]);
      if (asked.joined) expect(codesOf(closed)).toEqual(['CHANGED_MEANWHILE']);
      else expect(codesOf(closed)).toEqual([]);
      const query = 'query($id: ID!) { case(id: $id) { state } }';
      expect(await server.query(generalist, query, { id: asked.case?.id })).toEqual({ case: { state: 'ENTERED' } });
    }
  });

  it('opening again and a new question: the household has one open case', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const file = await caseIn(server, generalist, 'CLOSED');
      const [reopened, asked] = await Promise.all([
        doAct(server, generalist, 'caseReopen', file),
        register(server, generalist, file.residentId),
      ]);
      expect(codesOf(asked)).toEqual([]);
      expect(asked.joined).toBe(codesOf(reopened).length === 0);
      const [open] = await server.database.query<{ count: number }>(
        "select count(*)::int as count from core.case_file where household_id = $1 and state <> 'CLOSED'",
        [file.householdId],
      );
      expect(open?.count).toBe(1);
    }
  });
});

it('nothing that was done is changed or taken away', async () => {
  const file = await newCase(server, generalist);
  for (const sql of [
    "update core.case_event set to_state = 'CLOSED' where case_id = $1",
    'delete from core.case_event where case_id = $1',
    'delete from core.case_file where id = $1',
    "update core.help_request set question = 'Anders' where case_id = $1",
  ]) {
    const work = server.database.asApp('0222', (client) => client.query(sql, [file.case.id]));
    await expect(work).rejects.toMatchObject({ code: '42501' });
  }
});
