import { hasScope, type ModulePart, ofNobody } from '@eenplan/kit';
import { AllocationChange } from './allocation-change.entity';
import { AllocationEndReason } from './allocation-end-reason.type';
import { allocationConnection } from './allocation.connection';
import { allocationEdges } from './allocation.edges';
import { Allocation } from './allocation.entity';
import { AllocationFrequency, AllocationState } from './allocation.enum';
import { allocationErrors } from './allocation.errors';
import {
  AllocationChangeInput,
  AllocationChangePayload,
  AllocationEndInput,
  AllocationEndPayload,
  AllocationMakeInput,
  AllocationMakePayload,
  AllocationStartInput,
  AllocationStartPayload,
} from './allocation.inputs';
import { AllocationResolver } from './allocation.resolver';
import { AllocationService } from './allocation.service';
import { EndReasonService } from './end-reason.service';

const read = hasScope('allocation:read');
const write = hasScope('allocation:write');

/** Support that providers give under contracts. */
export const allocationPart: ModulePart = {
  entities: [Allocation, AllocationChange],
  resolvers: [AllocationResolver],
  types: [
    ...[AllocationState, AllocationFrequency, AllocationEndReason, ...allocationConnection.types],
    ...[AllocationMakeInput, AllocationMakePayload, AllocationChangeInput, AllocationChangePayload],
    ...[AllocationStartInput, AllocationStartPayload, AllocationEndInput, AllocationEndPayload],
  ],
  edges: allocationEdges,
  services: [AllocationService, EndReasonService],
  errors: allocationErrors,
  costs: { 'AllocationConnection.totalCount': 20 },
  access: {
    scopes: {
      'allocation:read': 'Read allocated support, as far as the row rules let you: a resident the own one alone.',
      'allocation:write': 'Allocate support, change it, and record that it began or ended.',
    },
    roles: { generalist: ['allocation:read', 'allocation:write'], resident: ['allocation:read'] },
    fields: {
      Query: { allocation: read, allocations: read, allocationEndReasons: ofNobody(read) },
      Mutation: {
        allocationMake: { rule: write, opens: true },
        allocationChange: write,
        allocationStart: write,
        allocationEnd: write,
      },
      BuildingBlock: { allocations: read },
      Case: { allocations: read },
      Resident: { allocations: read },
      Allocation: { '*': read },
      AllocationChange: { '*': read },
      AllocationEndReason: { '*': read },
      AllocationConnection: { '*': read },
      AllocationEdge: { '*': read },
      AllocationMakePayload: { '*': write },
      AllocationChangePayload: { '*': write },
      AllocationStartPayload: { '*': write },
      AllocationEndPayload: { '*': write },
    },
  },
};
