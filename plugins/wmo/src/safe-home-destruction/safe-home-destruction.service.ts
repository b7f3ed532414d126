import {
  changeRow,
  type DestructionState,
  onHoldSql,
  refuseChanged,
  Resident,
  TermService,
  whileNothingIsDestroyed,
} from '@eenplan/core';
import {
  answer,
  type BusinessError,
  type Caller,
  findRow,
  newId,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  refusing,
  requireRow,
  SqlParameters,
  type Transaction,
} from '@eenplan/kit';
import { ON_REQUEST } from '../file/kept';
import { safeHomeRetention } from '../safe-home/safe-home-retention';
import { refuse as refuseAtSafeHome } from '../safe-home/safe-home.errors';
import { SAFE_HOME_DESTRUCTION } from '../term/wmo.terms';
import { isAskedSql } from './asked-reports';
import { SafeHomeDestruction } from './safe-home-destruction.entity';
import { refuse } from './safe-home-destruction.errors';
import type {
  WmoSafeHomeDestructionDecideInput,
  WmoSafeHomeDestructionRequestInput,
} from './safe-home-destruction.inputs';
import {
  refuseDecision,
  refuseWeighing,
  refuseWeighings,
  type ReportFacts,
  type WeighingFacts,
} from './safe-home-destruction.law';
import { SafeHomeWeighing } from './safe-home-weighing.entity';

/** What an act gives: the request as it is now, or why not. */
interface Answered {
  safeHomeDestruction?: SafeHomeDestruction;
  errors: BusinessError[];
}

/** A report that a request asks for, as it stands. */
interface AskedReport extends ReportFacts {
  readonly id: string;
}

