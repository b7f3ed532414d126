import { type ConfigWork, newId } from '@eenplan/kit';
import { ImportIds } from '../people-import/import-ids';
import type { ImportRow } from '../people-import/import-row';
import { checkRow } from '../people-import/import-row.law';
import { placeRows } from '../people-import/place-rows';
import type { PeopleFile, ResidentEntry } from './people-file';
import { refuse } from './people.errors';

/** Ids by key, and how many people are new here. */
export interface LoadedPeople {
  readonly ids: ReadonlyMap<string, string>;
  readonly added: number;
}

/** Puts professionals on the list who are not; known by the subject of their token. */
export async function loadProfessionals(
  { tx, caller: { municipality } }: ConfigWork,
  { professionals }: PeopleFile,
): Promise<LoadedPeople> {
  const ids = new Map<string, string>();
  let added = 0;
  for (const { key, subject, name } of professionals) {
    const [made] = await tx.query<{ id: string }[]>(
      `insert into core.professional (municipality, id, subject, name) values ($1, $2, $3, $4)
       on conflict (municipality, subject) do nothing returning id`,
      [municipality, newId(), subject, name],
    );
    added += made ? 1 : 0;
    ids.set(key, made?.id ?? (await professionalBy(tx, municipality, subject)));
  }
  return { ids, added };
}

async function professionalBy(tx: ConfigWork['tx'], municipality: string, subject: string): Promise<string> {
  const sql = 'select id from core.professional where municipality = $1 and subject = $2';
  const [row] = await tx.query<{ id: string }[]>(sql, [municipality, subject]);
  return row?.id ?? '';
}

/** Puts residents on file who are not; known by their number, without one by their key, name and birth date. */
export async function loadResidents(work: ConfigWork, { residents }: PeopleFile): Promise<LoadedPeople> {
  const { tx, platform, caller } = work;
  const { municipality } = caller;
  const ids = new ImportIds(platform.vault, municipality);
  const placing = { platform, municipality, ids, scope: 'people', onBsnTaken: 'REFUSE' as const };
  const rows = residents.map((entry, index) => rowOf(work, entry, index));
  const found = new Map<string, string>();
  let added = 0;
  for (const [index, placed] of (await placeRows(tx, placing, rows)).entries()) {
    const at = ['residents', String(index), 'bsn'];
    if (placed.outcome === 'REFUSED') throw refuse('BSN_ALREADY_ON_FILE', ...at);
    added += placed.outcome === 'LOADED' ? 1 : 0;
    found.set(residents[index]?.key ?? '', placed.residentId);
  }
  return { ids: found, added };
}
