import { hasScope, type ModulePart, or } from '@eenplan/kit';
import { applicationConnection } from './application.connection';
import { applicationEdges } from './application.edges';
import { Application } from './application.entity';
import { ApplicationState } from './application.enum';
import { applicationErrors } from './application.errors';
import { ApplicationCompletionAskInput, ApplicationCompletionAskPayload } from './application.inputs';
import { ApplicationCompletionRecordInput, ApplicationCompletionRecordPayload } from './application.inputs';
import { ApplicationHearingRecordInput, ApplicationHearingRecordPayload } from './application.inputs';
import { ApplicationReceiveInput, ApplicationReceivePayload } from './application.inputs';
import { ApplicationWithdrawInput, ApplicationWithdrawPayload } from './application.inputs';
import { ApplicationResolver } from './application.resolver';
import { ApplicationService } from './application.service';

const read = hasScope('decision:read');
const write = hasScope('decision:write');
const apply = or(hasScope('decision:apply'), write);

/** What residents ask decisions about. */
export const applicationPart: ModulePart = {
  entities: [Application],
  resolvers: [ApplicationResolver],
  types: [
    ...[ApplicationState, ...applicationConnection.types, ApplicationReceiveInput, ApplicationReceivePayload],
    ...[ApplicationCompletionAskInput, ApplicationCompletionAskPayload],
    ...[ApplicationCompletionRecordInput, ApplicationCompletionRecordPayload],
    ...[ApplicationHearingRecordInput, ApplicationHearingRecordPayload],
    ...[ApplicationWithdrawInput, ApplicationWithdrawPayload],
  ],
  edges: applicationEdges,
  services: [ApplicationService],
  errors: applicationErrors,
  costs: { 'ApplicationConnection.totalCount': 20 },
  access: {
    scopes: {
      'decision:apply': 'Apply for a decision; a resident for the own files alone (Awb, art. 4:1).',
    },
    roles: { resident: ['decision:apply'] },
    fields: {
      Query: { application: read, applications: read },
      Mutation: {
        applicationReceive: { rule: apply, opens: true },
        applicationCompletionAsk: write,
        applicationCompletionRecord: write,
        applicationHearingRecord: write,
        applicationWithdraw: write,
      },
      Case: { applications: read },
      Resident: { applications: read },
      Application: { '*': read },
      ApplicationConnection: { '*': read },
      ApplicationEdge: { '*': read },
      ApplicationReceivePayload: { '*': apply },
      ApplicationCompletionAskPayload: { '*': write },
      ApplicationCompletionRecordPayload: { '*': write },
      ApplicationHearingRecordPayload: { '*': write },
      ApplicationWithdrawPayload: { '*': write },
    },
  },
};
