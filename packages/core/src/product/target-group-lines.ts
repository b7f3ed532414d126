import { newId } from '@eenplan/kit';
import type { Applied } from '../organisation/applied';
import type { Line } from '../organisation/line';
import { isEmpty } from '../organisation/period';
import type { TargetGroupInFile } from './product-file';
import { refuse } from './product.errors';
import { refuseEarlierEnd } from './product.law';
import { TargetGroup } from './target-group.entity';

/** Every target group that a file names, as it will be. What is there keeps everything but its last day. */
export function targetGroupLines(
  entries: readonly TargetGroupInFile[],
  known: readonly TargetGroup[],
  applied: Applied,
  today: string,
): Line<TargetGroup>[] {
  const seen = new Set<string>();
  return entries.map((entry, index) => {
    const path = ['targetGroups', String(index)];
    if (seen.has(entry.code)) throw refuse('PRODUCT_VERSIONS_OVERLAP', ...path);
    seen.add(entry.code);
    return targetGroupLine(entry, path, known, { ...applied, position: index + 1, today });
  });
}

function targetGroupLine(
  entry: TargetGroupInFile,
  path: readonly string[],
  groups: readonly TargetGroup[],
  { fromOn: fileFrom, position, today, ...shared }: Applied & { readonly position: number; readonly today: string },
): Line<TargetGroup> {
  const { source, fromOn, untilOn = null, comment = null, ...named } = entry;
  if (source === undefined || source.trim() === '') throw refuse('PRODUCT_WITHOUT_SOURCE', ...path, 'source');
  const known = groups.find(({ code }) => code === entry.code) ?? null;
  const period = { fromOn: fromOn ?? known?.fromOn ?? fileFrom, untilOn };
  if (isEmpty(period)) throw refuse('PRODUCT_PERIOD_EMPTY', ...path, 'untilOn');
  const facts = { ...named, comment, source, fromOn: period.fromOn };
  if (known && !isSame(known, facts)) throw refuse('PRODUCT_FIXED', ...path);
  const early = known && refuseEarlierEnd(known, period.untilOn, today);
  if (early) throw refuse(early, ...path);
  const row = known
    ? Object.assign(new TargetGroup(), known, { untilOn: period.untilOn })
    : { ...shared, id: newId(), position, ...facts, untilOn: period.untilOn };
  return { path, row, known, label: `target group ${entry.code}` };
}

const isSame = (known: TargetGroup, facts: object): boolean =>
  Object.entries(facts).every(
    ([name, value]) => JSON.stringify((known as unknown as Record<string, unknown>)[name]) === JSON.stringify(value),
  );
