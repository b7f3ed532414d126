import { Resident, Term } from '@eenplan/core';
import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, type RequestContext, VisibleRows } from '@eenplan/kit';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { WmoAssessment } from '../assessment/assessment.entity';
import { TemporarySupport } from '../temporary-support/temporary-support.entity';
import { assessmentDueOn } from './assessment-due';
import { stateOfRequest } from './state-of-request';
import { SupportRequestState } from './support-request.enum';

@ObjectType('WmoSupportRequest', {
  implements: Node,
  description:
    'A report that a resident needs support: the start of the Wmo process.\n\n' +
    'Dutch: melding (van een behoefte aan maatschappelijke ondersteuning)\nLaw: Wmo 2015, art. 2.3.2 lid 1',
})
@Entity({ schema: 'wmo', name: 'support_request' })
@PersonalData({ category: 'WMO', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class SupportRequest extends Node {
  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => String, { description: 'The need in the words of whoever reported it.\n\nDutch: hulpvraag' })
  need: string;

  @Column('boolean')
  @Field(() => Boolean, {
    description: 'Must there be temporary support at once?\n\nDutch: spoedeisend geval\nLaw: Wmo 2015, art. 2.3.3',
  })
  urgent: boolean;

  @Column('date')
  @Field(() => Day, { description: 'Day it was received; the six weeks of the assessment run from here.' })
  receivedOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day receipt was confirmed to the resident; null until then.\n\nLaw: Wmo 2015, art. 2.3.2 lid 1',
  })
  confirmedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'What the client thinks would help, in the own words; null when none was handed in.\n\n' +
      'Dutch: persoonlijk plan\nLaw: Wmo 2015, art. 2.3.2 lid 2',
  })
  personalPlan: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day the personal plan was handed in; null without one.' })
  personalPlanOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Day free client support was pointed out to the client; null until then.\n\n' +
      'Dutch: gewezen op cliëntondersteuning\nLaw: Wmo 2015, art. 2.3.2 lid 3',
  })
  clientSupportOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day it was pointed out to the carer; null where there is none, and until then.',
  })
  carerSupportOn: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Resident, {
    description: 'Who needs support; null when you may not see this resident.',
    from: 'residentId',
  })
  readonly resident: Resident | null;
  @Edge(() => WmoAssessment, {
    description: 'Its assessment; null until it begins.\n\nDutch: onderzoek\nLaw: Wmo 2015, art. 2.3.2 lid 1',
    by: 'supportRequestId',
  })
  readonly assessment: WmoAssessment | null;

  @Edge(() => Term, {
    description:
      'The six weeks of the assessment; null for a request that was recorded before terms were kept.\n\n' +
      'Dutch: onderzoekstermijn\nLaw: Wmo 2015, art. 2.3.2 lid 1',
    by: 'subjectId',
    where: "row.rule_id = 'wmo.assessment'",
  })
  readonly assessmentTerm: Term | null;

  @Edge(() => Term, {
    description:
      'How soon the municipality promises to decide in an urgent case; null where it is none, or nothing is promised.\n\n' +
      'Dutch: servicenorm spoed\nLaw: Wmo 2015, art. 2.3.3',
    by: 'subjectId',
    where: "row.rule_id = 'wmo.urgent'",
  })
  readonly urgentTerm: Term | null;

  @Edge(() => TemporarySupport, {
    description:
      'What was decided on temporary support while it is assessed, oldest first.\n\n' +
      'Dutch: tijdelijke maatwerkvoorziening\nLaw: Wmo 2015, art. 2.3.3',
    many: true,
    by: 'supportRequestId',
    order: { decidedOn: 'asc' },
  })
  readonly temporarySupports: TemporarySupport[];

  @Field(() => Day, {
    nullable: true,
    description:
      'Last day of the assessment (inclusive); see `assessmentTerm` for how it came about.\n\n' +
      'Dutch: onderzoek uiterlijk op\nLaw: Wmo 2015, art. 2.3.2 lid 1',
  })
  assessmentDueOn(@Ctx() ctx: RequestContext): Promise<string | null> {
    return assessmentDueOn(this, ctx);
  }

  @Field(() => SupportRequestState, {
    description:
      'How far it has come, up to the report; what follows is an application.\n\nDutch: stand van de melding',
  })
  state(@Ctx() ctx: RequestContext): Promise<SupportRequestState> {
    return stateOfRequest(this, ctx);
  }
}
