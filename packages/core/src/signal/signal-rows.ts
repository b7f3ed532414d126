import { type Caller, isBsn, newId, type Platform } from '@eenplan/kit';
import type { OwnedKind } from '../signal-kind/known-kinds';
import type { SignalContent } from './signal-content';
import { SignalReceipt } from './signal-receipt.entity';
import { Signal } from './signal.entity';
import type { SignalRemark } from './signal.enum';

/** A signal that is about to be stored, with its receipt. */
export interface NewSignal {
  readonly signal: Signal;
  readonly receipt: SignalReceipt;
}

/** What a content is as columns; what fails the eleven test is kept to be put right, and not found by. */
export function columnsOf(
  { vault }: Pick<Platform, 'vault'>,
  municipality: string,
  { observedOn, person, payload }: SignalContent,
  quarantine: SignalRemark[],
) {
  const { bsn, familyName, birthDate, postcode, houseNumber, municipalityCode } = person;
  return {
    ...{ observedOn, familyName, birthDate, postcode, houseNumber, municipalityCode, payload, quarantine },
    bsnEncrypted: bsn === null ? null : vault.encryptAsSent(municipality, bsn),
    bsnLookup: isBsn(bsn) ? vault.lookupHash(municipality, bsn) : null,
  };
}

/** A signal of which nobody has looked yet whom it is about: one that came in, or whose person was put right. */
export const NOT_PLACED = {
  ...{ match: 'NEW' as const, matchBasis: null, matchedBy: null, residentId: null, householdId: null, bundleId: null },
  caseId: null,
};

/** A signal with which nobody did anything yet, also when it had ended by itself. */
export const NOT_ENDED = { state: 'RECEIVED' as const, outcome: null, closedOn: null, closingNote: null };

/** What a signal to be stored is made of. */
export interface SignalParts {
  readonly organisation: string;
  readonly partnerReference: string;
  readonly hash: string;
  readonly kind: OwnedKind;
  readonly content: SignalContent;
  readonly remarks: SignalRemark[];
}

/** The rows of a signal that came in just now. */
export function newSignal(platform: Platform, { municipality, subject }: Caller, parts: SignalParts): NewSignal {
  const { organisation, partnerReference, hash, kind, content, remarks } = parts;
  const [id, receivedAt] = [newId(), platform.clock.now()];
  const key = { municipality, id, organisation, partnerReference, receivedAt };
  return {
    signal: Object.assign(new Signal(), key, columnsOf(platform, municipality, content, remarks), {
      ...{ kind: kind.code, module: kind.module, lawCode: kind.law, state: 'RECEIVED' as const },
      ...{ receivedOn: platform.clock.today(), pickedUpOn: null, closedOn: null, outcome: null },
      ...{ withdrawnBecause: null, closingNote: null, feedback: null, refusalReason: null },
      ...{ residentInformedOn: null, residentInformedHow: null, ...NOT_PLACED, pickUpDueOn: null, repairedOn: null },
      ...{ teamId: null, handedOn: null, contactDueOn: null, helpRequestId: null },
      ...{ safetyDestination: null, version: 1, changedBy: subject },
    }),
    receipt: Object.assign(new SignalReceipt(), key, { payloadHash: hash, outcome: 'RECEIVED' as const, remarks }),
  };
}
