import type { EenplanModule, TermRule as Rule } from '@eenplan/kit';
import { exemptionOf, type RequestContext } from '@eenplan/kit';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { LawService } from '../law/law.service';
import { Law } from '../law/law.type';
import { TermExemption, TermLength } from './term-explanation.type';
import { TermKind, TermSource } from './term.enum';

@ObjectType({ description: 'The most a municipality may choose.\n\nDutch: wettelijk maximum' })
export class TermMaximum {
  @Field(() => TermLength, { description: 'How long.' })
  length: TermLength;

  @Field(() => String, { description: 'The article that says so.' })
  article: string;

  @Field(() => Int, { nullable: true, description: 'How many times, of an adjournment.' })
  times: number | null;
}

/** A clock that a module declares, as the catalogue shows it. */
@ObjectType('TermRule', { description: 'How a law states one of its clocks.\n\nDutch: termijn in de wet' })
export class TermRuleEntry {
  @Field(() => String, { description: 'Stable name: `wmo.assessment`.' })
  code: string;

  @Field(() => String, { description: 'English name.' })
  title: string;

  @Field(() => String, { description: 'Dutch name.' })
  dutchTitle: string;

  @Field(() => String, { description: 'Code of the law: `WMO`; `AWB` for the general rules.' })
  lawCode: string;

  @Field(() => String, { description: 'The article that sets it.' })
  article: string;

  @Field(() => TermKind, { description: 'What it asks for.' })
  kind: keyof typeof TermKind;

  @Field(() => TermLength, { description: 'How long it is.' })
  length: TermLength;

  @Field(() => TermSource, { description: 'Who set it.' })
  setBy: keyof typeof TermSource;

  @Field(() => Boolean, { description: 'Is it counted back from the event?\n\nDutch: terugrekening' })
  isCountedBack: boolean;

  @Field(() => Boolean, { description: 'Can it be suspended?\n\nDutch: opschorting\nLaw: Awb, art. 4:15' })
  isSuspendable: boolean;

  @Field(() => Boolean, { description: 'Does a notice of a later day move it?\n\nLaw: Awb, art. 4:14 lid 3' })
  isMovedByLaterDate: boolean;

  @Field(() => TermMaximum, {
    nullable: true,
    description: 'The most a municipality may choose; null: its own length.',
  })
  statutoryMaximum: TermMaximum | null;

  @Field(() => TermMaximum, { nullable: true, description: 'Adjournment, when the law allows it.\n\nDutch: verdaging' })
  prolongation: TermMaximum | null;

  @Field(() => TermExemption, { nullable: true, description: 'Why the Atw does not extend it; null when it does.' })
  exemption: TermExemption | null;

  @Field(() => Law, { nullable: true, description: 'The law; that of the general rules is `AWB`.' })
  law(@Ctx() ctx: RequestContext): Promise<Law | null> {
    return ctx.get(LawService).find(this.lawCode);
  }
}

/** Every clock of the installed modules, core first. */
export const rulesOf = (modules: readonly EenplanModule[]): Rule[] => modules.flatMap(({ terms }) => terms ?? []);

/** A rule as the catalogue shows it. */
export function toEntry(rule: Rule): TermRuleEntry {
  const { ruleId, title, law: lawCode, article, kind, length, setBy, statutoryMaximum, prolongation } = rule;
  return Object.assign(new TermRuleEntry(), {
    ...{ code: ruleId, title: title.en, dutchTitle: title.nl, lawCode, article, kind, length, setBy },
    isCountedBack: rule.counted === 'BACKWARD',
    isSuspendable: rule.suspendable ?? false,
    isMovedByLaterDate: rule.laterDateMoves ?? false,
    statutoryMaximum: statutoryMaximum ? { ...statutoryMaximum, times: null } : null,
    prolongation: prolongation
      ? { length: prolongation.maximum, article: prolongation.article, times: prolongation.times ?? 1 }
      : null,
    exemption: exemptionOf(rule),
  });
}
