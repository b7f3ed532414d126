import { addDays, Day, type Instrument, type RequestContext } from '@eenplan/kit';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { LawService } from '../law/law.service';
import { Law } from '../law/law.type';
import { ParameterMark } from '../parameter/parameter.enum';
import { AssessmentDirection, AssessmentJudge } from './instrument.enum';

@ObjectType({ description: 'A part of life that an instrument looks at.\n\nDutch: leefgebied, domein, dimensie' })
export class AssessmentDomain {
  @Field(() => String, { description: 'Short name; what a score names. The same in every version that has it.' })
  code: string;

  @Field(() => String, { description: 'English name.' })
  title: string;

  @Field(() => String, { description: 'Dutch name.' })
  dutchTitle: string;
}

@ObjectType({ description: 'A level that a domain can be on.\n\nDutch: niveau, trede' })
export class AssessmentLevelTitle {
  @Field(() => Int, { description: 'The figure.' })
  level: number;

  @Field(() => String, { nullable: true, description: 'English name; null of a figure and nothing more.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Dutch name; null of a figure and nothing more.' })
  dutchTitle: string | null;
}

@ObjectType({ description: 'An instrument as it is for a time.\n\nDutch: versie van een meetinstrument' })
export class AssessmentInstrumentVersion {
  @Field(() => String, { description: 'Which: `2017`. Levels of two versions are not compared.' })
  version: string;

  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Field(() => Day, {
    nullable: true,
    description: 'First day no longer so (exclusive); null while no end is known.',
  })
  untilOn: string | null;

  @Field(() => [AssessmentDomain], { description: 'What it looks at.' })
  domains: AssessmentDomain[];

  @Field(() => [AssessmentLevelTitle], { description: 'The levels, lowest figure first.' })
  levels: AssessmentLevelTitle[];

  @Field(() => Int, {
    description: 'How many domains may be scored of one resident on one day. Fewer than all where each needs a reason.',
  })
  mostDomains: number;

  @Field(() => String, { description: 'Where it was read.' })
  source: string;

  @Field(() => ParameterMark, { nullable: true, description: 'How sure that is; null when it was read there.' })
  mark: ParameterMark | null;
}

/** An entry of the registry of instruments: an object, never an enum, because laws bring their own. */
@ObjectType({
  description: 'A way to look at how a resident is doing, again and again.\n\nDutch: meetinstrument',
})
export class AssessmentInstrument {
  @Field(() => String, { description: 'Stable name: `core.positive-health`.' })
  code: string;

  @Field(() => String, { description: 'English name.' })
  title: string;

  @Field(() => String, { description: 'Dutch name.' })
  dutchTitle: string;

  lawCode: string | null;

  @Field(() => String, { description: 'The article or the rule that it rests on.' })
  article: string;

  @Field(() => [AssessmentJudge], { description: 'Whose judgement it takes.' })
  judges: AssessmentJudge[];

  @Field(() => AssessmentDirection, { description: 'What a higher level means.' })
  higherIs: AssessmentDirection;

  @Field(() => Boolean, { description: 'Must it be said of each domain why it is needed for the question?' })
  needsReason: boolean;

  @Field(() => Boolean, { description: 'Does it ask what the resident wants to change?' })
  asksWish: boolean;

  @Field(() => Int, { nullable: true, description: 'Youngest age in years; null when there is none.' })
  minimumAge: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many days old what it rests on may be, inclusive; null when that is not asked.',
  })
  informationDays: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The mutation that records it where it is no assessment; null when it is: `assessmentRecord`.',
  })
  recordedBy: string | null;

  @Field(() => [AssessmentInstrumentVersion], { description: 'Its versions, from old to new.' })
  versions: AssessmentInstrumentVersion[];

  @Field(() => Law, { nullable: true, description: 'The law it belongs to; null of one that no law owns.' })
  law(@Ctx() ctx: RequestContext): Promise<Law | null> {
    return ctx.get(LawService).find(this.lawCode);
  }
}

/** An instrument as the registry shows it. */
export function toEntry({ title, law, versions, ...same }: Instrument): AssessmentInstrument {
  return Object.assign(new AssessmentInstrument(), same, {
    ...{ title: title.en, dutchTitle: title.nl, lawCode: law },
    versions: versions.map(({ domains, levels, mostDomains, mark = null, validFrom, validUntil, ...version }) => ({
      ...{ ...version, mark, mostDomains: mostDomains ?? domains.length, fromOn: validFrom },
      untilOn: validUntil && addDays(validUntil, 1),
      domains: domains.map((domain) => toDomain(domain.code, domain.title)),
      levels: levels.map(({ level, title: named }) => ({
        ...{ level, title: named?.en ?? null, dutchTitle: named?.nl ?? null },
      })),
    })),
  });
}

/** A domain as the registry shows it. */
export const toDomain = (code: string, title: { readonly en: string; readonly nl: string }): AssessmentDomain => ({
  ...{ code, title: title.en, dutchTitle: title.nl },
});
