import { addDays, type JobDefinition, noteWritten, type Platform } from '@eenplan/kit';
import { SettingsService } from '../configuration/settings.service';
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

type Expired = Pick<Signal, 'id' | 'kind' | 'organisation' | 'lawCode'>;

const expire = (platform: Platform, municipality: string, days: number): Promise<number> =>
  platform.door.inMunicipality({ municipality }, async (tx) => {
    const today = platform.clock.today();
    const rows = await tx.query<Expired[]>(
      `with due as (
         select id, quarantine <> '[]' as is_wrong from core.signal
         where municipality = $1 and state = 'RECEIVED' and (quarantine <> '[]' or match = 'UNKNOWN')
           and received_on <= $2::date
         order by received_at, id limit ${BATCH} for update skip locked),
       expired as (
         update core.signal row set state = 'CLOSED', outcome = 'EXPIRED', closed_on = $3::date, closing_note = case when due.is_wrong then $4 else $6 end,
           version = row.version + 1, changed_by = $5
         from due where row.municipality = $1 and row.id = due.id returning row.id, row.kind, row.organisation, row.law_code)
       select id, kind, organisation, law_code as "lawCode" from expired order by id`,
      [
        ...[municipality, addDays(today, -days), today],
        ...[`In quarantine for ${days} days and not put right.`, quarantineJob.code],
        `About nobody on file for ${days} days, and not taken up.`,
      ],
    );
    noteWritten(tx, Signal, rows);
    for (const row of rows) {
      const expired = Object.assign(new Signal(), row, { municipality, state: 'CLOSED' });
      await emitMoved(platform, tx, 'RECEIVED', expired);
    }
    return rows.length;
  });
