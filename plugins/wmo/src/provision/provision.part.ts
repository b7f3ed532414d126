import { hasScope, type ModulePart, ofNobody } from '@eenplan/kit';
import { ProvisionExtra } from './provision-extra.entity';
import { ProvisionKindService } from './provision-kind.service';
import { ProvisionKind } from './provision-kind.type';
import { provisionParameters } from './provision-parameters';
import { provisionConnection, provisionEdges } from './provision.edges';
import { Provision } from './provision.entity';
import { ProvisionAmountPer, ReplacementGround } from './provision.enum';
import { provisionErrors } from './provision.errors';
import {
  WmoAidInput,
  WmoGroupTransportInput,
  WmoHomeAdaptationInput,
  WmoHouseholdHelpInput,
  WmoProvisionExtraInput,
  WmoProvisionRecordInput,
  WmoProvisionRecordPayload,
  WmoShortStayInput,
} from './provision.inputs';
import { ProvisionResolver } from './provision.resolver';
import { ProvisionService } from './provision.service';

const read = hasScope('wmo:read');
const provide = hasScope('wmo:provide');

/** What decisions give. */
export const provisionPart = {
  entities: [Provision, ProvisionExtra],
  resolvers: [ProvisionResolver],
  types: [
    ...[ProvisionKind, ProvisionAmountPer, ReplacementGround, ...provisionConnection.types],
    ...[WmoShortStayInput, WmoGroupTransportInput, WmoHomeAdaptationInput, WmoAidInput, WmoHouseholdHelpInput],
    ...[WmoProvisionExtraInput, WmoProvisionRecordInput, WmoProvisionRecordPayload],
  ],
  edges: provisionEdges,
  services: [ProvisionService, ProvisionKindService],
  errors: provisionErrors,
  parameters: provisionParameters,
  costs: { 'WmoProvisionConnection.totalCount': 20 },
  access: {
    scopes: { 'wmo:provide': 'Record what a decision gives (Wmo 2015, art. 2.3.5).' },
    roles: { generalist: ['wmo:provide'] },
    fields: {
      Query: { wmoProvision: read, wmoProvisions: read, wmoProvisionKinds: ofNobody(read) },
      Mutation: { wmoProvisionRecord: provide },
      Decision: { wmoProvision: read },
      Resident: { wmoProvisions: read },
      WmoProvision: { '*': read },
      WmoProvisionConnection: { '*': read },
      WmoProvisionEdge: { '*': read },
      WmoProvisionExtra: { '*': read },
      WmoProvisionKind: { '*': read },
      WmoProvisionRecordPayload: { '*': provide },
    },
  },
} as const satisfies ModulePart;
