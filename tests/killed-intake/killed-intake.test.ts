import { systemClock } from '@eenplan/kit';
import { startTestWorker } from '@eenplan/testing';
import { expectNothingLost } from './expected';
import { startService } from './service';
import { tell, trial } from './trial';

jest.setTimeout(180_000);

it('killed twice under 120 signals of 4 partners: each is there once, and every event came, in order', async () => {
  const service = await startService({ embedded: false, worker: false });
  const worker = await startTestWorker(
    { url: service.databaseUrl },
    { clock: systemClock, webhooksToLoopback: true, wakeEvery: 50 },
  );
  try {
    const outcome = await trial(service, {
      ...{ seed: 11, signals: 120, kills: 2, killsDuringDelivery: 0, killsOfDatabase: 0 },
    });
    tell('killed intake', outcome);
    expectNothingLost(outcome, { signals: 120, kills: 2 });
  } finally {
    await worker.close();
    await service.close();
  }
});
