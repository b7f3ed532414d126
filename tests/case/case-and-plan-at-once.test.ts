import { startTestServer, type TestServer } from '@eenplan/testing';
import { adopt, newDraft, own, actOnPart } from '../support/blocks';
import { actOnPlan, newHousehold, openCase } from '../support/people';
import { act, codesOf } from './cases';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0160');
});
afterAll(() => server.close());

const versionOfCase = async (id: string): Promise<number> => {
  const [row] = await server.database.query<{ version: number }>('select version from core.case_file where id = $1', [
    id,
  ]);
  return row?.version ?? 0;
};
const close = async (caseId: string): Promise<string[]> => {
  const input = { caseId, version: await versionOfCase(caseId), on: '2018-03-01', reason: 'ingetrokken' };
  return codesOf(await act(server, token, 'caseClose', input));
};
/** Plans that were not ended in cases that are closed: there is never one. */
const stray = (): Promise<object[]> =>
  server.database.query(
    `select p.id from core.plan p join core.case_file c on c.id = p.case_id where c.state = 'CLOSED' and p.state <> 'ENDED'`,
  );

it('a case that closes while a plan of it is drafted: one of the two', async () => {
  const seen = new Set<string>();
  for (let round = 0; round < 6; round += 1) {
    const { householdId } = await newHousehold(server, token, '2015-01-01');
    const caseId = await openCase(server, householdId);
    const draft = actOnPlan(server, token, 'planDraft', { caseId, title: 'Samen' });
    const [drafted, closed] = await Promise.all([draft, close(caseId)]);
    seen.add(`${drafted.errors.map(({ code }) => code).join()} ${closed.join()}`);
    expect(Number(drafted.errors.length === 0) + Number(closed.length === 0)).toBe(1);
  }
  expect([...seen].filter((each) => !['CASE_CLOSED ', ' CASE_HAS_OPEN_PLAN'].includes(each))).toEqual([]);
  expect(await stray()).toEqual([]);
});

it('a plan that ends while support is added to it, and a case that closes while its plan is adopted', async () => {
  for (let round = 0; round < 5; round += 1) {
    const plan = await newDraft(server, token);
    const caseId = await openCase(server, plan.householdId);
    const [adopted, closed] = await Promise.all([adopt(server, token, plan), close(caseId)]);
    expect([adopted.map(({ code }) => code), closed.length]).toEqual([[], 1]);
    const [added, ended] = await Promise.all([
      actOnPart(server, token, 'buildingBlockAdd', own(plan)),
      actOnPlan(server, token, 'planEnd', { planId: plan.planId, endedOn: '2018-03-01', reason: 'Klaar' }),
    ]);
    expect(Number(added.codes.length === 0) + Number(ended.errors.length === 0)).toBe(1);
  }
  expect(await stray()).toEqual([]);
});
