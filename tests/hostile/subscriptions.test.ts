import { hashOfDocument } from '@eenplan/server';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { listen, type Listening } from '../switching/support/sockets';
import { until } from '../switching/support/until';

const DEAR = 'subscription { modulesChanged { id state untilOn } }';
const CHEAP = 'subscription { modulesChanged { id } }';
const OTHER = 'subscription { modulesChanged { state } }';

let server: TestServer;
let port: number;
let token: string;
const running: Listening[] = [];
beforeAll(async () => {
  const trustedDocuments = new Map([DEAR, CHEAP].map((document) => [hashOfDocument(document), document]));
  const limits = { maxCost: 15, rate: { requests: 6, seconds: 600 }, trustedDocuments };
  server = await startTestServer({ limits });
  port = await server.eenplan.listen(0, '127.0.0.1');
  token = await server.persona('administrator', '0222');
});
afterAll(async () => {
  running.forEach((each) => each.end());
  await server.close();
});

function subscribe(query: string): Listening {
  const listening = listen({ port, token, query });
  running.push(listening);
  return listening;
}
const refused = async (query: string): Promise<unknown> => {
  const { refusals } = subscribe(query);
  return (await until('a refusal', () => refusals[0])).extensions?.['code'];
};

it('a subscription is priced, trusted and counted as a request is', async () => {
  await subscribe(CHEAP).event(1);
  expect(await refused(DEAR)).toBe('QUERY_TOO_COSTLY');
  expect(await refused(OTHER)).toBe('DOCUMENT_NOT_TRUSTED');
  // Each took two: the connection and what was asked on it.
  expect(await subscribe(CHEAP).closed()).toEqual({ code: 4403, reason: 'RATE_LIMITED' });
});

it('what is refused on a connection is in the audit log, and what comes too often is not', async () => {
  const lines = await server.database.query<{ operation: string; codes: string[] }>(
    "select operation, codes from core.audit_log where actor = 'persona-administrator' order by codes",
  );
  expect(lines.map(({ operation, codes }) => [operation, codes])).toEqual([
    ['unknown', ['DOCUMENT_NOT_TRUSTED']],
    ['Subscription.modulesChanged', ['QUERY_TOO_COSTLY']],
  ]);
});

it('who is not let in is in the audit log, where the token is good', async () => {
  const stranger = await server.token({ sub: 'far', municipality: '9999', kind: 'PROFESSIONAL', roles: [] });
  const listening = listen({ port, token: stranger, query: CHEAP });
  running.push(listening);
  expect(await listening.closed()).toEqual({ code: 4403, reason: 'MUNICIPALITY_UNKNOWN' });
  expect(await server.database.query("select operation, codes from core.audit_log where actor = 'far'")).toEqual([
    { operation: 'admission', codes: ['MUNICIPALITY_UNKNOWN'] },
  ]);
});
