import { hasScope, type ModulePart } from '@eenplan/kit';
import { EvaluationGoalResult } from './evaluation-goal-result.entity';
import { caseEvaluations } from './evaluation.edges';
import { Evaluation } from './evaluation.entity';
import { EvaluationOutcome, GoalResult } from './evaluation.enum';
import { evaluationErrors } from './evaluation.errors';
import { EvaluationGoalResultInput, EvaluationHoldInput, EvaluationHoldPayload } from './evaluation.inputs';
import { EvaluationResolver } from './evaluation.resolver';
import { EvaluationService } from './evaluation.service';

const read = hasScope('case:read');
const write = hasScope('case:write');

/** Whether the support does what it is for. */
export const evaluationPart: ModulePart = {
  entities: [Evaluation, EvaluationGoalResult],
  resolvers: [EvaluationResolver],
  types: [EvaluationOutcome, GoalResult, EvaluationHoldInput, EvaluationGoalResultInput, EvaluationHoldPayload],
  edges: [caseEvaluations],
  services: [EvaluationService],
  errors: evaluationErrors,
  access: {
    fields: {
      Mutation: { evaluationHold: write },
      Case: { evaluations: read },
      Evaluation: { '*': read },
      EvaluationGoalResult: { '*': read },
      EvaluationHoldPayload: { '*': write },
    },
  },
};
