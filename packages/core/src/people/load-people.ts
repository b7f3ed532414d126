import { type ConfigWork, newId } from '@eenplan/kit';
import { ImportIds } from '../people-import/import-ids';
import { IMPORT_FIELDS, type ImportRow, type RawRow, type RowProblem } from '../people-import/import-row';
import { checkRow } from '../people-import/import-row.law';
import { refuse as refuseRow } from '../people-import/people-import.errors';
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

/** Puts residents on file who are not; known by their number, without one by name and birth date. */
export async function loadResidents(work: ConfigWork, { residents }: PeopleFile): Promise<LoadedPeople> {
  const { tx, platform, caller } = work;
  const { municipality } = caller;
  const ids = new ImportIds(platform.vault, municipality);
  const placing = { platform, municipality, ids, scope: 'people', onBsnTaken: 'REFUSE' as const };
  const today = platform.clock.today();
  const placed = await placeRows(
    tx,
    placing,
    residents.map((entry, index) => rowOf(entry, index, today)),
  );
  const found = placed.map((each, index): [string, string] => {
    if (each.outcome === 'REFUSED') throw refuse('BSN_ALREADY_ON_FILE', 'residents', String(index), 'bsn');
    return [residents[index]?.key ?? '', each.residentId];
  });
  return { ids: new Map(found), added: placed.filter(({ outcome }) => outcome === 'LOADED').length };
}

/** Judged as a row of an import is. */
function rowOf(entry: ResidentEntry, index: number, today: string): ImportRow {
  const values = Object.entries(IMPORT_FIELDS).map(([column, field]) => [column, (entry as Entry)[field]]);
  const checked = checkRow(Object.fromEntries(values) as RawRow, today);
  if (!Array.isArray(checked)) return checked as ImportRow;
  const [problem] = checked as readonly RowProblem[];
  const field = problem?.column ? [IMPORT_FIELDS[problem.column]] : [];
  throw refuseRow(problem?.code ?? 'ROW_TEXT_MISSING', 'residents', String(index), ...field);
}

type Entry = Readonly<Record<string, unknown>>;
