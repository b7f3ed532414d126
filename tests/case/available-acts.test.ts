import { startTestServer, type TestServer } from '@eenplan/testing';
import fc from 'fast-check';
import { ACT_INPUTS, beginSupport, caseIn, doAct, newCase, type OpenedCase } from './acts';
import { register } from './cases';

const isLong = process.env['EENPLAN_LONG'] === '1';
/** Random walks of 8 to 14 acts over HTTP. */
const WALKS = isLong ? 100 : 8;
jest.setTimeout(isLong ? 900_000 : 120_000);

let server: TestServer;
let generalist: string;
beforeAll(async () => {
  server = await startTestServer();
  generalist = await server.persona('generalist', '0222');
});
afterAll(() => server.close());

interface Button {
  readonly name: string;
  readonly allowed: boolean;
  readonly because: { readonly code: string; readonly message: string; readonly article: string } | null;
}

async function buttons(token: string, id: string): Promise<Button[]> {
  const query = `query($id: ID!) { case(id: $id) { availableActs { name allowed because { code message article } } } }`;
  const { case: file } = await server.query<{ case: { availableActs: Button[] } }>(token, query, { id });
  return file.availableActs;
}

/** Does an act that is not one of HTTP alone. The codes of the refusal; none when it was done. */
async function attempt(name: string, file: OpenedCase): Promise<{ now: OpenedCase; codes: readonly string[] }> {
  if (name === 'planAdopt') {
    const begun = await beginSupport(server, file);
    return { now: { ...file, case: begun.case ?? file.case }, codes: begun.codes };
  }
  const fresh = { rule: `art. ${file.case.version}` };
  const outcome = await doAct(server, generalist, name, file, name === 'deviationDecide' ? fresh : {});
  return { now: { ...file, case: outcome.case ?? file.case }, codes: outcome.errors.map(({ code }) => code) };
}

it(`a button is there exactly when the act is not refused, and says the same, after any acts in any order: ${WALKS} walks`, async () => {
  const acts = [...Object.keys(ACT_INPUTS), 'planAdopt'];
  let [refused, done] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...acts), { minLength: 8, maxLength: 14 }), async (names) => {
      let now = await newCase(server, generalist);
      for (const name of names) {
        const button = (await buttons(generalist, now.case.id)).find((each) => each.name === name);
        const attempted = await attempt(name, now);
        expect({ name, codes: attempted.codes }).toEqual({ name, codes: button?.because ? [button.because.code] : [] });
        expect(button?.allowed).toBe(attempted.codes.length === 0);
        now = attempted.now;
        if (button?.allowed) done += 1;
        else refused += 1;
      }
    }),
    { numRuns: WALKS, seed: 20180301 },
  );
  expect(Math.min(refused, done)).toBeGreaterThan(WALKS);
});

it('every act is a mutation of the schema, or the adoption of a plan', async () => {
  const file = await newCase(server, generalist);
  const mutations = Object.keys(server.eenplan.superset.schema.getMutationType()?.getFields() ?? {});
  const names = (await buttons(generalist, file.case.id)).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([...Object.keys(ACT_INPUTS), 'planAdopt', 'complaintLodge']));
  expect(names.filter((name) => !mutations.includes(name))).toEqual([]);
});

it('what is not open says why, with the article', async () => {
  const file = await newCase(server, generalist, {});
  const found = await buttons(generalist, file.case.id);
  expect(found.find(({ name }) => name === 'caseClarify')).toEqual({
    ...{ name: 'caseClarify', allowed: true, because: null },
  });
  expect(found.find(({ name }) => name === 'caseComplete')).toEqual({
    name: 'caseComplete',
    allowed: false,
    because: {
      code: 'CASE_ACT_OUT_OF_ORDER',
      message: 'This cannot be done in the state that the case is in.',
      article: 'Rule R38: the course from entrance to aftercare is fixed',
    },
  });
});

it('a closed case opens again by its button, unless the household has another one', async () => {
  const closed = await caseIn(server, generalist, 'CLOSED');
  const reopen = async () => (await buttons(generalist, closed.case.id)).find(({ name }) => name === 'caseReopen');
  expect(await reopen()).toMatchObject({ allowed: true });
  await register(server, generalist, closed.residentId);
  expect(await reopen()).toMatchObject({ allowed: false, because: { code: 'HOUSEHOLD_HAS_OPEN_CASE' } });
});

it('a resident sees what a resident may do: complain', async () => {
  const fatima = await server.database.query<{ id: string; resident: string }>(
    `select m.household_id as id, r.id as resident from core.resident r join core.household_member m
       on m.municipality = r.municipality and m.resident_id = r.id
     where r.municipality = '0222' and r.given_names = 'Fatima'`,
  );
  const opened = await register(server, generalist, fatima[0]?.resident ?? '');
  const resident = await server.persona('resident', '0222');
  expect(await buttons(resident, opened.case?.id ?? '')).toEqual([
    { name: 'complaintLodge', allowed: true, because: null },
  ]);
});
