import { newId } from '@eenplan/kit';
import type { Applied } from '../organisation/applied';
import { checkPeriod, isMeant, type Line, notMeant, periodFor, refuseOverlap, untouched } from '../organisation/line';
import type { ServiceLevelInFile } from './signal-service-level-file';
import type { SignalServiceLevel } from './signal-service-level.entity';
import { refuse } from './signal-service-level.errors';

/** Every service level as it will be; of one kind no two hold on the same day. */
export function serviceLevelLines(
  entries: readonly ServiceLevelInFile[],
  known: readonly SignalServiceLevel[],
  kinds: ReadonlySet<string>,
  applied: Applied,
): Line<SignalServiceLevel>[] {
  const lines = entries.map((entry, index) => lineFor(entry, [String(index)], known, kinds, applied));
  const all = [...notMeant(known, lines).map((row) => untouched(row, labelOf(row.kind), [])), ...lines];
  refuseOverlap(
    all,
    ({ kind }) => kind,
    (path) => refuse('SIGNAL_SERVICE_LEVEL_TWICE', ...path),
  );
  return all;
}

function lineFor(
  entry: ServiceLevelInFile,
  path: readonly string[],
  known: readonly SignalServiceLevel[],
  kinds: ReadonlySet<string>,
  { fromOn, ...shared }: Applied,
): Line<SignalServiceLevel> {
  const { kind, pickUpWorkingDays, contactWorkingDays = null, source = null } = entry;
  if (!kinds.has(kind)) throw refuse('SIGNAL_SERVICE_LEVEL_KIND_UNKNOWN', ...path, 'kind');
  const wanted = periodFor(entry, fromOn, []);
  const same = known.find((row) => row.kind === kind && isMeant(row, entry, wanted)) ?? null;
  const period = { ...wanted, fromOn: same?.fromOn ?? wanted.fromOn };
  checkPeriod(period, path);
  const row = { ...shared, id: same?.id ?? newId(), kind, pickUpWorkingDays, contactWorkingDays, source, ...period };
  return { path, row, known: same, label: labelOf(kind) };
}

const labelOf = (kind: string): string => `service level of ${kind}`;
