import { hasScope, type ModulePart } from '@eenplan/kit';
import { memberHousehold, residentMemberships } from './household-member.edges';
import {
  HouseholdMemberAddInput,
  HouseholdMemberAddPayload,
  HouseholdMemberChangeInput,
  HouseholdMemberChangePayload,
  HouseholdMemberLeaveInput,
  HouseholdMemberLeavePayload,
} from './household-member.inputs';
import { HouseholdMemberResolver } from './household-member.resolver';
import { HouseholdMemberService } from './household-member.service';
import { householdErrors } from './household.errors';
import { HouseholdLeaveReason, Residing } from './residing.enum';

const write = hasScope('household:write');

/** Coming to, leaving and changing within a household. */
export const householdMemberPart: ModulePart = {
  resolvers: [HouseholdMemberResolver],
  types: [
    ...[Residing, HouseholdLeaveReason, HouseholdMemberAddInput, HouseholdMemberAddPayload],
    ...[HouseholdMemberLeaveInput, HouseholdMemberLeavePayload],
    ...[HouseholdMemberChangeInput, HouseholdMemberChangePayload],
  ],
  edges: [residentMemberships, memberHousehold],
  services: [HouseholdMemberService],
  errors: householdErrors,
  access: {
    fields: {
      Mutation: {
        householdMemberAdd: { rule: write, opens: true },
        householdMemberLeave: write,
        householdMemberChange: write,
      },
      HouseholdMemberAddPayload: { '*': write },
      HouseholdMemberLeavePayload: { '*': write },
      HouseholdMemberChangePayload: { '*': write },
    },
  },
};
