import {
  Bsn,
  Day,
  Edge,
  Instant,
  isBsn,
  type JsonObject,
  JsonObjectScalar,
  maskBsn,
  NO_ROW,
  Node,
  PersonalData,
  Postcode,
  type RequestContext,
  StandsInColumn,
  VisibleRows,
} from '@eenplan/kit';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Case } from '../case/case.entity';
import { Household } from '../household/household.entity';
import { Team } from '../organisation/team.entity';
import { Resident } from '../resident/resident.entity';
import { SignalBundle } from '../signal-match/signal-bundle.entity';
import { SignalMatch, SignalMatchBasis } from '../signal-match/signal-match.enum';
import { SignalUndoing } from '../signal-match/signal-undoing.entity';
import { SignalSafetyDestination } from '../signal-triage/signal-triage.enum';
import { Term } from '../term/term.entity';
import { SignalInformed, SignalOutcome, SignalRemark, SignalState, SignalWithdrawal } from './signal.enum';
import { closedOnFor, endedUnseen, ofPersonFor, stateFor, wasRepaired } from './signal-as-told';
import { SIGNAL_INFORM } from './signal.terms';

/** What is worked for in a case: of signals it shows those that were brought into one. */
const IN_A_CASE = "('case:intake', 'plan:direct')";

/**
 * A partner never learns whether the municipality knows the person: whom a signal is about, and where it was put, is for
 * those who act on signals. Within a case a signal of a law shows where the purpose covers that law (Wgs, art. 8b).
 */
@ObjectType('Signal', {
  implements: Node,
  description:
    'What a partner tells about somebody: a worry or an observation that is not, or not yet, a request for help ' +
    '(rule R27).\n\nDutch: signaal\nLaw: AVG, art. 6 lid 1 (e)',
})
@Entity({ schema: 'core', name: 'signal' })
@PersonalData({
  category: 'SIGNAL',
  // Whoever acts on signals is involved with nobody yet.
  forAnyProfessional: true,
  self: 'STRANGER',
  subjects: [{ by: 'residentId', of: () => Resident }],
})
@VisibleRows({
  // Of a law that is off here nothing shows; it comes back with its law.
  PROFESSIONAL: `(row.law_code is null or row.law_code = any(:laws)) and (:activity::text not in ${IN_A_CASE}
    or row.case_id is not null and (row.law_code is null or row.law_code = any(:lawsOpen)))`,
  RESIDENT: NO_ROW,
  PARTNER: 'row.organisation = :organisation',
  ADMINISTRATOR: NO_ROW,
})
export class Signal extends Node {
  @Column('text')
  @Field(() => String, { description: 'Registration number of the partner: `kvk:12345678`.\n\nDutch: signaalpartner' })
  organisation: string;

  @Column('text')
  @Field(() => String, { description: "The partner's own reference.\n\nDutch: kenmerk" })
  partnerReference: string;

  @Column('text')
  @Field(() => String, { description: 'Code of the kind of signal; see `signalKinds`.\n\nDutch: soort signaal' })
  kind: string;

  @Column('text')
  module: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Code of the law it is taken in for; null of no single law.' })
  lawCode: string | null;

  @Column('text')
  state: SignalState;

  @Column('text', { nullable: true })
  observedOn: string | null;

  /** AES-GCM, bound to the municipality. */
  @Column('text', { nullable: true })
  bsnEncrypted: string | null;

  /** Keyed hash to find a signal by BSN; null of what fails the eleven test. */
  @Column('text', { nullable: true })
  bsnLookup: string | null;

  @Column('text', { nullable: true })
  familyName: string | null;

  @Column('text', { nullable: true })
  birthDate: string | null;

  @Column('text', { nullable: true })
  postcode: string | null;

  @Column('integer', { nullable: true })
  houseNumber: number | null;

  @Column('text', { nullable: true })
  municipalityCode: string | null;

  @Column('jsonb')
  @Field(() => JsonObjectScalar, { description: 'What it holds, in the form of its kind.' })
  payload: JsonObject;

  @Column('jsonb')
  @Field(() => [SignalRemark], {
    description: 'What is to be put right before anybody acts on it; empty when nothing is.\n\nDutch: quarantaine',
  })
  quarantine: SignalRemark[];

  @Column('date')
  @Field(() => Day, { description: 'Day it came in.\n\nDutch: ontvangen op' })
  receivedOn: string;

