import { expectNothingLost } from './expected';
import { startService } from './service';
import { tell, trial } from './trial';

jest.setTimeout(1_800_000);

it('killed 20 times under 2,000 signals of 4 partners: each is there once, and every event came, in order', async () => {
  const service = await startService({ embedded: false, worker: true });
  try {
    const outcome = await trial(service, {
      ...{ seed: 20_261_128, signals: 2_000, kills: 20, killsDuringDelivery: 2, killsOfDatabase: 0 },
    });
    tell('killed intake', outcome);
    expectNothingLost(outcome, { signals: 2_000, kills: 20 });
  } finally {
    await service.close();
  }
});

it('killed 6 times as it runs after npm start, three times with its PostgreSQL: the same', async () => {
  const service = await startService({ embedded: true, worker: true });
  try {
    const outcome = await trial(service, {
      ...{ seed: 11, signals: 600, kills: 6, killsDuringDelivery: 3, killsOfDatabase: 2 },
    });
    tell('killed intake, embedded', outcome);
    expectNothingLost(outcome, { signals: 600, kills: 6 });
  } finally {
    await service.close();
  }
});
