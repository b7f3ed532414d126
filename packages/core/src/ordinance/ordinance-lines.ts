import { newId } from '@eenplan/kit';
import { isMeant, type Line } from '../organisation/line';
import { versionsInTurn } from '../organisation/version-lines';
import type { OrdinanceInFile } from './ordinance-file';
import type { Ordinance } from './ordinance.entity';
import { refuse } from './ordinance.errors';
import { refuseEarlierEnd } from './ordinance.law';

/** A version as a row. */
export type OrdinanceRow = Omit<Ordinance, 'law' | 'isInForce'>;

/** What is the same for every row of one application. */
interface Applied {
  readonly municipality: string;
  readonly fromOn: string;
  readonly recordedAt: Date;
}

/**
 * Every version as it will be. Without a last day of its own a version ends where the next one of its code begins;
 * a version that is there keeps everything but its end.
 */
export function ordinanceLines(
  entries: readonly OrdinanceInFile[],
  known: readonly OrdinanceRow[],
  applied: Applied,
  today: string,
): Line<OrdinanceRow>[] {
  const lines = entries.map((entry, index) => lineFor(entry, [String(index)], known, applied));
  const meant = new Set(lines.map((line) => line.known?.id));
  const others = known.filter(({ id }) => !meant.has(id)).map((row) => lineOf(row, row, []));
  return versionsInTurn([...others, ...lines], {
    overlap: (path) => refuse('ORDINANCE_VERSIONS_OVERLAP', ...path),
    empty: (path) => refuse('ORDINANCE_PERIOD_EMPTY', ...path),
    earlierEnd: (version, untilOn, path) => {
      const early = refuseEarlierEnd(version, untilOn, today);
      return early && refuse(early, ...path);
    },
  });
}

function lineFor(
  { source, fromOn, untilOn, ...entry }: OrdinanceInFile,
  path: readonly string[],
  known: readonly OrdinanceRow[],
  { fromOn: fileFrom, ...shared }: Applied,
): Line<OrdinanceRow> {
  if (source === undefined || source.trim() === '') throw refuse('ORDINANCE_WITHOUT_SOURCE', ...path, 'source');
  const { law: lawCode = null, rule: ruleCode = null, comment = null, ...named } = entry;
  const facts = { ...named, lawCode, ruleCode, comment, source };
  const period = { fromOn: fromOn ?? fileFrom, untilOn: untilOn ?? null };
  const same = known.find((row) => row.code === entry.code && isMeant(row, { fromOn }, period) && hasFacts(row, facts));
  const onThatDay = known.find((row) => row.code === entry.code && row.fromOn === period.fromOn);
  if (!same && onThatDay) throw refuse('ORDINANCE_FIXED', ...path);
  const row = same ? { ...same, untilOn: period.untilOn } : { ...shared, id: newId(), ...facts, ...period };
  return lineOf(row, same ?? null, path);
}

const lineOf = (row: OrdinanceRow, known: OrdinanceRow | null, path: readonly string[]): Line<OrdinanceRow> => ({
  ...{ row, known, path },
  label: `ordinance ${row.code} (${row.status})`,
});

const hasFacts = (row: OrdinanceRow, facts: object): boolean =>
  Object.entries(facts).every(([name, value]) => (row as unknown as Record<string, unknown>)[name] === value);
