import { Household, Resident, Term } from '@eenplan/core';
import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { WmoSafeHomeJudgment, WmoSafeHomeReporter, WmoSafeHomeState } from './safe-home.enum';

/**
 * Nothing of what was reported, and nothing of who reported it: what the clocks and the steps need, and no more. A
 * resident does not see it here: Safe Home tells, when it is safe to (art. 5.3.1).
 */
@ObjectType('WmoSafeHomeReport', {
  implements: Node,
  description:
    'A report of domestic violence or child abuse to Safe Home, and what Safe Home did with it.\n\n' +
    'Dutch: melding bij Veilig Thuis (AMHK)\nLaw: Wmo 2015, art. 4.1.1 lid 2 and art. 5.1.6',
})
@Entity({ schema: 'wmo', name: 'safe_home_report' })
@PersonalData({
  category: 'WMO_SAFE_HOME',
  subjects: [
    { by: 'residentId', of: () => Resident },
    { by: 'householdId', of: () => Household },
  ],
})
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class SafeHomeReport extends Node {
  @Column('uuid', { nullable: true })
  residentId: string | null;

  @Column('uuid', { nullable: true })
  householdId: string | null;

  @Column('date')
  @Field(() => Day, {
    description: 'Day it was received; the five days to start run from here.\n\nDutch: ontvangen op',
  })
  receivedOn: string;

  @Column('text')
  @Field(() => WmoSafeHomeReporter, { description: 'In what capacity it was reported.' })
  reporter: WmoSafeHomeReporter;

  @Column('text')
  @Field(() => WmoSafeHomeState, { description: 'How far it has come.' })
  state: WmoSafeHomeState;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day on which it was decided whether to investigate; null until then.\n\nDutch: besloten op',
  })
  decidedOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'First day of the investigation; null until then.\n\nDutch: onderzoek gestart op',
  })
  startedOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day of the judgment; null until then.\n\nDutch: beoordeeld op' })
  judgedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => WmoSafeHomeJudgment, { nullable: true, description: 'To what steps it leads; null until then.' })
  judgment: WmoSafeHomeJudgment | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Day on which whom it is about was told what was recorded; null until then.\n\n' +
      'Dutch: betrokkene geïnformeerd op\nLaw: Wmo 2015, art. 5.3.1 lid 1',
  })
  informedOn: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Resident, { description: 'Whom it is about; null for a household as a whole.', from: 'residentId' })
  readonly resident: Resident | null;

  @Edge(() => Household, { description: 'Which household it is about; null for one resident.', from: 'householdId' })
  readonly household: Household | null;

  @Edge(() => Term, {
    description:
      'The five days from receipt to start; null while it is not decided to investigate.\n\n' +
      'Law: Uitvoeringsbesluit Wmo 2015, art. 4.1.7 lid 1',
    by: 'subjectId',
    where: "row.rule_id = 'wmo.safe-home-start'",
  })
  readonly startTerm: Term | null;

  @Edge(() => Term, {
    description:
      'The ten weeks from that decision to the judgment; null while it is not decided to investigate.\n\n' +
      'Law: Uitvoeringsbesluit Wmo 2015, art. 4.1.7 lid 2',
    by: 'subjectId',
    where: "row.rule_id = 'wmo.safe-home-judgment'",
  })
  readonly judgmentTerm: Term | null;

  @Edge(() => Term, {
    description:
      'The four weeks from recording to telling; `termProlong` puts it off by two weeks, as often as safety asks.\n\n' +
      'Law: Wmo 2015, art. 5.3.1 lid 1 and lid 2',
    by: 'subjectId',
    where: "row.rule_id = 'wmo.safe-home-inform'",
  })
  readonly informTerm: Term | null;
}
