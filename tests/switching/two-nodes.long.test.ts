import { startTestServer, TEST_DAY, type TestServer } from '@eenplan/testing';
import { expectToggled, toggleUnderLoad } from './support/toggling';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ demonstrators: false });
  await server.eenplan.watch.stop();
});
afterAll(() => server.close());

describe('two server processes on one database, with clients at work, for long', () => {
  it('follow each other within 5 seconds, and no request fails but for what is gone', async () => {
    expectToggled(await toggleUnderLoad(server, 500, TEST_DAY));
  }, 900_000);
});
