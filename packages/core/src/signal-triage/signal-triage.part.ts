import { and, hasScope, isKind, type ModulePart } from '@eenplan/kit';
import { SignalCaseService } from './signal-case.service';
import { SignalContact } from './signal-contact.entity';
import { caseSignals } from './signal-triage.edges';
import { SignalContactMeans, SignalRequestKind, SignalSafetyDestination } from './signal-triage.enum';
import { signalTriageErrors } from './signal-triage.errors';
import * as inputs from './signal-triage.inputs';
import { SignalTriageResolver } from './signal-triage.resolver';
import { SignalTriageService } from './signal-triage.service';

const read = hasScope('signal:read');
const work = and(hasScope('signal:work'), isKind('PROFESSIONAL'));

/** Where signals go: to a team, to a case, or to those who watch over safety. */
export const signalTriagePart: ModulePart = {
  entities: [SignalContact],
  resolvers: [SignalTriageResolver],
  edges: [caseSignals],
  types: [
    ...[SignalSafetyDestination, SignalContactMeans, SignalRequestKind],
    ...[inputs.SignalHandOverInput, inputs.SignalHandOverPayload],
    ...[inputs.SignalContactRecordInput, inputs.SignalContactRecordPayload],
    ...[inputs.SignalLeadToCaseInput, inputs.SignalLeadToCasePayload],
    ...[inputs.SignalTakeFromCaseInput, inputs.SignalTakeFromCasePayload],
    ...[inputs.SignalEscalateInput, inputs.SignalEscalatePayload],
  ],
  services: [SignalTriageService, SignalCaseService],
  errors: signalTriageErrors,
  access: {
    fields: {
      Query: { signalWorklist: work },
      Mutation: {
        signalHandOver: work,
        signalContactRecord: work,
        signalLeadToCase: work,
        signalTakeFromCase: work,
        signalEscalate: work,
      },
      Case: { signals: read },
      SignalContact: { '*': work },
      SignalHandOverPayload: { '*': work },
      SignalContactRecordPayload: { '*': work },
      SignalLeadToCasePayload: { '*': work },
      SignalTakeFromCasePayload: { '*': work },
      SignalEscalatePayload: { '*': work },
    },
  },
};
