import { and, anyone, hasScope, isKind, type ModulePart, ofNobody } from '@eenplan/kit';
import { ResidentTargetGroup } from './resident-target-group.entity';
import { residentTargetGroups } from './target-group.edges';
import { targetGroupErrors } from './target-group.errors';
import {
  TargetGroupAssignInput,
  TargetGroupAssignPayload,
  TargetGroupEndInput,
  TargetGroupEndPayload,
} from './target-group.inputs';
import { TargetGroupResolver } from './target-group.resolver';
import { TargetGroupService } from './target-group.service';
import { TargetGroup } from './target-group.type';

const read = hasScope('assessment:read');
const write = and(isKind('PROFESSIONAL'), hasScope('assessment:write'));

/** Target groups: which a municipality tells apart is a setting, who is in them is on file. */
export const targetGroupPart: ModulePart = {
  entities: [ResidentTargetGroup],
  resolvers: [TargetGroupResolver],
  types: [
    ...[TargetGroup, TargetGroupAssignInput, TargetGroupAssignPayload],
    ...[TargetGroupEndInput, TargetGroupEndPayload],
  ],
  edges: [residentTargetGroups],
  services: [TargetGroupService],
  errors: targetGroupErrors,
  access: {
    fields: {
      Query: { targetGroups: ofNobody(anyone) },
      Mutation: { targetGroupAssign: { rule: write, opens: true }, targetGroupEnd: write },
      Resident: { targetGroups: read },
      TargetGroup: { '*': anyone },
      ResidentTargetGroup: { '*': read },
      TargetGroupAssignPayload: { '*': write },
      TargetGroupEndPayload: { '*': write },
    },
  },
};