/** Requests to Safe Home to destroy what it recorded: receiving, weighing, deciding. The run of the night carries them out. */
export class SafeHomeDestructionService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<SafeHomeDestruction | null> {
    return findRow(this.platform, SafeHomeDestruction, caller, id);
  }

  /** The requests in a state, or all, by day of receipt. */
  list(caller: Caller, state: DestructionState | null | undefined, page: PageArgs): Promise<Page<SafeHomeDestruction>> {
    return pageRows(this.platform, caller, SafeHomeDestruction, page, {
      orderBy: ['requestedOn'],
      where: (parameters) => (state ? [`row.state = ${parameters.add(state)}`] : []),
    });
  }

  /** Records a request that came in; the three months begin. */
  request(caller: Caller, input: WmoSafeHomeDestructionRequestInput): Promise<Answered> {
    const { residentId, requester } = input;
    const { municipality, subject: recordedBy } = caller;
    const today = this.platform.clock.today();
    const requestedOn = input.requestedOn ?? today;
    const violations = {
      safe_home_destruction_once: refuse('WMO_SAFE_HOME_DESTRUCTION_TWICE', 'input', 'residentId'),
    };
    return answer(() =>
      refusing(violations, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          if (requestedOn > today) throw refuse('WMO_SAFE_HOME_DESTRUCTION_IN_FUTURE', 'input', 'requestedOn');
          await requireRow(tx, Resident, caller, residentId, unknownResident());
          const safeHomeDestruction = Object.assign(new SafeHomeDestruction(), {
            ...{ municipality, id: newId(), residentId, requester, requestedOn, state: 'OPEN' as const },
            ...{ ground: null, motivation: null, decidedOn: null, decidedBy: null, executedOn: null },
            ...{ version: 1, recordedBy, recordedAt: this.platform.clock.now() },
          });
          await tx.insert(SafeHomeDestruction, safeHomeDestruction);
          // The clock names nobody: whom it is about stands in the request alone.
          const subject = { type: 'WmoSafeHomeDestruction', id: safeHomeDestruction.id };
          const start = { ruleId: SAFE_HOME_DESTRUCTION.ruleId, subject, triggeredOn: requestedOn };
          await this.platform.get(TermService).start(tx, caller, start, 'input', 'requestedOn');
          return { safeHomeDestruction };
        }),
      ),
    );
  }

  /** Grants a request with what was weighed of each report, or refuses it with a ground. Decided on once. */
  decide(caller: Caller, input: WmoSafeHomeDestructionDecideInput): Promise<Answered> {
    const { granted, ground = null, motivation = null } = input;
    const weighings = (input.weighings ?? []).map(
      ({ safeHomeReportId, ground: why = null, motivation: words = null }): WeighingFacts => ({
        ...{ safeHomeReportId, ground: why, motivation: words },
      }),
    );
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        await whileNothingIsDestroyed(tx, caller.municipality);
        const request = await this.requireOpen(tx, caller, input);
        const { requester, requestedOn } = request;
        const { birthDate, id: residentId } = await requireRow(
          ...([tx, Resident, caller, request.residentId ?? '', unknownResident()] as const),
        );
        const decision = { granted, ground, motivation, weighed: weighings.length };
        const { minimumAge } = ON_REQUEST;
        const refusal = refuseDecision({ requester, requestedOn, birthDate, minimumAge }, decision);
        if (refusal) throw refuse(refusal, 'input', granted ? 'granted' : 'ground');
        if (granted) await this.keepWeighings(tx, request, residentId, weighings);
        const today = this.platform.clock.today();
        const safeHomeDestruction = await changeRow(tx, SafeHomeDestruction, request, {
          ...{ state: granted ? ('GRANTED' as const) : ('REFUSED' as const), ground, motivation },
          ...{ decidedBy: caller.subject, decidedOn: today },
        });
        if (!granted) await this.meet(tx, request, today);
        return { safeHomeDestruction };
      }),
    );
  }

  private async requireOpen(
    tx: Transaction,
    caller: Caller,
    { safeHomeDestructionId: id, version }: WmoSafeHomeDestructionDecideInput,
  ): Promise<SafeHomeDestruction> {
    const missing = refuse('WMO_SAFE_HOME_DESTRUCTION_NOT_FOUND', 'input', 'safeHomeDestructionId');
    const request = await requireRow(tx, SafeHomeDestruction, caller, id, missing, 'for update');
    refuseChanged(request, version);
    if (request.state === 'OPEN') return request;
    throw refuse('WMO_SAFE_HOME_DESTRUCTION_DECIDED', 'input', 'safeHomeDestructionId');
  }

  private async keepWeighings(
    tx: Transaction,
    request: SafeHomeDestruction,
    residentId: string,
    weighings: readonly WeighingFacts[],
  ): Promise<void> {
    const asked = new Map((await this.askedReports(tx, request)).map((report) => [report.id, report]));
    const refusal = refuseWeighings([...asked.keys()], weighings);
    if (refusal) throw refuse(refusal, 'input', 'weighings');
    const { municipality, id: destructionId } = request;
    for (const [index, weighing] of weighings.entries()) {
      const report = asked.get(weighing.safeHomeReportId);
      const why = report && refuseWeighing(report, weighing);
      if (why) throw refuse(why, 'input', 'weighings', String(index));
      const { safeHomeReportId: reportId, ground, motivation } = weighing;
      await tx.insert(SafeHomeWeighing, {
        ...{ municipality, id: newId(), destructionId, reportId, residentId, ground, motivation },
        recordedAt: this.platform.clock.now(),
      });
    }
  }

  /** Held still, so that no step is done meanwhile. */
  private askedReports(tx: Transaction, { municipality, id }: SafeHomeDestruction): Promise<AskedReport[]> {
    const parameters = new SqlParameters();
    const own = parameters.add(municipality);
    const asked = isAskedSql(`${parameters.add(id)}::uuid`);
    const held = onHoldSql(safeHomeRetention, this.platform.clock.today(), parameters);
    return tx.query<AskedReport[]>(
      `select row.id, row.state in ('NOT_INVESTIGATED', 'JUDGED') as "isFinished", ${held} as "isOnHold"
       from wmo.safe_home_report row where row.municipality = ${own} and ${asked} order by row.id for update of row`,
      parameters.values,
    );
  }

  private async meet(tx: Transaction, { municipality, id }: SafeHomeDestruction, metOn: string): Promise<void> {
    const meeting = { ruleId: SAFE_HOME_DESTRUCTION.ruleId, subjectId: id, metOn, mayPrecede: true };
    await this.platform.get(TermService).meet(tx, { municipality }, meeting, 'input');
  }
}

const unknownResident = () => refuseAtSafeHome('WMO_SAFE_HOME_SUBJECT_NOT_FOUND', 'input', 'residentId');
