import { coreEvents, emit } from '@eenplan/core';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { newCase, through } from '../case/acts';
import { madeUpCatalogue } from '../support/contracts';
import { asked, type Asked, done, granting, layDownOrdinance, publication } from '../support/decisions';
import { listen, type Listening } from '../switching/support/sockets';
import { until } from '../switching/support/until';

const ACTIVITY = 'resident:rights';
const CHANGED = `subscription Follow($id: ID!) { caseChanged(id: $id) {
  id type title sequence case { id state } decision { id outcome state } allocation { id } plan { id } } }`;
const HOUSEHOLD = `subscription Follow($id: ID!) { householdChanged(id: $id) { type sequence case { id } } }`;

let server: TestServer;
let port: number;
let token: string;
const running: Listening[] = [];
beforeAll(async () => {
  server = await startTestServer();
  port = await server.eenplan.listen(0, '127.0.0.1');
  token = await server.persona('generalist', '0160');
  await madeUpCatalogue(server, '0160');
  await layDownOrdinance(server, '0160');
});
afterEach(() => running.splice(0).forEach((each) => each.end()));
afterAll(() => server.close());

function follow(query: string, id: string, by = token, activity = ACTIVITY): Listening {
  const listening = listen({ port, token: by, query, variables: { id }, activity });
  running.push(listening);
  return listening;
}

/** Nothing says to a client that its subscription stands, which takes some milliseconds. */
const standing = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2_500));
const told = ({ events }: Listening): unknown[] => events.map(({ data }) => data?.['caseChanged']);

describe('a subscription to a case', () => {
  it('tells what is done in it, in its order, with what it is about', async () => {
    const of: Asked = await asked(server, token);
    const listening = follow(CHANGED, of.caseId);
    await standing();
    const decisionId = await done(server, token, 'decisionTake', granting(of));
    await done(server, token, 'decisionPublish', publication(decisionId));
    await listening.event(2);
    expect(told(listening)).toMatchObject([
      {
        ...{ type: 'nl.decisions.decision-taken.v1', title: 'A decision was taken', case: { id: of.caseId } },
        ...{ decision: { id: decisionId, outcome: 'GRANTED' }, allocation: null, plan: null },
      },
      { type: 'nl.decisions.decision-published.v1', decision: { id: decisionId, state: 'PUBLISHED' } },
    ]);
    const [first, second] = told(listening) as { sequence: number }[];
    expect(second?.sequence).toBe((first?.sequence ?? 0) + 1);
  });

  it('tells nothing of another case, and nothing of before', async () => {
    const [one, other] = [await asked(server, token), await asked(server, token)];
    const listening = follow(CHANGED, one.caseId);
    await standing();
    await done(server, token, 'decisionTake', granting(other));
    await done(server, token, 'decisionTake', granting(one));
    await listening.event(1);
    expect(told(listening)).toMatchObject([{ case: { id: one.caseId } }]);
  });

  it.each([
    [
      'of another municipality',
      async () => (await newCase(server, await server.persona('generalist', '0222'))).case.id,
    ],
    ['that there is not', () => Promise.resolve('01890000-0000-7000-8000-000000000000')],
    ['with an id that is none', () => Promise.resolve('x')],
  ])('cannot be had of a case %s', async (_what, idOf) => {
    const listening = follow(CHANGED, await idOf());
    await until('an answer', () => listening.refusals.length + listening.events.length > 0 || undefined);
    const codes = [...listening.refusals, ...listening.events.flatMap(({ errors = [] }) => errors)].map(
      ({ extensions }) => extensions?.['code'],
    );
    expect(codes).toEqual(['NOT_FOUND']);
  });

  it('is not for a partner, and not without a purpose', async () => {
    const { caseId } = await asked(server, token);
    for (const [by, activity] of [
      [await server.persona('partner', '0160'), ACTIVITY],
      [
        await server.token({
          sub: 'x',
          municipality: '0160',
          kind: 'PROFESSIONAL',
          roles: ['generalist'],
          activities: [],
        }),
        '',
      ],
    ] as const) {
      const listening = follow(CHANGED, caseId, by, activity);
      await until(
        'a refusal',
        () => listening.refusals.length + listening.closes.length + listening.events.length > 0 || undefined,
      );
      await done(server, token, 'decisionTake', granting(await asked(server, token)));
      expect(listening.events.filter(({ data }) => data)).toEqual([]);
    }
  });

  it('ends for a resident when nobody whose file is hers lives there any more, and tells nothing of what is done then', async () => {
    const [file] = await server.database.query<{ id: string; household: string }>(
      `select c.id, c.household_id as household from core.case_file c
       join core.household_member m on m.municipality = c.municipality and m.household_id = c.household_id
       join core.resident r on r.municipality = m.municipality and r.id = m.resident_id
       where c.municipality = '0222' and c.state <> 'CLOSED' and r.given_names = 'Fatima'`,
    );
    const listening = follow(CHANGED, file?.id ?? '', await server.persona('resident', '0222'), 'resident:own-file');
    await standing();
    // With her children, for whom she sees it too.
    await server.database.query('delete from core.household_member where household_id = $1', [file?.household]);
    const event = coreEvents.find(({ code }) => code === 'nl.cases.case-reopened.v1');
    const key = file?.id ?? '';
    await server.platform.door.inMunicipality({ municipality: '0222' }, (tx) =>
      emit(server.platform, tx, { municipality: '0222' }, {
        event,
        key,
        data: { caseId: key, on: '2018-03-01' },
      } as never),
    );
    const { data, errors } = await listening.event(1);
    expect([data ?? null, errors?.map(({ extensions }) => extensions['code'])]).toEqual([null, ['SUBSCRIPTION_OVER']]);
    await until('the end', () => listening.isComplete() || undefined);
  });
});

describe('a subscription to a household', () => {
  it('tells of a case that is opened while it runs', async () => {
    const file = await newCase(server, token);
    const listening = follow(HOUSEHOLD, file.householdId);
    await standing();
    await through(server, token, file, 'caseClose');
    await listening.event(1);
    expect(listening.events.map(({ data }) => data?.['householdChanged'])).toMatchObject([
      { type: 'nl.cases.case-closed.v1', case: { id: file.case.id } },
    ]);
  });
});
