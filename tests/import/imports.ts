import { MunicipalityService } from '@eenplan/core';
import { type Caller, testBsns } from '@eenplan/kit';
import { serviceCaller, startTestServer, type TestDatabase, type TestServer } from '@eenplan/testing';
import { IMPORT_COLUMNS } from '../../packages/core/src/people-import/import-row';
import type { ImportTally, WrongRow } from '../../packages/core/src/people-import/import-run';
import {
  type ImportOptions,
  ResidentImportService,
} from '../../packages/core/src/people-import/resident-import.service';

/** The municipality that the tests of imports fill. */
export const TOWN = '0193';
/** The first line of every file. */
export const HEADER = IMPORT_COLUMNS.join(',');
/** A name that no message, report or log may repeat. */
export const SECRET_NAME = 'Geheimenaar';

const numbers = [...testBsns()];
/** The n-th number of the official test range. */
export const bsn = (index: number): string => numbers[index] ?? '';

/** A row of CSV; alone in its household unless said otherwise. */
export const csvRow = (
  index: number,
  changes: Partial<Record<(typeof IMPORT_COLUMNS)[number], string>> = {},
): string => {
  const own = {
    ...{ bsn: bsn(index), given_names: `Sanne ${index}`, family_name: SECRET_NAME, birth_date: '1980-02-01' },
    ...{ household: `H${index}`, household_role: 'SINGLE', household_from: '2016-01-01', ...changes },
  };
  return IMPORT_COLUMNS.map((column) => (own as Record<string, string>)[column] ?? '').join(',');
};

/** Rows of CSV from the first index, without a header. */
export const csvRows = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, index) => csvRow(from + index));

/** A whole file. */
export const csvFile = (rows: readonly string[], end = '\n'): string => [HEADER, ...rows, ''].join(end);

/** A server without demonstrators and with one empty municipality. */
export async function startTown(): Promise<TestServer> {
  const server = await startTestServer({ demonstrators: false });
  await server.platform.get(MunicipalityService).put(TOWN, 'Zwolle');
  return server;
}

/** What an import said. */
export interface Imported {
  readonly tally: ImportTally;
  readonly wrong: WrongRow[];
}

const administrator: Caller = serviceCaller(TOWN, { subject: 'test' });

/** Imports a file in small pieces, as a slow disk would hand it over. */
export async function importFile(
  server: TestServer,
  content: string | Uint8Array,
  { format = 'csv', ...options }: ImportOptions & { format?: 'csv' | 'json' } = {},
): Promise<Imported> {
  const wrong: WrongRow[] = [];
  const file = { format, open: () => inPieces(Buffer.from(content)) };
  const all: ImportOptions = { ...options, onWrong: (each) => void wrong.push(each) };
  const tally = await server.platform.get(ResidentImportService).importFile(administrator, file, all);
  return { tally, wrong };
}

// eslint-disable-next-line @typescript-eslint/require-await -- a file is read piece by piece
async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 1021) yield bytes.subarray(from, from + 1021);
}

/** How many people, memberships and households a municipality has. */
export async function countsOf(database: TestDatabase, municipality = TOWN): Promise<[number, number, number]> {
  const of = (table: string) => `(select count(*)::int from core.${table} where municipality = $1)`;
  const sql = `select ${of('resident')} people, ${of('household_member')} members, ${of('household')} households`;
  const [row] = await database.query<Record<'people' | 'members' | 'households', number>>(sql, [municipality]);
  return [row?.people ?? 0, row?.members ?? 0, row?.households ?? 0];
}

/** Takes everybody out again. */
export async function empty({ database }: TestServer): Promise<void> {
  for (const table of ['household_member', 'household', 'resident']) {
    await database.query(`delete from core.${table} where municipality = $1`, [TOWN]);
  }
}

/** A mistake in short. */
export const short = ({ line, column, code }: WrongRow): string => `${line} ${String(column)} ${code}`;
