import type { JobDefinition, Platform } from '@eenplan/kit';
import { Signal } from '../signal/signal.entity';
import { lookAgain, PLACING, placeSignals } from './place-signals';

/** Signals of one transaction. */
const BATCH = 200;

/**
 * Finds out whom signals are about after they came in, so that neither the answer to a partner nor its timing depends on
 * whether the person is known; and finds whoever was put on file since. Safe to run twice, and by two: one waits for the other, and finds nothing new.
 */
export const placeSignalsJob: JobDefinition = {
  code: PLACING,
  title: { en: 'Find out whom signals are about', nl: 'Koppelen en bundelen van signalen' },
  schedule: '* * * * *',
  activity: 'signal:handle',
  run: async (platform, municipality) => {
    while ((await placeNext(platform, municipality)) === BATCH);
    let left = 0;
    for (let more = true; more;) {
      const { looked, found } = await findNext(platform, municipality, left);
      left += looked - found;
      more = looked === BATCH;
    }
  },
};

/** Signals about somebody unknown of whom the number is on file now, after those that are left as they are. */
const findNext = (
  platform: Platform,
  municipality: string,
  left: number,
): Promise<{ readonly looked: number; readonly found: number }> =>
  platform.door.inMunicipality({ municipality }, async (tx) => {
    const signals = await tx
      .createQueryBuilder(Signal, 'signal')
      .where("signal.municipality = :municipality and signal.match = 'UNKNOWN'", { municipality })
      .andWhere("signal.state in ('RECEIVED', 'IN_REVIEW')")
      .andWhere(
        `exists (select from core.resident known where known.municipality = signal.municipality
          and known.bsn_lookup = signal.bsn_lookup)`,
      )
      .orderBy('signal.received_at')
      .addOrderBy('signal.id')
      .offset(left)
      .limit(BATCH)
      .setLock('pessimistic_write')
      .getMany();
    return { looked: signals.length, found: (await lookAgain(platform, tx, municipality, signals)).length };
  });

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
