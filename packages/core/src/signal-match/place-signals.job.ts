import type { JobDefinition, Platform } from '@eenplan/kit';
import { Signal } from '../signal/signal.entity';
import { PLACING, placeSignals } from './place-signals';

/** Signals of one transaction. */
const BATCH = 200;

/**
 * Finds out whom signals are about after they came in, so that neither the answer to a partner nor its timing depends on
 * whether the person is known. Safe to run twice, and by two: one waits for the other, and finds nothing new.
 */
export const placeSignalsJob: JobDefinition = {
  code: PLACING,
  title: { en: 'Find out whom signals are about', nl: 'Koppelen en bundelen van signalen' },
  schedule: '* * * * *',
  activity: 'signal:handle',
  run: async (platform, municipality) => {
    while ((await placeNext(platform, municipality)) === BATCH);
  },
};

const placeNext = (platform: Platform, municipality: string): Promise<number> =>
  platform.door.inMunicipality({ municipality }, async (tx) => {
    const signals = await tx
      .createQueryBuilder(Signal, 'signal')
      .where("signal.municipality = :municipality and signal.match = 'NEW'", { municipality })
      .andWhere("signal.state in ('RECEIVED', 'IN_REVIEW') and signal.quarantine = '[]'")
      .orderBy('signal.received_at')
      .addOrderBy('signal.id')
      .limit(BATCH)
      .setLock('pessimistic_write')
      .getMany();
    return (await placeSignals(platform, tx, municipality, signals)).length;
  });
