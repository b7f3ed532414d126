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
  type Transaction,
} from '@eenplan/kit';
import { ProvisionExtra } from './provision-extra.entity';
import { ProvisionKindService } from './provision-kind.service';
import { aidOf, householdHelpOf, ownerOf, shortStayOf, transportOf } from './provision-parts';
import { type GrantedDecision, grantedDecision, weighedFor } from './provision-rows';
import { Provision } from './provision.entity';
import { refuse } from './provision.errors';
import type { WmoProvisionRecordInput } from './provision.inputs';
import { type ProvisionPart, refuseAmount, refuseDays, refuseParts } from './provision.law';

const PARTS = ['shortStay', 'transport', 'homeAdaptation', 'aid', 'householdHelp'] as const satisfies ProvisionPart[];

/** What decisions give. */
export class ProvisionService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Provision | null> {
    return findRow(this.platform, Provision, caller, id);
  }

  /** Those of a kind, or all, by their first day. */
  list(caller: Caller, kindCode: string | null | undefined, page: PageArgs): Promise<Page<Provision>> {
    return pageRows(this.platform, caller, Provision, page, {
      orderBy: ['fromOn'],
      where: (parameters) => (kindCode ? [`row.kind_code = ${parameters.add(kindCode)}`] : []),
    });
  }

  /** Wmo 2.3.5: records what a decision gives, once. */
  record(caller: Caller, input: WmoProvisionRecordInput): Promise<{ provision: Provision; errors: BusinessError[] }> {
    const violations = {
      provision_once: refuse('WMO_PROVISION_TWICE', 'input', 'decisionId'),
      provision_aid_once: refuse('WMO_AID_WITHIN_TERM', 'input', 'aid', 'replacementGround'),
      provision_extra_once: refuse('WMO_PROVISION_EXTRA_TWICE', 'input', 'extras'),
    };
    return answer(() =>
      refusing(violations, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          const decision = await grantedDecision(tx, caller, input.decisionId);
          await this.requireWeighedKind(tx, caller, decision, input.kindCode);
          const provision = await this.toRow(tx, caller, decision, input);
          await tx.insert(Provision, provision);
          if (input.extras.length > 0) await tx.insert(ProvisionExtra, extrasOf(provision, input));
          return { provision };
        }),
      ),
    );
  }

  /** R18: what is given is what was weighed. */
  private async requireWeighedKind(
    tx: Transaction,
    caller: Caller,
    decision: GrantedDecision,
    kindCode: string,
  ): Promise<void> {
    const kind = await this.platform.get(ProvisionKindService).findIn(tx, kindCode);
    if (!kind) throw refuse('WMO_PROVISION_KIND_UNKNOWN', 'input', 'kindCode');
    const weighed = await weighedFor(tx, caller, decision);
    if (weighed?.kindCode !== kindCode) throw refuse('WMO_PROVISION_NOT_WEIGHED', 'input', 'kindCode');
  }

  private async toRow(
    tx: Transaction,
    caller: Caller,
    decision: GrantedDecision,
    input: WmoProvisionRecordInput,
  ): Promise<Provision> {
    const { kindCode, untilOn = null, amountInCents = null, amountPer = null } = input;
    const { municipality, id: decisionId, residentId, effectiveOn } = decision;
    const fromOn = input.fromOn ?? effectiveOn;
    const day = refuseDays({ fromOn, untilOn }, { fromOn: effectiveOn, untilOn: decision.untilOn });
    if (day) throw refuse('WMO_PROVISION_OUTSIDE_DECISION', 'input', day);
    const part = refuseParts(
      kindCode,
      PARTS.filter((name) => input[name]),
    );
    if (part) throw refuse(part.code, 'input', part.field);
    const amount = refuseAmount(kindCode, { amountInCents, amountPer }, untilOn);
    if (amount) throw refuse('WMO_PROVISION_AMOUNT_MISFIT', 'input', amount);
    const begun = { municipality, id: newId(), decisionId, residentId, kindCode, fromOn, untilOn };
    const work = { platform: this.platform, tx, caller, decision, provision: begun, input };
    return Object.assign(new Provision(), {
      ...{ ...begun, amountInCents, amountPer, ...transportOf(work), ...ownerOf(work) },
      ...{ ...(await shortStayOf(work)), ...(await aidOf(work)), ...(await householdHelpOf(work)) },
      ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }
}

const extrasOf = (
  { municipality, id: provisionId, residentId }: Provision,
  { extras }: WmoProvisionRecordInput,
): ProvisionExtra[] =>
  extras.map(({ what, amountInCents }) =>
    Object.assign(new ProvisionExtra(), { municipality, id: newId(), provisionId, residentId, what, amountInCents }),
  );
