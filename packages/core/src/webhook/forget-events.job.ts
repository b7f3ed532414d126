import { type JobDefinition, systemClock } from '@eenplan/kit';
import { SettingsService } from '../configuration/settings.service';

const DAY = 24 * 60 * 60 * 1000;

/** Removes events that nobody waits for any more; dead letters keep theirs. The numbers of a key go on. */
export const forgetEventsJob: JobDefinition = {
  code: 'core.forget-events',
  title: { en: 'Remove events that were delivered', nl: 'Afgeleverde gebeurtenissen verwijderen' },
  schedule: '45 2 * * *',
  activity: null,
  run: async ({ door, get }, municipality) => {
    const { keepDays } = (await get(SettingsService).core(municipality)).events;
    const before = new Date(systemClock.now().getTime() - keepDays * DAY);
    // What hangs on an event goes with it.
    await door.inMunicipality({ municipality }, (tx) => tx.query(FORGET, [municipality, before]));
  },
};

const FORGET = `delete from core.outbox_event e
  where e.municipality = $1 and e.recorded_at < $2 and not exists (
    select from core.webhook_delivery d where d.municipality = e.municipality and d.event_id = e.id
      and d.state in ('WAITING', 'DEAD'))`;
