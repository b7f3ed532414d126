import { Day, EuroCents, EVERY_ROW, NotPersonal, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ParameterMark, ParameterOrigin } from './parameter.enum';

/** A view: the values that hold, each with its series. */
@ObjectType({
  description:
    'An amount, percentage or number of a law for the days on which it holds. It is the same in every municipality.\n\n' +
    'Dutch: wettelijk bedrag of percentage',
})
@Entity({ schema: 'core', name: 'parameter' })
@NotPersonal()
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: EVERY_ROW, PARTNER: EVERY_ROW, ADMINISTRATOR: EVERY_ROW })
export class Parameter {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  @Field(() => String, { description: 'Name that stays the same from value to value: `awb.penalty.tier1`.' })
  key: string;

  @Column('text', { name: 'title_en' })
  @Field(() => String, { description: 'English name.' })
  title: string;

  @Column('text', { name: 'title_nl' })
  @Field(() => String, { description: 'Dutch name.' })
  dutchTitle: string;

  @Column('text')
  @Field(() => String, { description: 'Code of the law: `WMO`; `AWB` for the general rules.' })
  law: string;

  @Column('text')
  @Field(() => String, { description: 'The article it stands in.' })
  article: string;

  @Column('text')
  @Field(() => String, { description: 'What the value counts: `EUR_CENTS_PER_MONTH`, `PERCENT`.' })
  unit: string;

  @Column('bigint', { nullable: true })
  @Field(() => EuroCents, { nullable: true, description: 'The value when it is money; null for any other unit.' })
  amountInCents: number | null;

  @Column('text')
  @Field(() => String, { description: 'The value in its unit, exact: `2300` for 23 euro, `0.70`.' })
  value: string;

  @Column('date', { name: 'valid_from' })
  @Field(() => Day, { description: 'First day on which it holds (inclusive).' })
  validFromOn: string;

  @Column('date', { name: 'valid_until', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Last day on which it holds (inclusive); null while no end is known.',
  })
  validUntilOn: string | null;

  @Column('text')
  @Field(() => String, { description: 'Where it was read.\n\nDutch: vindplaats' })
  source: string;

  @Column('text', { nullable: true })
  @Field(() => ParameterMark, { nullable: true, description: 'How sure it is; null when it was read in its source.' })
  mark: ParameterMark | null;

  @Column('text')
  @Field(() => ParameterOrigin, { description: 'Whether it came with a release or was set here.\n\nDutch: herkomst' })
  origin: ParameterOrigin;
}
