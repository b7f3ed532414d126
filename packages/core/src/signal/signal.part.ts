import { and, hasScope, isKind, type ModulePart, or } from '@eenplan/kit';
import { quarantineJob } from './quarantine.job';
import * as acts from './signal-act.inputs';
import { SignalIntakeService } from './signal-intake.service';
import { SignalPartnerService } from './signal-partner.service';
import { SignalReceipt, SignalReceiptOutcome } from './signal-receipt.entity';
import { signalRetention } from './signal-retention';
import { SignalWorkService } from './signal-work.service';
import { signalConnection } from './signal.connection';
import { Signal } from './signal.entity';
import {
  SignalClosing,
  SignalInformed,
  SignalOutcome,
  SignalRemark,
  SignalState,
  SignalWithdrawal,
} from './signal.enum';
import { signalErrors } from './signal.errors';
import {
  SignalPersonInput,
  SignalsSubmitInput,
  SignalsSubmitPayload,
  SignalSubmitInput,
  SignalSubmitPayload,
  SignalSubmitResult,
} from './signal.inputs';
import { SignalResolver } from './signal.resolver';
import { SignalService } from './signal.service';
import { signalTerms } from './signal.terms';

const read = hasScope('signal:read');
const submit = and(hasScope('signal:submit'), isKind('PARTNER'));
const work = and(hasScope('signal:work'), isKind('PROFESSIONAL'));
const readBsn = or(hasScope('signal:read-bsn'), submit);

/** Signals of partners: taken in, put right, picked up and closed. */
export const signalPart: ModulePart = {
  entities: [Signal, SignalReceipt],
  resolvers: [SignalResolver],
  types: [
    ...[SignalState, SignalOutcome, SignalClosing, SignalWithdrawal, SignalInformed, SignalRemark],
    ...[SignalReceiptOutcome, ...signalConnection.types, SignalPersonInput],
    ...[SignalSubmitInput, SignalSubmitPayload, SignalSubmitResult, SignalsSubmitInput, SignalsSubmitPayload],
    ...[acts.SignalCorrectInput, acts.SignalCorrectPayload, acts.SignalWithdrawInput, acts.SignalWithdrawPayload],
    ...[acts.SignalRepairInput, acts.SignalRepairPayload, acts.SignalRefuseInput, acts.SignalRefusePayload],
    ...[acts.SignalPickUpInput, acts.SignalPickUpPayload, acts.SignalCloseInput, acts.SignalClosePayload],
    ...[acts.SignalResidentInformedInput, acts.SignalResidentInformedPayload],
  ],
  services: [SignalService, SignalIntakeService, SignalPartnerService, SignalWorkService],
  errors: signalErrors,
  terms: signalTerms,
  retention: [signalRetention],
  jobs: [quarantineJob],
  costs: { 'SignalConnection.totalCount': 20 },
  access: {
    scopes: {
      'signal:read': 'Read signals of partners, as far as the row rules let you: a partner its own alone.',
      'signal:read-bsn': 'Read the citizen service number of a signal in full (Wabb, art. 10).',
      'signal:submit': 'Send signals, correct them and take them back, as a partner (AVG, art. 6 lid 1 (e)).',
      'signal:work': 'Repair, refuse, pick up and close signals (rules R27 to R29 and R35).',
    },
    roles: {
      generalist: ['signal:read', 'signal:read-bsn', 'signal:work'],
      partner: ['signal:read', 'signal:submit'],
    },
    fields: {
      Query: { signal: read, signals: read, signalQuarantine: work },
      Mutation: {
        signalSubmit: { rule: submit, opens: true, data: ['SIGNAL'] },
        signalsSubmit: { rule: submit, opens: true, data: ['SIGNAL'] },
        signalCorrect: submit,
        signalWithdraw: submit,
        signalRepair: work,
        signalRefuse: work,
        signalPickUp: work,
        signalClose: work,
        signalResidentInformed: work,
      },
      Signal: {
        '*': read,
        bsn: readBsn,
        failingBsn: readBsn,
        // What the team does is not for the partner: it sees how far a signal has come, and what it hears in words.
        outcome: work,
        match: work,
        matchBasis: work,
        resident: work,
        household: work,
        bundle: work,
        team: work,
        handedOn: work,
        contactDueOn: work,
        pickUpDueOn: work,
        case: work,
        safetyDestination: work,
        undoings: work,
        closingNote: work,
        residentInformedOn: work,
        residentInformedHow: work,
        informTerm: work,
      },
      SignalConnection: { '*': read },
      SignalEdge: { '*': read },
      SignalReceipt: { '*': submit },
      SignalSubmitPayload: { '*': submit },
      SignalSubmitResult: { '*': submit },
      SignalsSubmitPayload: { '*': submit },
      SignalCorrectPayload: { '*': submit },
      SignalWithdrawPayload: { '*': submit },
      SignalRepairPayload: { '*': work },
      SignalRefusePayload: { '*': work },
      SignalPickUpPayload: { '*': work },
      SignalClosePayload: { '*': work },
      SignalResidentInformedPayload: { '*': work },
    },
  },
};
