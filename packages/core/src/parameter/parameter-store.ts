import { newId, type ParameterSeries, type Transaction } from '@eenplan/kit';
import { type DatedValue, isMoney, isSame } from './parameter.law';

/** Who put a value there. */
export type ParameterOriginName = 'SHIPPED' | 'INSTALLATION';

/** A value that holds. */
export interface StoredValue extends DatedValue {
  readonly id: string;
  readonly key: string;
  readonly origin: ParameterOriginName;
}

/** When, by whom and as what values are recorded. */
export interface Recording {
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly origin: ParameterOriginName;
}

/** One writer at a time, of every node and command: what is read after this is what is changed. */
export async function lockParameters(tx: Transaction): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('core.parameter', 0))");
}

/** Every value that holds, by key. Days are text whatever the connection makes of dates. */
export async function liveValues(tx: Transaction): Promise<Map<string, StoredValue[]>> {
  const rows = await tx.query<StoredValue[]>(
    `select id, key, value, valid_from::text as "validFrom", valid_until::text as "validUntil", source, mark, origin
     from core.parameter order by key, parameter.valid_from`,
  );
  const byKey = new Map<string, StoredValue[]>();
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  return byKey;
}

/** Writes what a series is called and rests on, when that differs. */
export async function putSeries(tx: Transaction, series: ParameterSeries): Promise<void> {
  const { key, law, title, article, unit, isGapless } = series;
  await tx.query(
    `insert into core.parameter_series as series (key, law, title_en, title_nl, article, unit, is_gapless)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (key) do update set law = excluded.law, title_en = excluded.title_en, title_nl = excluded.title_nl,
       article = excluded.article, unit = excluded.unit, is_gapless = excluded.is_gapless
     where (series.law, series.title_en, series.title_nl, series.article, series.unit, series.is_gapless)
       is distinct from (excluded.law, excluded.title_en, excluded.title_nl, excluded.article, excluded.unit,
         excluded.is_gapless)`,
    [key, law, title.en, title.nl, article, unit, isGapless],
  );
}

/** What a write changed in a series. */
export interface ValueChanges {
  readonly withdrawn: readonly DatedValue[];
  readonly added: readonly DatedValue[];
}

/** Makes a series hold exactly these values: others are withdrawn, what stands already is left alone. */
export async function putValues(
  tx: Transaction,
  { key, unit }: Pick<ParameterSeries, 'key' | 'unit'>,
  known: readonly StoredValue[],
  wanted: readonly DatedValue[],
  recording: Recording,
): Promise<ValueChanges> {
  const withdrawn = known.filter((row) => !wanted.some((value) => isSame(row, value)));
  const added = wanted.filter((value) => !known.some((row) => isSame(row, value)));
  for (const { id } of withdrawn) {
    await tx.query('update core.parameter_value set withdrawn_at = $2 where id = $1', [id, recording.recordedAt]);
  }
  for (const value of added) await addValue(tx, key, unit, value, recording);
  return { withdrawn, added };
}

async function addValue(
  tx: Transaction,
  key: string,
  unit: string,
  { value, validFrom, validUntil, source, mark }: DatedValue,
  { recordedAt, recordedBy, origin }: Recording,
): Promise<void> {
  await tx.query(
    `insert into core.parameter_value (id, key, amount_in_cents, plain_value, valid_from, valid_until, source, mark,
       origin, recorded_at, recorded_by)
     values ($1, $2, $3::bigint, $4, $5::date, $6::date, $7, $8, $9, $10, $11)`,
    [
      ...[newId(), key, ...(isMoney(unit) ? [value, null] : [null, value])],
      ...[validFrom, validUntil, source, mark, origin, recordedAt, recordedBy],
    ],
  );
}
