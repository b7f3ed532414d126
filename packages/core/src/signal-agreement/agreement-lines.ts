import { newId } from '@eenplan/kit';
import type { Applied } from '../organisation/applied';
import {
  checkPeriod,
  type DatedRow,
  isMeant,
  type Line,
  notMeant,
  periodFor,
  refuseOverlap,
  untouched,
} from '../organisation/line';
import type { AgreementInFile } from './signal-agreement-file';
import type { SignalAgreement } from './signal-agreement.entity';
import { refuse } from './signal-agreement.errors';

/** An agreement as a row. */
export type AgreementRow = Omit<SignalAgreement, 'organisation'>;

/** What agreements are made of: organisations by code, and the kinds that are installed. */
export interface AgreementParts {
  readonly organisations: ReadonlyMap<string, DatedRow>;
  readonly kinds: ReadonlySet<string>;
}

/** Every agreement as it will be, a row per kind; of one partner and kind no two hold on the same day. */
export function agreementLines(
  entries: readonly AgreementInFile[],
  known: readonly AgreementRow[],
  parts: AgreementParts,
  applied: Applied,
): Line<AgreementRow>[] {
  const lines = entries.flatMap((entry, index) => linesFor(entry, [String(index)], known, parts, applied));
  const all = [...notMeant(known, lines).map((row) => untouched(row, labelOf(row.kind), [])), ...lines];
  refuseOverlap(
    all,
    ({ organisationId, kind }) => `${organisationId} ${kind}`,
    (path) => refuse('SIGNAL_AGREEMENT_TWICE', ...path),
  );
  return all;
}

function linesFor(
  entry: AgreementInFile,
  path: readonly string[],
  known: readonly AgreementRow[],
  { organisations, kinds }: AgreementParts,
  { fromOn, ...shared }: Applied,
): Line<AgreementRow>[] {
  const partner = organisations.get(entry.organisation);
  if (!partner) throw refuse('SIGNAL_AGREEMENT_ORGANISATION_UNKNOWN', ...path, 'organisation');
  return entry.kinds.map((kind, index) => {
    const place = [...path, 'kinds', String(index)];
    if (!kinds.has(kind)) throw refuse('SIGNAL_AGREEMENT_KIND_UNKNOWN', ...place);
    const wanted = periodFor(entry, fromOn, [partner]);
    const same = known.find(
      (row) => row.organisationId === partner.id && row.kind === kind && isMeant(row, entry, wanted),
    );
    const period = { ...wanted, fromOn: same?.fromOn ?? wanted.fromOn };
    checkPeriod(period, path, partner);
    const { source = null } = entry;
    const row = { ...shared, id: same?.id ?? newId(), organisationId: partner.id, kind, source, ...period };
    return { path: place, row, known: same ?? null, label: labelOf(kind, entry.organisation) };
  });
}

const labelOf = (kind: string, organisation?: string): string =>
  `agreement on ${kind}${organisation === undefined ? '' : ` of ${organisation}`}`;
