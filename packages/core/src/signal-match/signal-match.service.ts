import {
  type Caller,
  findRow,
  newId,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  readRows,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { householdOfQuestion } from '../case/case.law';
import { refuse as refuseInCore } from '../errors';
import { membershipsOn } from '../household/memberships-on';
import { Resident } from '../resident/resident.entity';
import { type ActPayload, onSignal } from '../signal/signal-act';
import { changeUnseen } from '../signal/signal-store';
import { Signal } from '../signal/signal.entity';
import { candidatesOf } from './candidates';
import { askedOf, settle } from './place-signals';
import { recordUndoing } from './record-undoing';
import { lockPlaces } from './signal-places';
import { SignalBundle } from './signal-bundle.entity';
import { refuse } from './signal-match.errors';
import type { SignalCandidate, SignalMatchInput, SignalSeparateInput, SignalUnmatchInput } from './signal-match.inputs';

/** What of a signal says whom it is about. */
type WhomAbout = Pick<Signal, 'match' | 'matchBasis' | 'matchedBy' | 'residentId' | 'householdId'>;

/** Has a bundle a signal that is not dealt with? */
const WITH_OPEN_SIGNAL = `exists (select from core.signal open where open.municipality = row.municipality
  and open.bundle_id = row.id and open.state in ('RECEIVED', 'IN_REVIEW'))`;

/**
 * Whom signals are about, and with which others they are looked at. No act here raises the version of a signal: the
 * partner sees that, and does not learn whether the person is known.
 */
export class SignalMatchService {
  constructor(private readonly platform: Platform) {}

  /** Signals of which somebody decides whom they are about, oldest first. */
  toMatch(caller: Caller, page: PageArgs): Promise<Page<Signal>> {
    return pageRows(this.platform, caller, Signal, page, {
      orderBy: ['receivedAt'],
      where: () => ["row.match in ('TO_DECIDE', 'UNKNOWN')", "row.state in ('RECEIVED', 'IN_REVIEW')"],
    });
  }

  /** A bundle; null when there is none that this caller may see. */
  bundle(caller: Caller, id: string): Promise<SignalBundle | null> {
    return findRow(this.platform, SignalBundle, caller, id);
  }

  /** Bundles with a signal that is open, those of which nothing came in for longest first. */
  bundles(caller: Caller, isMultiple: boolean | null | undefined, page: PageArgs): Promise<Page<SignalBundle>> {
    const several = `(select count(*) from core.signal each where each.municipality = row.municipality
      and each.bundle_id = row.id) > 1`;
    return pageRows(this.platform, caller, SignalBundle, page, {
      orderBy: ['lastReceivedOn'],
      where: () => [WITH_OPEN_SIGNAL, ...(isMultiple ? [several] : [])],
    });
  }

  /** Residents whom a signal may be about, the likest first; none of a signal that this caller does not see. */
  candidates(caller: Caller, signalId: string): Promise<SignalCandidate[]> {
    return this.platform.door.inMunicipality(caller, async (tx) => {
      const where = (parameters: { add(value: unknown): string }) => [`row.id = ${parameters.add(signalId)}`];
      const [signal] = await readRows(tx, Signal, caller, { where });
      if (!signal) return [];
      const found = await candidatesOf(tx, caller.municipality, [askedOf(signal)], this.platform.clock.today());
      const list = found.get(signal.id) ?? [];
      const residents = await readRows(tx, Resident, caller, {
        where: (parameters) => [`row.id = any(${parameters.add(list.map(({ residentId }) => residentId))}::uuid[])`],
      });
      const byId = new Map(residents.map((resident) => [resident.id, resident]));
      return list.flatMap(({ residentId, comparison, score }) => {
        const resident = byId.get(residentId);
        return resident ? [{ resident, score, ...comparison }] : [];
      });
    });
  }

  /** Decides whom a signal is about; it then stands with the others of that household. */
  match(caller: Caller, input: SignalMatchInput): Promise<ActPayload> {
    const { residentId, householdId = null } = input;
    return onSignal(this.platform, caller, 'signalMatch', input, async (signal, tx) => {
      if (signal.match === 'MATCHED') throw refuse('SIGNAL_MATCHED_ALREADY', 'input', 'signalId');
      const missing = refuseInCore('NOT_FOUND', 'input', 'residentId');
      const resident = await requireRow(tx, Resident, caller, residentId, missing);
      if (signal.bsnLookup !== null && resident.bsnLookup !== null && signal.bsnLookup !== resident.bsnLookup) {
        throw refuse('SIGNAL_NUMBER_DIFFERS', 'input', 'residentId');
      }
      const home = await this.householdOf(tx, caller, signal, residentId, householdId);
      await lockPlaces(tx, caller.municipality);
      const matched = Object.assign(new Signal(), signal, {
        ...{ match: 'MATCHED', matchBasis: 'DECISION', matchedBy: caller.subject, residentId, householdId: home },
      } as const);
      const [placed] = await settle(this.platform, tx, caller.municipality, [matched]);
      return { ...(placed && { signal: placed }) };
    });
  }

  /** Takes back whom a signal is about: somebody decides anew, and it stands alone. */
  unmatch(caller: Caller, input: SignalUnmatchInput): Promise<ActPayload> {
    return onSignal(this.platform, caller, 'signalUnmatch', input, async (signal, tx) => {
      const { residentId } = signal;
      if (residentId === null) throw refuse('SIGNAL_NOT_MATCHED', 'input', 'signalId');
      if (signal.caseId !== null) throw refuse('SIGNAL_IN_CASE', 'input', 'signalId');
      await recordUndoing(this.platform, tx, caller, signal, { what: 'MATCH', residentId }, input.reason);
      const nobody = {
        match: 'TO_DECIDE',
        matchBasis: null,
        matchedBy: null,
        residentId: null,
        householdId: null,
      } as const;
      return { signal: await this.putAlone(tx, signal, nobody) };
    });
  }

  /** Takes a signal from its bundle: it stands alone, and is about whom it was. */
  separate(caller: Caller, input: SignalSeparateInput): Promise<ActPayload> {
    return onSignal(this.platform, caller, 'signalSeparate', input, async (signal, tx) => {
      const { bundleId } = signal;
      if (bundleId === null || !(await this.hasOthers(tx, signal))) throw refuse('SIGNAL_ALONE', 'input', 'signalId');
      await recordUndoing(this.platform, tx, caller, signal, { what: 'BUNDLE', bundleId }, input.reason);
      return { signal: await this.putAlone(tx, signal, {}) };
    });
  }

  private async householdOf(
    tx: Transaction,
    caller: Caller,
    { receivedOn }: Signal,
    residentId: string,
    named: string | null,
  ): Promise<string | null> {
    const memberships = await membershipsOn(tx, caller, residentId, receivedOn);
    if (named !== null && !memberships.some(({ householdId }) => householdId === named)) {
      throw refuse('SIGNAL_HOUSEHOLD_OF_OTHERS', 'input', 'householdId');
    }
    const home = householdOfQuestion(memberships, named);
    return 'householdId' in home ? home.householdId : null;
  }

  private async hasOthers(tx: Transaction, { municipality, id, bundleId }: Signal): Promise<boolean> {
    const sql = 'select id from core.signal where municipality = $1 and bundle_id = $2 and id <> $3 limit 1';
    return (await tx.query<unknown[]>(sql, [municipality, bundleId, id])).length > 0;
  }

  private async putAlone(tx: Transaction, signal: Signal, changes: Partial<WhomAbout>): Promise<Signal> {
    const { municipality, lawCode, receivedOn } = signal;
    const bundleId = newId();
    await tx.insert(SignalBundle, {
      ...{ municipality, id: bundleId, lawCode, openedOn: receivedOn, lastReceivedOn: receivedOn },
      recordedAt: this.platform.clock.now(),
    });
    return changeUnseen(tx, signal, { ...changes, bundleId });
  }
}
