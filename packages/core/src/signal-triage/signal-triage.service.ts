import {
  addWorkingDays,
  type Caller,
  newId,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { refuse as refuseInCore } from '../errors';
import { Team } from '../organisation/team.entity';
import { serviceLevelsOn } from '../signal-service-level/service-levels';
import { type ActPayload, doSignalAct, onSignal } from '../signal/signal-act';
import { Signal } from '../signal/signal.entity';
import { startInforming } from '../signal/start-informing';
import { currentCalendar } from '../term/current-calendar';
import { teamsOfArea } from './area-team';
import { SignalContact } from './signal-contact.entity';
import { refuse } from './signal-triage.errors';
import type { SignalContactRecordInput, SignalEscalateInput, SignalHandOverInput } from './signal-triage.inputs';
import { refuseAreaTeams, refuseContactDay, refuseTeam } from './triage.law';

/** Past the day the municipality promises: nobody began, or the team did not seek contact since it has the signal. */
const overdue = (today: string): string => `(
  row.state = 'RECEIVED' and row.pick_up_due_on < ${today}::date
  or row.state = 'IN_REVIEW' and row.contact_due_on < ${today}::date and not exists (
    select from core.signal_contact sought where sought.municipality = row.municipality
      and sought.bundle_id = row.bundle_id and sought.tried_on >= row.handed_on))`;

/** Which signals of the worklist. */
export interface WorklistFilter {
  readonly teamId?: string | null;
  readonly isOverdue?: boolean | null;
}

/** Where signals go that are not answered at once (rules R27, R29 and R35). */
export class SignalTriageService {
  constructor(private readonly platform: Platform) {}

  /** Signals that are not dealt with, oldest first. */
  worklist(caller: Caller, { teamId, isOverdue }: WorklistFilter, page: PageArgs): Promise<Page<Signal>> {
    return pageRows(this.platform, caller, Signal, page, {
      orderBy: ['receivedAt'],
      where: (parameters) => [
        "row.state in ('RECEIVED', 'IN_REVIEW')",
        ...(teamId ? [`row.team_id = ${parameters.add(teamId)}`] : []),
        ...(isOverdue ? [overdue(parameters.add(this.platform.clock.today()))] : []),
      ],
    });
  }

  /** Hands a complex signal to the team of the area, or to the one that is named. */
  handOver(caller: Caller, input: SignalHandOverInput): Promise<ActPayload> {
    const { teamId = null } = input;
    return doSignalAct(this.platform, caller, 'signalHandOver', input, async (signal, tx) => ({
      ...{ teamId: await this.teamFor(tx, caller, signal, teamId), handedOn: this.platform.clock.today() },
      contactDueOn: await this.contactDueOn(tx, signal),
    }));
  }

  /** Records that contact was sought with whom the signals of the bundle are about. */
  recordContact(caller: Caller, input: SignalContactRecordInput): Promise<ActPayload & { contact?: SignalContact }> {
    const { means, triedOn, isReached } = input;
    return onSignal(this.platform, caller, 'signalContactRecord', input, async (signal, tx) => {
      const { municipality, bundleId, receivedOn } = signal;
      const wrongDay = refuseContactDay(triedOn, receivedOn, this.platform.clock.today());
      if (wrongDay) throw refuse(wrongDay, 'input', 'triedOn');
      if (bundleId === null) throw new Error('What was picked up was placed.');
      const contact = Object.assign(new SignalContact(), {
        ...{ municipality, id: newId(), bundleId, means, triedOn, isReached },
        ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
      });
      await tx.insert(SignalContact, contact);
      return { signal, contact };
    });
  }

  /** R35: safety goes first, whatever else is to be put right in the signal. */
  escalate(caller: Caller, input: SignalEscalateInput): Promise<ActPayload> {
    const { destination: safetyDestination, note: closingNote } = input;
    return doSignalAct(this.platform, caller, 'signalEscalate', input, async (signal, tx) => {
      const isNew = signal.state === 'RECEIVED';
      if (isNew && signal.residentInformedOn === null) await startInforming(this.platform, tx, signal);
      const closed = { state: 'CLOSED', outcome: 'SAFETY', closedOn: this.platform.clock.today() } as const;
      return { ...closed, closingNote, safetyDestination };
    });
  }

  private async teamFor(tx: Transaction, caller: Caller, signal: Signal, named: string | null): Promise<string> {
    const today = this.platform.clock.today();
    if (named !== null) {
      const team = await requireRow(tx, Team, caller, named, refuseInCore('NOT_FOUND', 'input', 'teamId'));
      const refusal = refuseTeam(team, today);
      if (refusal) throw refuse(refusal, 'input', 'teamId');
      return team.id;
    }
    const teams = await teamsOfArea(tx, signal, today);
    const refusal = refuseAreaTeams(teams);
    if (refusal) throw refuse(refusal, 'input', 'teamId');
    return teams[0] ?? '';
  }

  /** As promised on the day the team gets it. */
  private async contactDueOn(tx: Transaction, { municipality, kind }: Signal): Promise<string | null> {
    const today = this.platform.clock.today();
    const days = (await serviceLevelsOn(tx, municipality, today)).get(kind)?.contactWorkingDays ?? null;
    return days === null ? null : addWorkingDays(today, days, await currentCalendar(this.platform, tx));
  }
}
