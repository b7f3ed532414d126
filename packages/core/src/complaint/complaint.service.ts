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
  requireRow,
} from '@eenplan/kit';
import { Case } from '../case/case.entity';
import { refuse as refuseInCore } from '../errors';
import { Resident } from '../resident/resident.entity';
import { Complaint } from './complaint.entity';
import type { ComplaintState } from './complaint.enum';
import { refuse } from './complaint.errors';
import type {
  ComplaintActInput,
  ComplaintInformalRecordInput,
  ComplaintInformalRecordPayload,
  ComplaintLodgeInput,
  ComplaintLodgePayload,
  ComplaintSettleInput,
  ComplaintSettlePayload,
} from './complaint.inputs';
import { type ComplaintActName, refuseComplaintAct, refuseComplaintDay, stateAfterInformal } from './complaint.law';

/** Complaints of residents. */
export class ComplaintService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Complaint | null> {
    return findRow(this.platform, Complaint, caller, id);
  }

  /** The complaints in a state, or all, oldest first. */
  list(caller: Caller, state: ComplaintState | null | undefined, page: PageArgs): Promise<Page<Complaint>> {
    return pageRows(this.platform, caller, Complaint, page, {
      orderBy: ['lodgedOn'],
      where: (parameters) => (state ? [`row.state = ${parameters.add(state)}`] : []),
    });
  }

  /** R34: always possible, whatever the state of a case, and without one. A resident lodges for the resident alone. */
  lodge(caller: Caller, input: ComplaintLodgeInput): Promise<ComplaintLodgePayload> {
    const { residentId, caseId = null, lodgedOn } = input;
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        await requireRow(tx, Resident, caller, residentId, refuseInCore('NOT_FOUND', 'input', 'residentId'));
        if (typeof caseId === 'string')
          await requireRow(tx, Case, caller, caseId, refuseInCore('NOT_FOUND', 'input', 'caseId'));
        const day = refuseComplaintDay(lodgedOn, lodgedOn, this.platform.clock.today());
        if (day) throw refuse(day, 'input', 'lodgedOn');
        const complaint = this.toRow(caller, input);
        await tx.insert(Complaint, complaint);
        return { complaint };
      }),
    );
  }

  /** R34: what the informal approach came to. */
  recordInformal(caller: Caller, input: ComplaintInformalRecordInput): Promise<ComplaintInformalRecordPayload> {
    const { on, outcome, report } = input;
    const state = stateAfterInformal(outcome);
    const settled = { settledOn: on, settlement: 'SOLVED_INFORMALLY' as const, settlementReport: report };
    return this.act(caller, input, 'complaintInformalRecord', {
      ...{ state, informalOn: on, informalOutcome: outcome, informalReport: report },
      ...(state === 'SETTLED' ? settled : {}),
    });
  }

  /** Awb 9:12: settles a complaint that went on after the informal approach. */
  settle(caller: Caller, input: ComplaintSettleInput): Promise<ComplaintSettlePayload> {
    const { on, settlement, report } = input;
    return this.act(
      caller,
      input,
      'complaintSettle',
      { state: 'SETTLED', settledOn: on, settlement, settlementReport: report },
      () => {
        if (settlement === 'SOLVED_INFORMALLY') throw refuse('COMPLAINT_SOLVED_FORMALLY', 'input', 'settlement');
      },
    );
  }

  private act(
    caller: Caller,
    { complaintId, version, on }: ComplaintActInput,
    act: ComplaintActName,
    changes: Partial<Complaint>,
    check: () => void = () => undefined,
  ): Promise<{ complaint: Complaint; errors: BusinessError[] }> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const notFound = refuseInCore('NOT_FOUND', 'input', 'complaintId');
        const complaint = await requireRow(tx, Complaint, caller, complaintId, notFound, 'for update');
        if (complaint.version !== version) throw refuseInCore('CHANGED_MEANWHILE', 'input', 'version');
        const refusal = refuseComplaintAct(act, complaint.state);
        if (refusal) throw refuse(refusal, 'input', 'complaintId');
        const earliest = complaint.informalOn ?? complaint.lodgedOn;
        const day = refuseComplaintDay(on, earliest, this.platform.clock.today());
        if (day) throw refuse(day, 'input', 'on');
        check();
        const { municipality, id } = complaint;
        const next = { ...changes, version: version + 1 };
        const { affected } = await tx.update(Complaint, { municipality, id, version }, next);
        if (affected !== 1) throw refuseInCore('CHANGED_MEANWHILE', 'input', 'version');
        return { complaint: Object.assign(complaint, next) };
      }),
    );
  }

  private toRow(caller: Caller, { residentId, caseId = null, lodgedOn, about }: ComplaintLodgeInput): Complaint {
    return Object.assign(new Complaint(), {
      ...{ municipality: caller.municipality, id: newId(), residentId, caseId, state: 'LODGED' as const },
      ...{ lodgedOn, about, informalOn: null, informalOutcome: null, informalReport: null },
      ...{ settledOn: null, settlement: null, settlementReport: null, version: 1 },
      ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }
}
