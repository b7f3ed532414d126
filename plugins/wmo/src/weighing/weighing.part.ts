import { hasScope, type ModulePart, ofNobody } from '@eenplan/kit';
import { CustomaryItem } from './customary-item.type';
import { CustomaryService } from './customary.service';
import { PrecedingProvisionService } from './preceding-provision.service';
import { PrecedingProvision } from './preceding-provision.type';
import { WeighingStep } from './weighing-step.entity';
import { weighingEdges } from './weighing.edges';
import { Weighing } from './weighing.entity';
import { WeighingOutcome, WeighingStepKind, WlzGround } from './weighing.enum';
import { weighingErrors } from './weighing.errors';
import {
  WmoGroupGuidanceInput,
  WmoWeighingRecordInput,
  WmoWeighingRecordPayload,
  WmoWeighingStepInput,
} from './weighing.inputs';
import { WeighingResolver } from './weighing.resolver';
import { WeighingService } from './weighing.service';

const read = hasScope('wmo:read');
const weigh = hasScope('wmo:weigh');

/** What is weighed before a decision. What waits for it is the application, which is open work of core. */
export const weighingPart = {
  entities: [Weighing, WeighingStep],
  resolvers: [WeighingResolver],
  types: [
    ...[WeighingStepKind, WeighingOutcome, WlzGround, PrecedingProvision, CustomaryItem],
    ...[WmoWeighingStepInput, WmoGroupGuidanceInput, WmoWeighingRecordInput, WmoWeighingRecordPayload],
  ],
  edges: weighingEdges,
  services: [WeighingService, CustomaryService, PrecedingProvisionService],
  errors: weighingErrors,
  access: {
    scopes: { 'wmo:weigh': 'Record what was weighed before a decision (Wmo 2015, art. 2.3.5 lid 3 to 6).' },
    roles: { generalist: ['wmo:weigh'] },
    fields: {
      Query: {
        wmoWeighing: read,
        wmoPrecedingProvisions: ofNobody(read),
        wmoCustomaryItems: { rule: read, data: ['WMO'] },
      },
      Mutation: { wmoWeighingRecord: weigh },
      Application: { wmoWeighings: read },
      Resident: { wmoWeighings: read },
      WmoWeighing: { '*': read },
      WmoWeighingStep: { '*': read },
      WmoPrecedingProvision: { '*': read },
      WmoCustomaryItem: { '*': read },
      WmoWeighingRecordPayload: { '*': weigh },
    },
  },
} as const satisfies ModulePart;
