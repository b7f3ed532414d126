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
