import {
  answer,
  type Caller,
  newId,
  type Platform,
  type ProcessingActivity,
  refusing,
  type Transaction,
} from '@eenplan/kit';
import { knownActivity } from '../consent/known-activity';
import { requireResident } from '../resident/require-resident';
import { OutgoingExchange } from '../safety/outgoing-exchange.service';
import { DisclosedCategory } from './disclosed-category.entity';
import { type DisclosedOf, hasSecretAddress, peopleOfAddress, runningConsents } from './disclosure-lookups';
import { Disclosure } from './disclosure.entity';
import { refuse } from './disclosure.errors';
import type { DisclosureRecordInput, DisclosureRecordPayload } from './disclosure.inputs';
import { judgeCategory, judgeRecipient, refuseAddress } from './disclosure.law';

/** What is given of residents to anybody outside the municipality. */
export class DisclosureService {
  constructor(private readonly platform: Platform) {}

  /** Records what is given; refused, nothing may go. The database holds the measure and the secret once more. */
  record(caller: Caller, input: DisclosureRecordInput): Promise<DisclosureRecordPayload> {
    const violations = {
      disclosure_suppressed: refuse('EXCHANGE_SUPPRESSED', 'input'),
      disclosure_address_secret: refuse('ADDRESS_IS_SECRET', 'input', 'withAddress'),
    };
    return answer(() =>
      refusing(violations, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          const { municipality } = caller;
          const { residentId } = input;
          await requireResident(tx, caller, residentId, 'input', 'residentId');
          const of = { municipality, residentId, on: this.dayOf(input.givenOn) };
          const activity = await knownActivity(this.platform, tx, municipality, input.activity, ['input', 'activity']);
          if (input.categories.length === 0 || new Set(input.categories).size < input.categories.length) {
            throw refuse('DISCLOSURE_WITHOUT_CATEGORY', 'input', 'categories');
          }
          await this.refuseDanger(tx, of, input);
          const disclosure = this.toRow(caller, input, of.on, articleFor(activity, input));
          const categories = await judgeAll(tx, of, activity, input);
          await tx.insert(Disclosure, disclosure);
          const { id: disclosureId, recipientKind } = disclosure;
          await tx.insert(
            DisclosedCategory,
            categories.map((each) => ({ municipality, id: newId(), disclosureId, residentId, recipientKind, ...each })),
          );
          return { disclosure };
        }),
      ),
    );
  }

  /** With an address goes that of everybody who lives there, so the safety and the secret of all of them count. */
  private async refuseDanger(tx: Transaction, of: DisclosedOf, input: DisclosureRecordInput): Promise<void> {
    const { municipality, residentId, on } = of;
    const people = input.withAddress ? await peopleOfAddress(tx, of) : [residentId];
    await this.platform.get(OutgoingExchange).refuse(tx, municipality, people, on, 'input');
    const isSecret = input.withAddress && (await hasSecretAddress(tx, municipality, people, on));
    const refusal = refuseAddress(input, isSecret);
    if (refusal) throw refuse(refusal, 'input', 'withAddress');
  }

  private dayOf(givenOn?: string): string {
    const today = this.platform.clock.today();
    const on = givenOn ?? today;
    if (on > today) throw refuse('DAY_IN_FUTURE', 'input', 'givenOn');
    return on;
  }

  private toRow(
    caller: Caller,
    { residentId, recipientKind, recipient, activity, withAddress }: DisclosureRecordInput,
    givenOn: string,
    article: string,
  ): Disclosure {
    return Object.assign(new Disclosure(), {
      ...{ municipality: caller.municipality, id: newId(), residentId, recipientKind, recipient, activity, article },
      ...{ withAddress, givenOn, recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }
}

function articleFor(activity: ProcessingActivity, { recipientKind }: DisclosureRecordInput): string {
  const judged = judgeRecipient(activity, recipientKind);
  if ('code' in judged) throw refuse(judged.code, 'input', 'recipientKind');
  return judged.article;
}

async function judgeAll(
  tx: Transaction,
  of: DisclosedOf,
  activity: ProcessingActivity,
  { recipientKind, recipient, categories }: DisclosureRecordInput,
): Promise<Pick<DisclosedCategory, 'category' | 'article' | 'consentId'>[]> {
  const consents = await runningConsents(tx, of, activity.code);
  return categories.map((category, index) => {
    const judged = judgeCategory({ activity, recipientKind, recipient }, category, consents);
    if ('code' in judged) throw refuse(judged.code, 'input', 'categories', String(index));
    return { category, ...judged };
  });
}
