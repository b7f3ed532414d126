import {
  answer,
  evaluateTerm,
  type Platform,
  type TermRequest,
  type TermRule,
  withMunicipalLength,
} from '@eenplan/kit';
import type { Caller } from '@eenplan/kit';
import { currentCalendar } from './current-calendar';
import type { TermCalculateInput, TermCalculatePayload, TermCalculation } from './term-calculation.inputs';
import { requireDay } from './term-facts';
import { toShift } from './term-reading';
import { type PathOf, refusingTerm } from './term-refusal';
import { rulesOf, toEntry, type TermRuleEntry } from './term-rule.type';
import { refuse } from './term.errors';

/** Terms without a case: what the laws say, and what that comes to. */
export class TermCalculationService {
  constructor(private readonly platform: Platform) {}

  /** Every clock of the installed modules, of one law or of all. */
  rules(law?: string): TermRuleEntry[] {
    return rulesOf(this.platform.modules)
      .filter((rule) => !law || rule.law === law)
      .map(toEntry);
  }

  /** Counts a term as it would be counted in a case, with the calendar of today. */
  calculate(caller: Caller, input: TermCalculateInput): Promise<TermCalculatePayload> {
    return answer(async () => {
      const rule = rulesOf(this.platform.modules).find(({ ruleId }) => ruleId === input.ruleCode);
      if (!rule) throw refuse('TERM_RULE_UNKNOWN', 'input', 'ruleCode');
      const calendar = await this.platform.door.inMunicipality(caller, (tx) => currentCalendar(this.platform, tx));
      const on = input.on ?? this.platform.clock.today();
      return {
        calculation: refusingTerm(pathOf, () => {
          const definition = chosenBy(rule, input);
          return calculated(definition, { ...requestFrom(input, definition, on), calendar });
        }),
      };
    });
  }
}

function chosenBy(rule: TermRule, { municipalLength }: TermCalculateInput): TermRule {
  if (!municipalLength) return rule;
  return { ...rule, ...withMunicipalLength(rule, municipalLength.length, municipalLength.ordinance) };
}

function requestFrom(input: TermCalculateInput, definition: TermRule, on: string): TermRequest {
  const { triggeredOn: trigger, metOn, laterDate, suspensions, prolongations } = input;
  return {
    ...{ definition, trigger, on, metOn: metOn ?? null, prolongations },
    laterDate: laterDate ? { notifiedOn: laterDate.notifiedOn, newDate: laterDate.newOn } : null,
    suspensions: suspensions.map(({ ground, startsAfterOn, endsBeforeOn }) => ({
      ...{ ground, startsAfter: startsAfterOn, endsBefore: endsBeforeOn ?? null },
    })),
  };
}

function calculated(rule: TermRule, request: TermRequest): TermCalculation {
  const result = requireDay(evaluateTerm(request));
  const { triggeredOn, rawEndOn, dueOn, suspendedDays, exemption, state, metInTime, calendarVersion } = result;
  const { laterDate, provisional: isProvisional, decreeKnown: isDecreeKnown } = result;
  return {
    ...{ rule: toEntry(rule), triggeredOn, rawEndOn, dueOn, suspendedDays, exemption, state, metInTime },
    ...{ calendarVersion, isProvisional, isDecreeKnown, shifts: result.shifts.map(toShift) },
    laterDate: laterDate && {
      ...{ notifiedOn: laterDate.notifiedOn, newOn: laterDate.newDate, moved: laterDate.moved },
    },
  };
}

/** Which part of the input a refusal of the engine is about. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^SUSPENSION/, 'suspensions'],
  [/^LATER_DATE/, 'laterDate'],
  [/^PROLONGATION/, 'prolongations'],
  [/^MET/, 'metOn'],
  [/^CALENDAR/, 'triggeredOn'],
];

const pathOf: PathOf = (code) => ['input', PLACES.find(([pattern]) => pattern.test(code))?.[1] ?? 'municipalLength'];
