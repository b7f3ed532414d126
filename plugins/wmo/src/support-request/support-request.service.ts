import { Resident } from '@eenplan/core';
import {
  answer,
  type Caller,
  findRow,
  newId,
  type Page,
  pageRows,
  type Platform,
  refusePurpose,
  requireRow,
} from '@eenplan/kit';
import { refuse } from '../errors';
import { startClocks } from './start-clocks';
import { SupportRequest } from './support-request.entity';
import type {
  WmoSupportRequestConfirmInput,
  WmoSupportRequestConfirmPayload,
  WmoSupportRequestsArgs,
  WmoSupportRequestSubmitInput,
  WmoSupportRequestSubmitPayload,
} from './support-request.inputs';
import { worklistConditions } from './support-request-worklist';
import { refuseConfirmation, refuseReceipt } from './support-request.law';

/** Support requests: from report to confirmation. */
export class SupportRequestService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<SupportRequest | null> {
    return findRow(this.platform, SupportRequest, caller, id);
  }

  /** Support requests by day of receipt: all of them, or those that wait for something. */
  async list(
    caller: Caller,
    { waitsFor, receivedUntilOn, ...page }: WmoSupportRequestsArgs,
  ): Promise<Page<SupportRequest>> {
    // Whether an application is open is told to whoever may read applications.
    if (waitsFor?.includes('DECISION')) refusePurpose(caller, 'CASE');
    return pageRows(this.platform, caller, SupportRequest, page, {
      orderBy: ['receivedOn'],
      where: (parameters) =>
        worklistConditions({ waitsFor: waitsFor ?? null, receivedUntilOn: receivedUntilOn ?? null }, parameters),
    });
  }

  /** Records a support request of a resident. */
  submit(caller: Caller, input: WmoSupportRequestSubmitInput): Promise<WmoSupportRequestSubmitPayload> {
    return answer(async () => {
      const request = this.toRow(caller, input);
      const refusal = refuseReceipt(request.receivedOn, this.platform.clock.today());
      if (refusal) throw refuse(refusal, 'input', 'receivedOn');
      await this.platform.door.inMunicipality(caller, async (tx) => {
        const missing = refuse('WMO_RESIDENT_NOT_FOUND', 'input', 'residentId');
        await requireRow(tx, Resident, caller, input.residentId, missing);
        await tx.insert(SupportRequest, request);
        await startClocks(this.platform, tx, request, 'input', 'receivedOn');
      });
      return { supportRequest: request };
    });
  }

  /** Confirms receipt to the resident. */
  confirm(caller: Caller, input: WmoSupportRequestConfirmInput): Promise<WmoSupportRequestConfirmPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const id = input.supportRequestId;
        const missing = refuse('WMO_SUPPORT_REQUEST_NOT_FOUND', 'input', 'supportRequestId');
        const request = await requireRow(tx, SupportRequest, caller, id, missing, 'for update');
        const refusal = refuseConfirmation(request.confirmedOn);
        if (refusal) throw refuse(refusal, 'input', 'supportRequestId');
        const change = { confirmedOn: this.platform.clock.today(), version: request.version + 1 };
        await tx.update(SupportRequest, { municipality: caller.municipality, id }, change);
        return { supportRequest: Object.assign(request, change) };
      }),
    );
  }

  private toRow(caller: Caller, input: WmoSupportRequestSubmitInput): SupportRequest {
    return Object.assign(new SupportRequest(), {
      ...{ municipality: caller.municipality, id: newId(), residentId: input.residentId },
      ...{ need: input.need, urgent: input.urgent, confirmedOn: null, version: 1 },
      ...{ personalPlan: null, personalPlanOn: null, clientSupportOn: null, carerSupportOn: null },
      receivedOn: input.receivedOn ?? this.platform.clock.today(),
      recordedAt: this.platform.clock.now(),
    });
  }
}
