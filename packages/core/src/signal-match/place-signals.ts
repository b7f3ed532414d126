import { addWorkingDays, noteWritten, type Platform, type Transaction } from '@eenplan/kit';
import { householdOfQuestion } from '../case/case.law';
import { kindsOf } from '../signal-kind/known-kinds';
import { serviceLevelsOn } from '../signal-service-level/service-levels';
import { Signal } from '../signal/signal.entity';
import { currentCalendar } from '../term/current-calendar';
import { type Candidate, candidatesOf } from './candidates';
import { isCertain } from './match.law';
import { lockPlaces, placesOf } from './signal-places';

/** Who places: a job, whose matches rest on the number. */
export const PLACING = 'core.place-signals';

type Matched = Pick<Signal, 'match' | 'matchBasis' | 'matchedBy' | 'residentId' | 'householdId'>;

/**
 * Finds out whom new signals are about, and puts each with those it belongs to: what a number says for certain; the rest is
 * for somebody to decide. Says when somebody is to begin with it. No version goes up: the partner, who sees that, does
 * not learn from it whether the person is known. Gives them as they become.
 */
export async function placeSignals(
  platform: Platform,
  tx: Transaction,
  municipality: string,
  signals: readonly Signal[],
): Promise<Signal[]> {
  if (signals.length === 0) return [];
  await lockPlaces(tx, municipality);
  const matches = await matchesOf(platform, tx, municipality, signals);
  const matched = signals.map((signal) => Object.assign(new Signal(), signal, matches.get(signal.id)));
  return settle(platform, tx, municipality, matched);
}

/**
 * Looks again at signals about somebody who was not on file: whoever is put on file later is found, and before a signal
 * ends as one about nobody it is made sure. Gives those that changed, as they become; the others are left as they are.
 */
export async function lookAgain(
  platform: Platform,
  tx: Transaction,
  municipality: string,
  signals: readonly Signal[],
): Promise<Signal[]> {
  if (signals.length === 0) return [];
  await lockPlaces(tx, municipality);
  const matches = await matchesOf(platform, tx, municipality, signals);
  const found = signals.filter(({ id }) => matches.get(id)?.match !== 'UNKNOWN');
  if (found.length === 0) return [];
  const matched = found.map((signal) => Object.assign(new Signal(), signal, matches.get(signal.id)));
  return settle(platform, tx, municipality, matched);
}

/** Puts signals of which it is known whom they are about, or that nobody knows, with those they belong to, and writes it. */
export async function settle(
  platform: Platform,
  tx: Transaction,
  municipality: string,
  matched: readonly Signal[],
): Promise<Signal[]> {
  const kinds = kindsOf(platform);
  const windowOf = (kind: string): number => kinds.get(kind)?.matchingWindowDays ?? 0;
  const places = await placesOf(tx, municipality, matched, windowOf, platform.clock.now());
  const due = await dueDaysOf(platform, tx, municipality, matched);
  const placed = matched.map((signal) =>
    Object.assign(new Signal(), signal, places.get(signal.id), { pickUpDueOn: due(signal) }),
  );
  await writePlaces(tx, municipality, placed);
  noteWritten(tx, Signal, placed);
  return placed;
}

async function matchesOf(
  platform: Platform,
  tx: Transaction,
  municipality: string,
  signals: readonly Signal[],
): Promise<ReadonlyMap<string, Matched>> {
  const today = platform.clock.today();
  const candidates = await candidatesOf(tx, municipality, signals.map(askedOf), today);
  const wrong = await undoneMatches(tx, municipality, signals);
  const certain = new Map<string, string>();
  for (const { id } of signals) {
    const one = candidates.get(id)?.find(({ comparison }) => isCertain(comparison));
    if (one && !wrong.has(`${id} ${one.residentId}`)) certain.set(id, one.residentId);
  }
  const households = await householdsOf(tx, municipality, signals, certain);
  return new Map(
    signals.map(({ id }) => [id, matchOf(certain.get(id), households.get(id) ?? null, candidates.get(id) ?? [])]),
  );
}

/** What of a signal says whom it is about. */
export const askedOf = ({ id, bsnLookup, familyName, birthDate, postcode, houseNumber }: Signal) => ({
  ...{ id, bsnLookup, familyName, birthDate, postcode, houseNumber },
});