  @Column('timestamptz')
  @Field(() => Instant, { description: 'When it came in.' })
  receivedAt: Date;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day somebody began to work on it.\n\nDutch: opgepakt op' })
  pickedUpOn: string | null;

  @Column('date', { nullable: true })
  closedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => SignalOutcome, { nullable: true, description: 'What came of it; null until it is closed.' })
  outcome: SignalOutcome | null;

  @Column('text', { nullable: true })
  @Field(() => SignalWithdrawal, { nullable: true, description: 'Why the partner withdrew it; null when it did not.' })
  withdrawnBecause: SignalWithdrawal | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What was done, or why nothing; null until it is closed.' })
  closingNote: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the partner hears of it in words; null when nothing.\n\nDutch: terugkoppeling',
  })
  feedback: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it was refused, about what the partner sent and nothing else; null when it was not.',
  })
  refusalReason: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day on which whom it is about was told of it; null until then.\n\nLaw: AVG, art. 14 lid 3',
  })
  residentInformedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => SignalInformed, { nullable: true, description: 'How; null until then.' })
  residentInformedHow: SignalInformed | null;

  @Column('text')
  @Field(() => SignalMatch, {
    nullable: true,
    description: 'Is it known whom of the residents it is about?\n\nDutch: koppeling',
  })
  match: SignalMatch;

  @Column('text', { nullable: true })
  @Field(() => SignalMatchBasis, { nullable: true, description: 'What that rests on; null until it is known.' })
  matchBasis: SignalMatchBasis | null;

  /** Subject of the token, or the job. */
  @Column('text', { nullable: true })
  matchedBy: string | null;

  @Column('uuid', { nullable: true })
  residentId: string | null;

  @Column('uuid', { nullable: true })
  householdId: string | null;

  @Column('uuid', { nullable: true })
  bundleId: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Last day (inclusive) on which somebody begins to work on it, as the municipality promises; null when it promises ' +
      'nothing of this kind.\n\nDutch: uiterlijk oppakken op',
  })
  pickUpDueOn: string | null;

  @Column('uuid', { nullable: true })
  teamId: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day the team got it; null while no team has it.' })
  handedOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Last day (inclusive) on which the team seeks contact, as the municipality promises; null when it promises nothing ' +
      'of this kind.\n\nDutch: uiterlijk contact op',
  })
  contactDueOn: string | null;

  @Column('uuid', { nullable: true })
  caseId: string | null;

  @Column('uuid', { nullable: true })
  helpRequestId: string | null;

  @Column('text', { nullable: true })
  @Field(() => SignalSafetyDestination, {
    nullable: true,
    description: 'Who was told because safety is at stake; null when that was not so (rule R35).',
  })
  safetyDestination: SignalSafetyDestination | null;

  /** The day somebody here put something else in its place than what the partner sent; null when nobody did. */
  @Column('date', { nullable: true })
  repairedOn: string | null;

  @Column('integer')
  @Field(() => Int, {
    description:
      'Goes up with every change that the partner who sent it can see; send it back with a change of your own.',
  })
  version: number;

  /** Subject of the token of whoever changed it last. */
  @Column('text')
  changedBy: string;

  @Edge(() => Term, {
    description:
      'The month in which to tell whom it is about; null until it is picked up.\n\nLaw: AVG, art. 14 lid 3 (a)',
    by: 'subjectId',
    where: `row.rule_id = '${SIGNAL_INFORM}'`,
  })
  readonly informTerm: Term | null;

  @Edge(() => Resident, {
    description: 'The resident it is about; null until that is known.\n\nDutch: betrokkene',
    from: 'residentId',
  })
  readonly resident: Resident | null;

  @Edge(() => Household, {
    description: 'The household of that resident on the day it came in; null when that is not known.',
    from: 'householdId',
  })
  readonly household: Household | null;

  @Edge(() => SignalBundle, {
    description: 'The signals that it is looked at with; null until it was placed.\n\nDutch: signaalzaak',
    from: 'bundleId',
  })
  readonly bundle: SignalBundle | null;

  @Edge(() => Team, { description: 'The team that acts on it; null while none has it.', from: 'teamId' })
  readonly team: Team | null;

  @Edge(() => Case, {
    description: 'The case that it was brought into; null when it was not, or your purpose has no cases.',
    from: 'caseId',
  })
  readonly case: Case | null;

  @Edge(() => SignalUndoing, {
    description: 'Where it was put wrongly and was taken from, oldest first.\n\nDutch: herstelde koppelingen',
    many: true,
    nullable: true,
    by: 'signalId',
    order: { undoneAt: 'asc' },
  })
  readonly undoings: SignalUndoing[] | null;

  @Field(() => SignalState, { name: 'state', description: 'How far it has come.' })
  @StandsInColumn('state', endedUnseen)
  stateAsTold(@Ctx() { caller }: RequestContext): SignalState {
    return stateFor(caller, this);
  }

  @Field(() => Day, {
    name: 'closedOn',
    nullable: true,
    description: 'Day it was closed or refused.\n\nDutch: afgehandeld op',
  })
  @StandsInColumn('closedOn', endedUnseen)
  closedOnAsTold(@Ctx() { caller }: RequestContext): string | null {
    return closedOnFor(caller, this);
  }

  @Field(() => String, {
    name: 'observedOn',
    nullable: true,
    description: 'Day of what was seen, as the partner gave it: YYYY-MM-DD; null when it gave none.',
  })
  @StandsInColumn('observedOn', wasRepaired)
  observedOnAsTold(@Ctx() { caller }: RequestContext): string | null {
    return ofPersonFor(caller, this, this.observedOn);
  }

  @Field(() => String, {
    name: 'familyName',
    nullable: true,
    description: 'Family name, as the partner knows it.\n\nDutch: geslachtsnaam',
  })
  @StandsInColumn('familyName', wasRepaired)
  familyNameAsTold(@Ctx() { caller }: RequestContext): string | null {
    return ofPersonFor(caller, this, this.familyName);
  }

  @Field(() => String, {
    name: 'birthDate',
    nullable: true,
    description: 'Birth date as the partner gave it: YYYY, YYYY-MM or YYYY-MM-DD.\n\nDutch: geboortedatum',
  })
  @StandsInColumn('birthDate', wasRepaired)
  birthDateAsTold(@Ctx() { caller }: RequestContext): string | null {
    return ofPersonFor(caller, this, this.birthDate);
  }

  @Field(() => Postcode, {
    name: 'postcode',
    nullable: true,
    description: 'Postcode of the person.\n\nDutch: postcode',
  })
  @StandsInColumn('postcode', wasRepaired)
  postcodeAsTold(@Ctx() { caller }: RequestContext): string | null {
    return ofPersonFor(caller, this, this.postcode);
  }

  @Field(() => Int, {
    name: 'houseNumber',
    nullable: true,
    description: 'House number without addition, 1 to 99,999 (inclusive).\n\nDutch: huisnummer',
  })
  @StandsInColumn('houseNumber', wasRepaired)
  houseNumberAsTold(@Ctx() { caller }: RequestContext): number | null {
    return ofPersonFor(caller, this, this.houseNumber);
  }

  @Field(() => String, {
    name: 'municipalityCode',
    nullable: true,
    description: 'Code of the municipality where the person lives, as the partner gave it: four digits.',
  })
  @StandsInColumn('municipalityCode', wasRepaired)
  municipalityCodeAsTold(@Ctx() { caller }: RequestContext): string | null {
    return ofPersonFor(caller, this, this.municipalityCode);
  }

  @Field(() => Bsn, {
    nullable: true,
    description:
      'The citizen service number in full. Null when the partner gave none, or what it gave fails the eleven test.\n\n' +
      'Dutch: burgerservicenummer\nLaw: Wabb, art. 10',
  })
  bsn(@Ctx() ctx: RequestContext): string | null {
    const sent = this.numberAsSent(ctx);
    return isBsn(sent) ? sent : null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The citizen service number with all but its last digits hidden. Null when the partner gave none.',
  })
  maskedBsn(@Ctx() ctx: RequestContext): string | null {
    const sent = this.numberAsSent(ctx);
    return sent && maskBsn(sent);
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Nine digits that the partner gave as a number and that fail the eleven test; null of any other signal.',
  })
  failingBsn(@Ctx() ctx: RequestContext): string | null {
    const sent = this.numberAsSent(ctx);
    return isBsn(sent) ? null : sent;
  }

  private numberAsSent({ caller, platform }: RequestContext): string | null {
    const encrypted = ofPersonFor(caller, this, this.bsnEncrypted);
    return encrypted && platform.vault.decrypt(this.municipality, encrypted);
  }
}
