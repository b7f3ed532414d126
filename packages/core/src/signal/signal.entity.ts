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
  VisibleRows,
} from '@eenplan/kit';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Term } from '../term/term.entity';
import { SignalInformed, SignalOutcome, SignalRemark, SignalState, SignalWithdrawal } from './signal.enum';
import { SIGNAL_INFORM } from './signal.terms';

/**
 * A signal stands alone: there is no edge to a resident, so that a partner never learns whether the municipality knows
 * the person, and the signal reaches nothing of any law (Wgs, art. 8b).
 */
@ObjectType('Signal', {
  implements: Node,
  description:
    'What a partner tells about somebody: a worry or an observation that is not, or not yet, a request for help ' +
    '(rule R27).\n\nDutch: signaal\nLaw: AVG, art. 6 lid 1 (e)',
})
@Entity({ schema: 'core', name: 'signal' })
@PersonalData({ category: 'SIGNAL', self: 'STRANGER' })
@VisibleRows({
  // Of a law that is off here nothing shows; it comes back with its law.
  PROFESSIONAL: '(row.law_code is null or row.law_code = any(:laws))',
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
  @Field(() => SignalState, { description: 'How far it has come.' })
  state: SignalState;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Day of what was seen, as the partner gave it: YYYY-MM-DD; null when it gave none.',
  })
  observedOn: string | null;

  /** AES-GCM, bound to the municipality. */
  @Column('text', { nullable: true })
  bsnEncrypted: string | null;

  /** Keyed hash to find a signal by BSN; null of what fails the eleven test. */
  @Column('text', { nullable: true })
  bsnLookup: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Family name, as the partner knows it.\n\nDutch: geslachtsnaam' })
  familyName: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Birth date as the partner gave it: YYYY, YYYY-MM or YYYY-MM-DD.\n\nDutch: geboortedatum',
  })
  birthDate: string | null;

  @Column('text', { nullable: true })
  @Field(() => Postcode, { nullable: true, description: 'Postcode of the person.\n\nDutch: postcode' })
  postcode: string | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'House number without addition, 1 to 99,999 (inclusive).\n\nDutch: huisnummer',
  })
  houseNumber: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Code of the municipality where the person lives, as the partner gave it: four digits.',
  })
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
  @Field(() => Day, { nullable: true, description: 'Day it was closed or refused.\n\nDutch: afgehandeld op' })
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

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
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

  private numberAsSent({ platform }: RequestContext): string | null {
    return this.bsnEncrypted && platform.vault.decrypt(this.municipality, this.bsnEncrypted);
  }
}
