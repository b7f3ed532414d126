import { changeRow, ProductService, professionalOf, refuseChanged, TermService } from '@eenplan/core';
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
  type Transaction,
} from '@eenplan/kit';
import { refuseSupporterOf } from '../decision/refuse-supporter';
import { SupportRequest } from '../support-request/support-request.entity';
import { URGENT } from '../term/wmo.terms';
import { MUST_END_ON, mustEndOn } from './must-end';
import { TemporarySupport } from './temporary-support.entity';
import { refuse } from './temporary-support.errors';
import type { WmoTemporarySupportDecideInput, WmoTemporarySupportEndInput } from './temporary-support.inputs';
import { refuseEnd, refuseProduct, refuseTemporarySupport } from './temporary-support.law';

/** What an act on temporary support gives. */
interface Answered {
  readonly temporarySupport: TemporarySupport;
  readonly errors: BusinessError[];
}

/** Temporary support in urgent cases. */
export class TemporarySupportService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<TemporarySupport | null> {
    return findRow(this.platform, TemporarySupport, caller, id);
  }

  /** All, or only what goes on after the decision on the application took effect, by the day it was decided. */
  list(caller: Caller, mustEnd: boolean, page: PageArgs): Promise<Page<TemporarySupport>> {
    const isGiven = "row.outcome = 'GIVEN'";
    const isBeyond = `coalesce(row.until_on, 'infinity') > ${MUST_END_ON}`;
    return pageRows(this.platform, caller, TemporarySupport, page, {
      orderBy: ['decidedOn'],
      where: () => (mustEnd ? [isGiven, isBeyond] : []),
    });
  }

  /** Wmo 2.3.3: decides without delay, beside the assessment, whose clock runs on. */
  decide(caller: Caller, input: WmoTemporarySupportDecideInput): Promise<Answered> {
    return this.answer(caller, async (tx) => {
      const missing = refuse('WMO_SUPPORT_REQUEST_NOT_FOUND', 'input', 'supportRequestId');
      const request = await requireRow(tx, SupportRequest, caller, input.supportRequestId, missing, 'for update');
      const support = await this.toRow(tx, caller, input, request);
      const today = this.platform.clock.today();
      const misfit = refuseTemporarySupport(support, request.receivedOn, await mustEndOn(tx, support), today);
      if (misfit) throw refuse(misfit.code, 'input', misfit.field);
      const { municipality, residentId, professionalId, decidedOn } = support;
      const deed = { municipality, residentId, professionalId, days: [decidedOn, today] } as const;
      await refuseSupporterOf(tx, deed, bySupporter());
      await this.requireProduct(tx, caller, support);
      await tx.insert(TemporarySupport, support);
      const meeting = { ruleId: URGENT.ruleId, subjectId: request.id, metOn: decidedOn };
      await this.platform.get(TermService).meet(tx, caller, meeting, 'input', 'decidedOn');
      return support;
    });
  }

  /** Wmo 2.3.3: it ends, at the latest when the decision on the application takes effect. */
  end(caller: Caller, input: WmoTemporarySupportEndInput): Promise<Answered> {
    const { temporarySupportId: id, version, untilOn } = input;
    return this.answer(caller, async (tx) => {
      const missing = refuse('WMO_TEMPORARY_SUPPORT_NOT_FOUND', 'input', 'temporarySupportId');
      const support = await requireRow(tx, TemporarySupport, caller, id, missing, 'for update');
      refuseChanged(support, version);
      const misfit = refuseEnd(support, untilOn, await mustEndOn(tx, support));
      if (misfit) throw refuse(misfit.code, 'input', misfit.field);
      return changeRow(tx, TemporarySupport, support, { untilOn });
    });
  }

  /** The version of the product is that of the day of the decision. */
  private async requireProduct(tx: Transaction, caller: Caller, support: TemporarySupport): Promise<void> {
    if (support.productId === null) return;
    const path = ['input', 'productId'];
    const products = this.platform.get(ProductService);
    const product = await products.requireValid(tx, caller, support.productId, support.decidedOn, path);
    const refusal = refuseProduct(product);
    if (refusal) throw refuse(refusal, ...path);
  }

  private async toRow(
    tx: Transaction,
    caller: Caller,
    input: WmoTemporarySupportDecideInput,
    { id: supportRequestId, residentId }: SupportRequest,
  ): Promise<TemporarySupport> {
    const { urgency, outcome, motivation, productId = null, fromOn = null, untilOn = null } = input;
    return Object.assign(new TemporarySupport(), {
      ...{ municipality: caller.municipality, id: newId(), supportRequestId, residentId, urgency, outcome, motivation },
      ...{ productId, fromOn, untilOn, decidedOn: input.decidedOn ?? this.platform.clock.today(), version: 1 },
      ...{ professionalId: await professionalOf(tx, caller) },
      ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }

  private answer(caller: Caller, work: (tx: Transaction) => Promise<TemporarySupport>): Promise<Answered> {
    const violations = {
      temporary_support_once: refuse('WMO_TEMPORARY_SUPPORT_TWICE', 'input', 'productId'),
      wmo_deed_not_by_supporter: bySupporter(),
    };
    return answer(() =>
      refusing(violations, () =>
        this.platform.door.inMunicipality(caller, async (tx) => ({ temporarySupport: await work(tx) })),
      ),
    );
  }
}

const bySupporter = () => refuse('WMO_DECIDED_BY_SUPPORTER', 'input', 'supportRequestId');
