import { Day, Edge, Node, PersonalData, type RequestContext, VisibleRows } from '@eenplan/kit';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Case } from '../case/case.entity';
import { AssessmentJudge } from '../instrument/instrument.enum';
import { InstrumentService } from '../instrument/instrument.service';
import { AssessmentInstrument } from '../instrument/instrument.type';
import { Professional } from '../plan/professional.entity';
import { Resident } from '../resident/resident.entity';
import { ASSESSMENT_ROWS } from './assessment-rows';
import { AssessmentScore } from './assessment-score.entity';

@ObjectType({
  implements: Node,
  description:
    'How a resident is doing, looked at on a day with an instrument. Nothing of it changes: a correction is another ' +
    'assessment.\n\nDutch: meting, afname van een meetinstrument\nLaw: AVG, art. 5 lid 1 (c)',
})
@Entity({ schema: 'core', name: 'assessment' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows(ASSESSMENT_ROWS)
export class Assessment extends Node {
  @Column('uuid')
  residentId: string;

  @Column('uuid', { nullable: true })
  caseId: string | null;

  /** Code of the instrument. */
  @Column('text', { name: 'instrument' })
  instrumentCode: string;

  @Column('text')
  @Field(() => String, { description: 'The version of the instrument: `2017`.' })
  instrumentVersion: string;

  @Column('text', { nullable: true })
  lawCode: string | null;

  @Column('date')
  @Field(() => Day, { description: 'The day it is about; it holds until the next.\n\nDutch: meetdatum' })
  heldOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'The oldest day that the judgement rests on; null when it was not said.',
  })
  informationFromOn: string | null;

  @Column('text')
  @Field(() => AssessmentJudge, { description: 'Whose judgement it is.' })
  judgedBy: AssessmentJudge;

  @Column('integer')
  number: number;

  @Column('uuid', { nullable: true })
  correctsAssessmentId: string | null;

  @Column('uuid', { nullable: true })
  professionalId: string | null;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => AssessmentInstrument, {
    nullable: true,
    description: 'The instrument; null when no module has it any more.\n\nDutch: meetinstrument',
  })
  instrument(@Ctx() ctx: RequestContext): AssessmentInstrument | null {
    return ctx.get(InstrumentService).entry(this.instrumentCode);
  }

  @Edge(() => AssessmentScore, {
    description: 'The domains that were looked at, and no others.\n\nDutch: scores',
    many: true,
    by: 'assessmentId',
    order: { domain: 'asc' },
  })
  readonly scores: AssessmentScore[];

  @Edge(() => Resident, { description: 'Whom it is about; null when not yours to see.', from: 'residentId' })
  readonly resident: Resident | null;

  @Edge(() => Case, { description: 'The case it belongs to; null without one.', from: 'caseId' })
  readonly case: Case | null;

  @Edge(() => Professional, {
    description: 'Who wrote it down; null when the resident did.',
    from: 'professionalId',
  })
  readonly professional: Professional | null;

  @Edge(() => Assessment, {
    description: 'What it corrects; null when it corrects nothing.\n\nDutch: corrigeert',
    from: 'correctsAssessmentId',
  })
  readonly corrects: Assessment | null;

  @Edge(() => Assessment, {
    description: 'What corrected it; null when it still counts.\n\nDutch: gecorrigeerd door',
    by: 'correctsAssessmentId',
  })
  readonly correctedBy: Assessment | null;
}
