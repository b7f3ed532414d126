import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_CASE } from '../case/own-case';
import { EvaluationGoalResult } from './evaluation-goal-result.entity';
import { EvaluationOutcome } from './evaluation.enum';
import { Case } from '../case/case.entity';

@ObjectType({
  implements: Node,
  description:
    'A look, with the household, at whether the support does what it is for.\n\nDutch: tussentijdse evaluatie',
})
@Entity({ schema: 'core', name: 'evaluation' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'caseId', of: () => Case }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: OF_OWN_CASE, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class Evaluation extends Node {
  @Column('uuid')
  caseId: string;

  @Column('date')
  @Field(() => Day, { description: 'Day it was held.' })
  heldOn: string;

  @Column('text')
  @Field(() => EvaluationOutcome, { description: 'What follows from it.' })
  outcome: EvaluationOutcome;

  @Column('text')
  @Field(() => String, { description: 'How the household sees it.\n\nDutch: mening van de cliënt' })
  clientView: string;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => EvaluationGoalResult, {
    description: 'How far each goal was reached.\n\nDutch: doelresultaten',
    many: true,
    by: 'evaluationId',
  })
  readonly goalResults: EvaluationGoalResult[];
}
