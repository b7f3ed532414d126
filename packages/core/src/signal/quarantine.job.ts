import { addDays, type JobDefinition, noteWritten, type Platform, type Transaction } from '@eenplan/kit';
import { SettingsService } from '../configuration/settings.service';
import { lookAgain } from '../signal-match/place-signals';
import { emitMoved } from './signal-events';
import { Signal } from './signal.entity';

/** Signals that one transaction closes. */
const BATCH = 200;

/**
 * Closes what nobody put right in time: personal data that may be wrong are not kept open for ever (AVG, art. 5 lid 1 (d)
 * and (e)). Safe to run twice, and by two.
 */
export const quarantineJob: JobDefinition = {
  code: 'core.signal-quarantine',
  title: { en: 'Close signals that stayed in quarantine', nl: 'Sluiten van signalen die in quarantaine bleven' },
  schedule: '30 3 * * *',
  activity: 'signal:handle',
  run: async (platform, municipality) => {
    const { signal } = await platform.get(SettingsService).core(municipality);
    while ((await expire(platform, municipality, signal.quarantineDays)) === BATCH);
  },
};

const expire = (platform: Platform, municipality: string, days: number): Promise<number> =>
  platform.door.inMunicipality({ municipality }, async (tx) => {
    const today = platform.clock.today();
    const due = await tx
      .createQueryBuilder(Signal, 'signal')
      .where("signal.municipality = :municipality and signal.state = 'RECEIVED'", { municipality })
      .andWhere("(signal.quarantine <> '[]' or signal.match = 'UNKNOWN')")
      .andWhere('signal.received_on <= :last', { last: addDays(today, -days) })
      .orderBy('signal.received_at')
      .addOrderBy('signal.id')
      .limit(BATCH)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
    const wrong = due.filter(({ quarantine }) => quarantine.length > 0);
    const about = due.filter(({ quarantine }) => quarantine.length === 0);
    const found = new Set((await lookAgain(platform, tx, municipality, about)).map(({ id }) => id));
    const unknown = about.filter(({ id }) => !found.has(id));
    await close(tx, municipality, wrong, today, `In quarantine for ${days} days and not put right.`, 1);
    // The partner is not told: that nobody on file is like whom it is about, is not for the partner.
    await close(tx, municipality, unknown, today, `About nobody on file for ${days} days, and not taken up.`, 0);
    for (const signal of wrong) {
      await emitMoved(platform, tx, 'RECEIVED', Object.assign(new Signal(), signal, { state: 'CLOSED' }));
    }
    return due.length;
  });

/** Closes signals that ended by themselves; the version goes up by so many. */
async function close(
  tx: Transaction,
  municipality: string,
  signals: readonly Signal[],
  today: string,
  note: string,
  raise: number,
): Promise<void> {
  if (signals.length === 0) return;
  const ids = signals.map(({ id }) => id);
  await tx.query(
    `update core.signal set state = 'CLOSED', outcome = 'EXPIRED', closed_on = $3::date, closing_note = $4,
       version = version + $5, changed_by = $6
     where municipality = $1 and id = any($2::uuid[])`,
    [municipality, ids, today, note, raise, quarantineJob.code],
  );
  noteWritten(tx, Signal, signals);
}
