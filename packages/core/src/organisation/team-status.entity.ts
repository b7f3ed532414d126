import { Day, Node, NotPersonal, TO_STAFF_AND_RESIDENTS, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { TeamLegalStatus } from './organisation.enum';
import { consequencesOf } from './team-status.law';

@ObjectType({
  implements: Node,
  description:
    'What the help that a team itself gives is under the law, for a period, and what follows from it.\n\n' +
    'Dutch: status van het team\nLaw: Wmo 2015, art. 1.1.1',
})
@Entity({ schema: 'core', name: 'team_status' })
@NotPersonal()
@VisibleRows(TO_STAFF_AND_RESIDENTS)
export class TeamStatus extends Node {
  @Column('uuid')
  teamId: string;

  @Column('text')
  @Field(() => TeamLegalStatus, { description: 'General or tailored.' })
  status: TeamLegalStatus;

  @Column('date')
  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer so (exclusive); null while it lasts.' })
  untilOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where this comes from; `[A]` marks an assumption.' })
  source: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => Boolean, {
    description: 'Is help of the team granted by a decision?\n\nDutch: beschikking\nLaw: Awb, art. 1:3',
  })
  needsDecision(): boolean {
    return consequencesOf(this.status).decision;
  }

  @Field(() => Boolean, {
    description:
      'Can the team ask an own contribution for its help?\n\nDutch: eigen bijdrage\nLaw: Wmo 2015, art. 2.1.4',
  })
  takesContribution(): boolean {
    return consequencesOf(this.status).contribution;
  }

  @Field(() => Boolean, {
    description: 'Is objection open? A complaint always is.\n\nDutch: bezwaar\nLaw: Awb, art. 7:1',
  })
  opensObjection(): boolean {
    return consequencesOf(this.status).objection;
  }

  @Field(() => Boolean, {
    description: 'Is its own help short and not intensive?\n\nDutch: kortdurende, niet intensieve ondersteuning',
  })
  shortTermOnly(): boolean {
    return consequencesOf(this.status).shortTermOnly;
  }
}
