import { answer, type Caller, newId, type Platform, refusing, requireRow, type Transaction } from '@eenplan/kit';
import type { FileFacts } from '../file-access/file-access.law';
import { fileFactsOf } from '../file-access/file-facts';
import { lockResidents, requireResident } from '../resident/require-resident';
import { Consent } from './consent.entity';
import { refuse, refuseBasis } from './consent.errors';
import type {
  ConsentRecordInput,
  ConsentRecordPayload,
  ConsentWithdrawInput,
  ConsentWithdrawPayload,
} from './consent.inputs';
import { judgeConsent, refuseGiver, refuseWithdrawal, refuseWithdrawer } from './consent.law';
import { knownActivity } from './known-activity';

/** What residents consent to, and take back. */
export class ConsentService {
  constructor(private readonly platform: Platform) {}

  /** Records consent. Of two at once the database refuses the second. */
  record(caller: Caller, input: ConsentRecordInput): Promise<ConsentRecordPayload> {
    const twice = refuse('CONSENT_RUNS_ALREADY', 'input', 'category');
    return answer(() =>
      refusing({ consent_one_running: twice }, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          await requireResident(tx, caller, input.residentId, 'input', 'residentId');
          // Two at once would each wait for the other at the constraint, and one would be told of a deadlock.
          await lockResidents(tx, caller.municipality, [input.residentId]);
          const article = await this.articleFor(tx, caller, input);
          const givenOn = this.dayOf(caller, 'givenOn', input.givenOn);
          const file = await fileFactsOf(tx, caller.municipality, input.residentId, givenOn);
          refuseStranger(caller, file, input);
          const refusal = refuseGiver(file, input.representativeId ?? null, givenOn);
          if (refusal) throw refuse(refusal, 'input', 'representativeId');
          const consent = this.toRow(caller, input, { givenOn, article });
          await tx.insert(Consent, consent);
          return { consent };
        }),
      ),
    );
  }

  /** Takes consent back, once. From that day on it opens nothing. */
  withdraw(caller: Caller, input: ConsentWithdrawInput): Promise<ConsentWithdrawPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const missing = refuse('NOT_FOUND', 'input', 'consentId');
        const known = await requireRow(tx, Consent, caller, input.consentId, missing, 'for update');
        const withdrawnOn = this.dayOf(caller, 'withdrawnOn', input.withdrawnOn);
        const wrong = refuseWithdrawal(known, withdrawnOn, this.platform.clock.today());
        if (wrong) throw refuse(wrong, 'input', wrong === 'CONSENT_WITHDRAWN_ALREADY' ? 'consentId' : 'withdrawnOn');
        const { municipality, id, residentId } = known;
        const file = await fileFactsOf(tx, municipality, residentId, withdrawnOn);
        refuseStranger(caller, file, input);
        const withdrawnRepresentativeId = input.representativeId ?? null;
        const refusal = refuseWithdrawer(file, withdrawnRepresentativeId, withdrawnOn);
        if (refusal) throw refuse(refusal, 'input', 'representativeId');
        const change = {
          ...{ withdrawnOn, withdrawnRepresentativeId, withdrawalRecordedBy: caller.subject },
          withdrawalRecordedAt: this.platform.clock.now(),
        };
        await tx.update(Consent, { municipality, id }, change);
        return { consent: Object.assign(known, change) };
      }),
    );
  }

  private async articleFor(tx: Transaction, caller: Caller, input: ConsentRecordInput): Promise<string> {
    const { category, recipient = null } = input;
    const path = ['input', 'activity'];
    const activity = await knownActivity(this.platform, tx, caller.municipality, input.activity, path);
    const judged = judgeConsent({ activity, category, recipient });
    if ('code' in judged) throw refuseBasis(judged.by, 'input', 'category');
    return judged.article;
  }

  /** A professional also records what came in before; what a resident does holds from today. */
  private dayOf({ kind }: Caller, field: 'givenOn' | 'withdrawnOn', day?: string): string {
    const today = this.platform.clock.today();
    const on = day ?? today;
    if (on > today) throw refuse('DAY_IN_FUTURE', 'input', field);
    if (kind === 'RESIDENT' && on !== today) throw refuse('CONSENT_DAY_NOT_YOURS', 'input', field);
    return on;
  }

  private toRow(
    caller: Caller,
    { residentId, activity, category, recipient, representativeId, how }: ConsentRecordInput,
    judged: Pick<Consent, 'givenOn' | 'article'>,
  ): Consent {
    return Object.assign(new Consent(), {
      ...{ municipality: caller.municipality, id: newId(), residentId, activity, category, ...judged },
      ...{ recipient: recipient ?? null, representativeId: representativeId ?? null, givenHow: how },
      ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
      ...{ withdrawnOn: null, withdrawnRepresentativeId: null },
      ...{ withdrawalRecordedBy: null, withdrawalRecordedAt: null },
    });
  }
}

/** A resident speaks for himself in the own file, and in that of another as who he is registered to be. */
function refuseStranger(
  caller: Caller,
  file: FileFacts,
  { representativeId }: { readonly representativeId?: string },
): void {
  if (caller.kind !== 'RESIDENT') return;
  const self = file.representatives.find(({ id }) => id === representativeId)?.representativeResidentId;
  const speaker = (representativeId ?? null) === null ? file.id : (self ?? null);
  if (speaker !== caller.residentId) throw refuse('CONSENT_NOT_YOURS', 'input', 'representativeId');
}
