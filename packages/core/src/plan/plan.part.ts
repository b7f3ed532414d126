import { hasScope, type ModulePart } from '@eenplan/kit';
import { PlanAdoptionResolver } from './plan-adoption.resolver';
import { PlanAdoptionService } from './plan-adoption.service';
import { PlanCarerResolver } from './plan-carer.resolver';
import { PlanCarerService } from './plan-carer.service';
import { PlanCarerSupport } from './plan-carer-support.entity';
import {
  PlanCarerSupportAgreeInput,
  PlanCarerSupportAgreePayload,
  PlanCarerSupportEndInput,
  PlanCarerSupportEndPayload,
  PlanNoCarerStateInput,
  PlanNoCarerStatePayload,
} from './plan-carer.inputs';
import { PlanDirector } from './plan-director.entity';
import { PlanDirectorService } from './plan-director.service';
import { PlanFactsRow } from './plan-facts.entity';
import { PlanGoalBasis } from './plan-goal-basis.entity';
import { PlanGoal } from './plan-goal.entity';
import {
  PlanGoalAddInput,
  PlanGoalAddPayload,
  PlanGoalBasisInput,
  PlanGoalEndInput,
  PlanGoalEndPayload,
  PlanGoalResultRecordInput,
  PlanGoalResultRecordPayload,
} from './plan-goal.inputs';
import { PlanGoalResolver } from './plan-goal.resolver';
import { PlanGoalService } from './plan-goal.service';
import { PlanReviewMove } from './plan-review-move.entity';
import { PlanVersionResident } from './plan-version-resident.entity';
import { PlanVersion } from './plan-version.entity';
import { planEdges } from './plan.edges';
import { Plan } from './plan.entity';
import { CarerSupportFunction, PlanState, SupportKind } from './plan.enum';
import { planErrors } from './plan.errors';
import {
  DirectorInput,
  PlanAdoptInput,
  PlanAdoptPayload,
  PlanDirectorAppointInput,
  PlanDirectorAppointPayload,
  PlanDraftInput,
  PlanDraftPayload,
  PlanEndInput,
  PlanEndPayload,
  PlanReviewMoveInput,
  PlanReviewMovePayload,
} from './plan.inputs';
import { PlanResolver } from './plan.resolver';
import { PlanService } from './plan.service';
import { Professional } from './professional.entity';
import { ProfessionalService } from './professional.service';

const read = hasScope('household:read');
const write = hasScope('household:write');

/** The plan of a household: its goals, its director, what it holds for carers, and its versions. */
export const planPart: ModulePart = {
  entities: [
    ...[Plan, PlanDirector, PlanVersion, PlanVersionResident, PlanReviewMove, PlanFactsRow],
    ...[PlanGoal, PlanGoalBasis, PlanCarerSupport, Professional],
  ],
  resolvers: [PlanResolver, PlanAdoptionResolver, PlanGoalResolver, PlanCarerResolver],
  types: [
    ...[PlanState, SupportKind, CarerSupportFunction],
    ...[DirectorInput, PlanDraftInput, PlanDraftPayload, PlanAdoptInput, PlanAdoptPayload],
    ...[PlanDirectorAppointInput, PlanDirectorAppointPayload, PlanReviewMoveInput, PlanReviewMovePayload],
    ...[PlanEndInput, PlanEndPayload],
    ...[PlanGoalBasisInput, PlanGoalAddInput, PlanGoalAddPayload],
    ...[PlanGoalResultRecordInput, PlanGoalResultRecordPayload, PlanGoalEndInput, PlanGoalEndPayload],
    ...[PlanCarerSupportAgreeInput, PlanCarerSupportAgreePayload, PlanNoCarerStateInput, PlanNoCarerStatePayload],
    ...[PlanCarerSupportEndInput, PlanCarerSupportEndPayload],
  ],
  edges: planEdges,
  services: [
    ...[PlanService, PlanAdoptionService, PlanDirectorService, PlanGoalService, PlanCarerService],
    ProfessionalService,
  ],
  errors: planErrors,
  access: {
    fields: {
      Query: { plan: read },
      Mutation: {
        planDraft: { rule: write, opens: true },
        planAdopt: { rule: write, opens: true },
        planDirectorAppoint: write,
        planReviewMove: write,
        planEnd: write,
        planGoalAdd: { rule: write, opens: true },
        planGoalResultRecord: write,
        planGoalEnd: write,
        planCarerSupportAgree: write,
        planNoCarerState: write,
        planCarerSupportEnd: write,
      },
      Plan: { '*': read },
      PlanDirector: { '*': read },
      PlanVersion: { '*': read },
      PlanVersionResident: { '*': read },
      PlanReviewMove: { '*': read },
      PlanGoal: { '*': read },
      PlanGoalBasis: { '*': read },
      PlanCarerSupport: { '*': read },
      Professional: { '*': read },
      PlanDraftPayload: { '*': write },
      PlanAdoptPayload: { '*': write },
      PlanDirectorAppointPayload: { '*': write },
      PlanReviewMovePayload: { '*': write },
      PlanEndPayload: { '*': write },
      PlanGoalAddPayload: { '*': write },
      PlanGoalResultRecordPayload: { '*': write },
      PlanGoalEndPayload: { '*': write },
      PlanCarerSupportAgreePayload: { '*': write },
      PlanNoCarerStatePayload: { '*': write },
      PlanCarerSupportEndPayload: { '*': write },
    },
  },
};
