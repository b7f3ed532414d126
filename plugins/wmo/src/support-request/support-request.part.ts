import { openSignalsOf } from '@eenplan/core';
import { hasScope, type ModulePart } from '@eenplan/kit';
import { householdSupportRequests, residentSupportRequests, supportRequestConnection } from './support-request.edges';
import { SupportRequest } from './support-request.entity';
import { SupportRequestState } from './support-request.enum';
import {
  WmoSupportRequestConfirmInput,
  WmoSupportRequestConfirmPayload,
  WmoSupportRequestSubmitInput,
  WmoSupportRequestSubmitPayload,
} from './support-request.inputs';
import { SupportRequestWaitsFor } from './support-request-waiting.enum';
import { SupportRequestResolver } from './support-request.resolver';
import { supportNeedKind } from './support-need-kind';
import { supportRequestsSection } from './support-requests.section';
import { SupportRequestService } from './support-request.service';

const read = hasScope('wmo:read');
const register = hasScope('wmo:register');
const confirm = hasScope('wmo:confirm');

/** Reports that somebody needs support. */
export const supportRequestPart: ModulePart = {
  entities: [SupportRequest],
  resolvers: [SupportRequestResolver],
  types: [
    ...supportRequestConnection.types,
    ...[WmoSupportRequestSubmitInput, WmoSupportRequestSubmitPayload],
    ...[WmoSupportRequestConfirmInput, WmoSupportRequestConfirmPayload],
    ...[SupportRequestState, SupportRequestWaitsFor],
  ],
  signalKinds: [supportNeedKind],
  edges: [residentSupportRequests, householdSupportRequests],
  services: [SupportRequestService],
  configSections: [supportRequestsSection],
  costs: { 'WmoSupportRequestConnection.totalCount': 20 },
  openWork: [
    {
      code: 'wmo.support-request',
      title: { en: 'Support requests without confirmation', nl: 'Meldingen zonder ontvangstbevestiging' },
      law: 'WMO',
      article: 'Wmo 2015, art. 2.3.2 lid 1',
      table: 'wmo.support_request',
      where: 'row.confirmed_on is null',
    },
    openSignalsOf('wmo', 'WMO', 'Wmo 2015, art. 2.3.2 lid 1'),
  ],
  access: {
    scopes: {
      'wmo:read': 'Read support requests and contributions under the Wmo, as far as the row rules let you.',
      'wmo:register': 'Record a support request (Wmo 2015, art. 2.3.2 lid 1).',
      'wmo:confirm': 'Confirm receipt of a support request (Wmo 2015, art. 2.3.2 lid 1).',
    },
    roles: {
      generalist: ['wmo:read', 'wmo:register', 'wmo:confirm'],
      resident: ['wmo:read', 'wmo:register'],
    },
    fields: {
      Query: { wmoSupportRequest: read, wmoSupportRequests: read },
      Mutation: {
        wmoSupportRequestSubmit: { rule: register, opens: true },
        wmoSupportRequestConfirm: confirm,
      },
      Resident: { wmoSupportRequests: read },
      Household: { wmoSupportRequests: read },
      WmoSupportRequest: { '*': read },
      WmoSupportRequestConnection: { '*': read },
      WmoSupportRequestEdge: { '*': read },
      WmoSupportRequestSubmitPayload: { '*': register },
      WmoSupportRequestConfirmPayload: { '*': confirm },
    },
  },
};
