import { edge } from '@eenplan/kit';
import { BuildingBlock } from '../building-block/building-block.entity';
import { Case } from '../case/case.entity';
import { RuleReason } from '../rule/rule-reason.entity';
import { PlanGoal } from './plan-goal.entity';
import { Plan } from './plan.entity';

/** Declared apart, because whoever may see a plan need not be allowed to see its case or reasons. */
export const planEdges = [
  edge(Case, 'plans', () => Plan, {
    description: 'The plans made in it, oldest first.\n\nDutch: plannen van de casus',
    many: true,
    by: 'caseId',
    order: { draftedOn: 'asc' },
  }),
  ...[Plan, PlanGoal, BuildingBlock].map((owner) =>
    edge(owner, 'ruleReasons', () => RuleReason, {
      description: 'Why rules that may be left were not followed here, oldest first.\n\nDutch: motiveringen',
      many: true,
      by: 'subjectId',
      order: { recordedAt: 'asc' },
    }),
  ),
];