function matchOf(
  residentId: string | undefined,
  householdId: string | null,
  candidates: readonly Candidate[],
): Matched {
  if (residentId !== undefined) {
    return { match: 'MATCHED', matchBasis: 'NUMBER', matchedBy: PLACING, residentId, householdId };
  }
  const nobody = { matchBasis: null, residentId: null, householdId: null };
  if (candidates.length > 0) return { ...nobody, match: 'TO_DECIDE', matchedBy: null };
  return { ...nobody, match: 'UNKNOWN', matchedBy: PLACING };
}

/** Whom a signal was found not to be about, as `signal resident`: it is not matched to them again by itself. */
async function undoneMatches(
  tx: Transaction,
  municipality: string,
  signals: readonly Signal[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ pair: string }[]>(
    `select signal_id || ' ' || resident_id as pair from core.signal_undoing
     where municipality = $1 and what = 'MATCH' and signal_id = any($2::uuid[])`,
    [municipality, signals.map(({ id }) => id)],
  );
  return new Set(rows.map(({ pair }) => pair));
}

/** The household in which each resident lived on the day the signal came in; none of who lives in two. */
export async function householdsOf(
  tx: Transaction,
  municipality: string,
  signals: readonly Signal[],
  residents: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const asked = signals.filter(({ id }) => residents.has(id));
  if (asked.length === 0) return new Map();
  const rows = await tx.query<{ id: string; householdId: string; residing: 'FULL' | 'PART' | 'NONE' }[]>(
    `select line.id, member.household_id as "householdId", member.residing
     from unnest($2::uuid[], $3::uuid[], $4::date[]) line (id, resident, on_day)
     join core.household_member member on member.municipality = $1 and member.resident_id = line.resident
       and member.from_on <= line.on_day and (member.until_on is null or member.until_on > line.on_day)`,
    [
      municipality,
      asked.map(({ id }) => id),
      asked.map(({ id }) => residents.get(id)),
      asked.map(({ receivedOn }) => receivedOn),
    ],
  );
  const found = new Map<string, string>();
  for (const { id } of asked) {
    const home = householdOfQuestion(
      rows.filter((row) => row.id === id),
      null,
    );
    if ('householdId' in home) found.set(id, home.householdId);
  }
  return found;
}

async function dueDaysOf(
  platform: Platform,
  tx: Transaction,
  municipality: string,
  signals: readonly Signal[],
): Promise<(signal: Signal) => string | null> {
  const calendar = await currentCalendar(platform, tx);
  const levels = new Map<string, Awaited<ReturnType<typeof serviceLevelsOn>>>();
  for (const day of new Set(signals.map(({ receivedOn }) => receivedOn))) {
    levels.set(day, await serviceLevelsOn(tx, municipality, day));
  }
  return ({ kind, receivedOn, pickUpDueOn }) => {
    const level = levels.get(receivedOn)?.get(kind);
    return pickUpDueOn ?? (level ? addWorkingDays(receivedOn, level.pickUpWorkingDays, calendar) : null);
  };
}

const writePlaces = (tx: Transaction, municipality: string, placed: readonly Signal[]): Promise<unknown> =>
  tx.query(
    `update core.signal row set match = line.match, match_basis = line."matchBasis", matched_by = line."matchedBy",
       resident_id = line."residentId", household_id = line."householdId", bundle_id = line."bundleId",
       case_id = line."caseId", pick_up_due_on = line."pickUpDueOn"
     from jsonb_to_recordset($2::jsonb) as line ("id" uuid, "match" text, "matchBasis" text, "matchedBy" text,
       "residentId" uuid, "householdId" uuid, "bundleId" uuid, "caseId" uuid, "pickUpDueOn" date)
     where row.municipality = $1 and row.id = line.id`,
    [
      municipality,
      JSON.stringify(
        placed.map(({ id, match, matchBasis, matchedBy, residentId, householdId, bundleId, caseId, pickUpDueOn }) => ({
          ...{ id, match, matchBasis, matchedBy, residentId, householdId, bundleId, caseId, pickUpDueOn },
        })),
      ),
    ],
  );
