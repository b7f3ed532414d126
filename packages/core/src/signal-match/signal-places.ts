import { newId, type Transaction } from '@eenplan/kit';
import { belongTogether, type PlacedSignal } from './match.law';

/** A signal that is to be put with others, or stands with others already. */
export interface Placeable extends PlacedSignal {
  readonly id: string;
  readonly kind: string;
  readonly receivedAt: Date;
  /** Where it stands now; null of one that stands nowhere. */
  readonly bundleId: string | null;
}

/** Where it stands: with which signals, and in which case when they were brought into one that is open. */
export interface Place {
  readonly bundleId: string;
  readonly caseId: string | null;
}

/** A signal with its place. */
type Standing = Placeable & Place;

/** One after the other in a municipality: of two signals about one household that are placed at once, one waits. */
export const lockPlaces = (tx: Transaction, municipality: string): Promise<unknown> =>
  tx.query(`select pg_advisory_xact_lock(hashtextextended('core.signal_bundle ' || $1, 0))`, [municipality]);

/** What a signal was taken from, as `signal bundle` and `signal case`: it is not put there again by itself (AVG, art. 16). */
async function undonePlaces(
  tx: Transaction,
  municipality: string,
  signals: readonly Placeable[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ pair: string }[]>(
    `select signal_id || ' ' || coalesce(bundle_id, case_id) as pair from core.signal_undoing
     where municipality = $1 and what in ('BUNDLE', 'CASE') and signal_id = any($2::uuid[])`,
    [municipality, signals.map(({ id }) => id)],
  );
  return new Set(rows.map(({ pair }) => pair));
}

/** Bundles in which one signal stands, and no other. */
async function bundlesOfOne(
  tx: Transaction,
  municipality: string,
  signals: readonly Placeable[],
): Promise<ReadonlySet<string>> {
  const bundles = signals.flatMap(({ bundleId }) => bundleId ?? []);
  if (bundles.length === 0) return new Set();
  const rows = await tx.query<{ id: string }[]>(
    `select bundle_id as id from core.signal where municipality = $1 and bundle_id = any($2::uuid[])
     group by bundle_id having count(*) = 1`,
    [municipality, bundles],
  );
  return new Set(rows.map(({ id }) => id));
}

/** How contact was sought goes along with a signal that leaves no other behind. */
const moveContacts = (tx: Transaction, municipality: string, from: string, to: string): Promise<unknown> =>
  tx.query('update core.signal_contact set bundle_id = $3 where municipality = $1 and bundle_id = $2', [
    ...[municipality, from, to],
  ]);

/**
 * Puts each signal, in the order in which they came in, with the last that it belongs together with, or in a bundle of its
 * own, which is that in which it stood alone. Writes the bundles; the signals are for the caller to write. Runs under {@link lockPlaces}.
 */
export async function placesOf(
  tx: Transaction,
  municipality: string,
  signals: readonly Placeable[],
  windowOf: (kind: string) => number,
  now: Date,
): Promise<ReadonlyMap<string, Place>> {
  const standing = await standingWith(tx, municipality, signals);
  const undone = await undonePlaces(tx, municipality, signals);
  const ownBundles = await bundlesOfOne(tx, municipality, signals);
  const places = new Map<string, Place>();
  const opened = new Map<string, Standing>();
  const inOrder = [...signals].sort((left, right) => left.receivedAt.getTime() - right.receivedAt.getTime());
  for (const signal of inOrder) {
    const may = standing.filter(({ bundleId }) => !undone.has(`${signal.id} ${bundleId}`));
    const other = lastThatBelongs(signal, may, windowOf(signal.kind));
    const own = signal.bundleId !== null && ownBundles.has(signal.bundleId) ? signal.bundleId : null;
    const bundleId = other?.bundleId ?? own ?? newId();
    const joined = signal.householdId === (other?.householdId ?? null) ? (other?.caseId ?? null) : null;
    const caseId = joined !== null && undone.has(`${signal.id} ${joined}`) ? null : joined;
    const placed = { ...signal, bundleId, caseId };
    if (!other && own === null) opened.set(bundleId, placed);
    if (own !== null && own !== bundleId) await moveContacts(tx, municipality, own, bundleId);
    standing.push(placed);
    places.set(signal.id, { bundleId, caseId });
  }
  await writeBundles(tx, municipality, [...opened.values()], now);
  await raiseLast(tx, municipality, signals, places);
  return places;
}

function lastThatBelongs(signal: Placeable, standing: readonly Standing[], window: number): Standing | null {
  const others = standing.filter((other) => belongTogether(signal, other, daysBetween(signal, other), window));
  return others.reduce<Standing | null>(
    (last, other) => (last && last.receivedAt > other.receivedAt ? last : other),
    null,
  );
}

const daysBetween = (one: Placeable, other: Placeable): number =>
  Math.round((Date.parse(one.receivedOn) - Date.parse(other.receivedOn)) / 86_400_000);

/** Signals that stand already and may belong with these; not what was taken back, or refused. */
const standingWith = (tx: Transaction, municipality: string, signals: readonly Placeable[]): Promise<Standing[]> =>
  tx.query<Standing[]>(
    `select other.id, other.kind, other.law_code as "lawCode", other.received_on as "receivedOn",
       other.received_at as "receivedAt", other.bsn_lookup as "bsnLookup", other.resident_id as "residentId",
       other.household_id as "householdId", other.bundle_id as "bundleId",
       (select file.id from core.case_file file where file.municipality = $1 and file.id = other.case_id
         and file.state <> 'CLOSED') as "caseId"
     from core.signal other
     where other.municipality = $1 and other.bundle_id is not null and other.id <> all($5::uuid[])
       and other.state <> 'REFUSED' and other.outcome is distinct from 'WITHDRAWN'
       and (other.household_id = any($2::uuid[]) or other.resident_id = any($3::uuid[]) or other.bsn_lookup = any($4::text[]))`,
    [
      ...[municipality, known(signals, 'householdId'), known(signals, 'residentId'), known(signals, 'bsnLookup')],
      signals.map(({ id }) => id),
    ],
  );

const known = (signals: readonly Placeable[], key: 'householdId' | 'residentId' | 'bsnLookup'): string[] => [
  ...new Set(signals.flatMap((signal) => signal[key] ?? [])),
];

async function writeBundles(
  tx: Transaction,
  municipality: string,
  opened: readonly Standing[],
  now: Date,
): Promise<void> {
  if (opened.length === 0) return;
  await tx.query(
    `insert into core.signal_bundle (municipality, id, law_code, opened_on, last_received_on, recorded_at)
     select $1, line.id, line.law, line.received, line.received, $5
     from unnest($2::uuid[], $3::text[], $4::date[]) line (id, law, received)`,
    [
      municipality,
      opened.map(({ bundleId }) => bundleId),
      opened.map(({ lawCode }) => lawCode),
      opened.map(({ receivedOn }) => receivedOn),
      now,
    ],
  );
}

/** Of each bundle, the day the last of its signals came in. */
async function raiseLast(
  tx: Transaction,
  municipality: string,
  signals: readonly Placeable[],
  places: ReadonlyMap<string, Place>,
): Promise<void> {
  if (signals.length === 0) return;
  await tx.query(
    `update core.signal_bundle bundle set last_received_on = line.received
     from (select id, max(received) as received from unnest($2::uuid[], $3::date[]) each (id, received) group by id) line
     where bundle.municipality = $1 and bundle.id = line.id and bundle.last_received_on < line.received`,
    [municipality, signals.map(({ id }) => places.get(id)?.bundleId), signals.map(({ receivedOn }) => receivedOn)],
  );
}
