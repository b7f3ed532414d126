import {
  answer,
  type Caller,
  findRow,
  insertOnce,
  newId,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  requireOrganisation,
  requireRow,
} from '@eenplan/kit';
import { type DebtHelpErrorCode, refuse } from '../errors';
import { ArrearsSignal } from './arrears-signal.entity';
import type {
  DebtHelpArrearsSignalCloseInput,
  DebtHelpArrearsSignalClosePayload,
  DebtHelpArrearsSignalPersonInput,
  DebtHelpArrearsSignalSubmitInput,
  DebtHelpArrearsSignalSubmitPayload,
} from './arrears-signal.inputs';
import {
  missingPrecondition,
  refuseAmount,
  refuseArrearsSince,
  refuseBirthDate,
  refuseClosing,
  refuseObjection,
} from './arrears-signal.law';
import { payloadHashOf, type SignalContent } from './payload-hash';

/** A partner's own reference is used once. */
const KEY = ['organisation', 'partnerReference'] as const;

/** Arrears signals: what partners report and professionals read. */
export class ArrearsSignalService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<ArrearsSignal | null> {
    return findRow(this.platform, ArrearsSignal, caller, id);
  }

  /** All arrears signals, by the day they came in. */
  list(caller: Caller, page: PageArgs): Promise<Page<ArrearsSignal>> {
    return pageRows(this.platform, caller, ArrearsSignal, page, { orderBy: ['signalledOn'] });
  }

  /** Records a signal of a partner, once per reference: a repeated call gets the signal of the first. */
  submit(caller: Caller, input: DebtHelpArrearsSignalSubmitInput): Promise<DebtHelpArrearsSignalSubmitPayload> {
    return answer(async () => {
      const today = this.platform.clock.today();
      refuseSignal(input, today);
      const signal = this.toRow(caller, input, today);
      const stored = await insertOnce(this.platform.door, caller, ArrearsSignal, signal, KEY);
      if (stored?.payloadHash !== signal.payloadHash) {
        throw refuse('DEBT_HELP_REFERENCE_REUSED', 'input', 'partnerReference');
      }
      return { arrearsSignal: stored };
    });
  }

  /** Records what came of a signal, once. */
  close(caller: Caller, input: DebtHelpArrearsSignalCloseInput): Promise<DebtHelpArrearsSignalClosePayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const id = input.arrearsSignalId;
        const missing = refuse('DEBT_HELP_ARREARS_SIGNAL_NOT_FOUND', 'input', 'arrearsSignalId');
        const signal = await requireRow(tx, ArrearsSignal, caller, id, missing, 'for update');
        const refusal = refuseClosing(signal.closedOn);
        if (refusal) throw refuse(refusal, 'input', 'arrearsSignalId');
        const change = { closedOn: this.platform.clock.today(), outcome: input.outcome };
        await tx.update(ArrearsSignal, { municipality: caller.municipality, id }, change);
        return { arrearsSignal: Object.assign(signal, change) };
      }),
    );
  }

  private toRow(caller: Caller, input: DebtHelpArrearsSignalSubmitInput, today: string): ArrearsSignal {
    const { municipality } = caller;
    const { bsn } = input.person;
    const { bsnPseudonym, ...content } = this.toContent(municipality, input);
    return Object.assign(new ArrearsSignal(), content, {
      ...{
        municipality,
        id: newId(),
        organisation: requireOrganisation(caller, 'Mutation.debtHelpArrearsSignalSubmit'),
        partnerReference: input.partnerReference,
      },
      bsnEncrypted: bsn ? this.platform.vault.encrypt(municipality, bsn) : null,
      bsnLookup: bsn ? this.platform.vault.lookupHash(municipality, bsn) : null,
      payloadHash: payloadHashOf({ ...content, bsnPseudonym }),
      closedOn: null,
      outcome: null,
      signalledOn: today,
      recordedAt: this.platform.clock.now(),
    });
  }

  private toContent(municipality: string, input: DebtHelpArrearsSignalSubmitInput): SignalContent {
    const { kind, amountInCents, arrearsSince, person } = input;
    const { familyName, postcode, houseNumber } = person;
    return {
      ...{ kind, amountInCents, arrearsSince, familyName, postcode, houseNumber },
      birthDate: person.birthDate ?? null,
      bsnPseudonym: this.pseudonymOf(municipality, person),
    };
  }

  private pseudonymOf(municipality: string, { bsn }: DebtHelpArrearsSignalPersonInput): string | null {
    return bsn ? this.platform.vault.pseudonym('arrears-signal', municipality, bsn) : null;
  }
}

/** What the law asks of a signal, the person's objection first. */
function refuseSignal(input: DebtHelpArrearsSignalSubmitInput, today: string): void {
  const { attestation, person } = input;
  refuseAt(refuseObjection(attestation.objected), 'attestation', 'objected');
  const missing = missingPrecondition(attestation);
  if (missing) refuseAt('DEBT_HELP_ATTESTATION_INCOMPLETE', 'attestation', missing);
  refuseAt(refuseAmount(input.amountInCents), 'amountInCents');
  refuseAt(refuseArrearsSince(input.arrearsSince, today), 'arrearsSince');
  refuseAt(refuseBirthDate(person.birthDate, today), 'person', 'birthDate');
}

function refuseAt(code: DebtHelpErrorCode | null, ...path: readonly string[]): void {
  if (code) throw refuse(code, 'input', ...path);
}
