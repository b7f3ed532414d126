import fc from 'fast-check';
import { isWorkingDay } from './calendar';
import { addDays, daysBetween } from './iso-day';
import type { Suspension } from './suspension';
import { evaluateTerm, type TermAnswer, type TermRequest } from './term';
import type { TermDefinition, TermUnit } from './term-definition';

const options = { seed: 20260817, numRuns: 1000 };
const FIRST = '2015-01-10';
const startDay = fc.integer({ min: 0, max: daysBetween(FIRST, '2033-01-01') }).map((days) => addDays(FIRST, days));
const unit = fc.constantFrom<TermUnit>('HOURS', 'DAYS', 'WORKING_DAYS', 'WEEKS', 'MONTHS', 'YEARS');
const length = unit.chain((unitOf) =>
  fc.record({ unit: fc.constant(unitOf), count: fc.integer({ min: 1, max: unitOf === 'YEARS' ? 1 : 14 }) }),
);
const definition: fc.Arbitrary<TermDefinition> = fc.record({
  ruleId: fc.constant('p'),
  article: fc.constant('P 1'),
  kind: fc.constantFrom('MAXIMUM', 'WINDOW', 'TIME_TO_LIVE'),
  length,
  setBy: fc.constantFrom('ACT', 'ORDER_IN_COUNCIL', 'MUNICIPALITY'),
  suspendable: fc.constant(true),
});

/** A suspension that begins while the term runs, whatever the others are: before the raw end. */
const suspension = (trigger: string, rawEndOn: string): fc.Arbitrary<Suspension> =>
  fc
    .tuple(fc.integer({ min: 0, max: daysBetween(trigger, rawEndOn) - 1 }), fc.integer({ min: 0, max: 60 }))
    .map(([from, days]) => {
      const startsAfter = addDays(trigger, from);
      return { ground: 'COMPLETION', startsAfter, endsBefore: addDays(startsAfter, days) };
    });

const request: fc.Arbitrary<TermRequest & { suspensions: Suspension[] }> = fc
  .tuple(definition, startDay)
  .chain(([rule, trigger]) => {
    const on = addDays(trigger, 900);
    const { rawEndOn } = evaluateTerm({ definition: rule, trigger, on });
    const suspensions = fc.array(suspension(trigger, rawEndOn), { maxLength: 4 });
    return suspensions.map((list) => ({ definition: rule, trigger, on, suspensions: list }));
  });

const chainOf = ({ rawEndOn, shifts, dueOn }: TermAnswer): string[] => [
  rawEndOn,
  ...shifts.flatMap(({ from, to }) => [from, to]),
  dueOn,
];

describe('for every term', () => {
  it('the due day is a working day, unless the answer says why it is exempt', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { dueOn, exemption } = evaluateTerm(asked);
        return exemption !== null || isWorkingDay(dueOn);
      }),
      options,
    );
  });

  it('one more suspension never shortens it', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const all = evaluateTerm(asked);
        return asked.suspensions.every((_one, index) => {
          const fewer = evaluateTerm({ ...asked, suspensions: asked.suspensions.toSpliced(index, 1) });
          return fewer.dueOn <= all.dueOn && fewer.suspendedDays <= all.suspendedDays;
        });
      }),
      options,
    );
  });

  it('a later start never ends earlier', () => {
    fc.assert(
      fc.property(definition, startDay, fc.integer({ min: 0, max: 40 }), (rule, trigger, days) => {
        const on = addDays(trigger, 1);
        const later = evaluateTerm({ definition: rule, trigger: addDays(trigger, days), on });
        return evaluateTerm({ definition: rule, trigger, on }).dueOn <= later.dueOn;
      }),
      options,
    );
  });

  it('the shifts lead from the raw end to the due day, each forward, none missing', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const answer = evaluateTerm(asked);
        const chain = chainOf(answer);
        const linked = chain.every((day, index) => index % 2 === 1 || day === chain[index + 1]);
        return linked && answer.shifts.every(({ from, to, why }) => from < to && why.length > 0);
      }),
      options,
    );
  });

  it('the order in which suspensions were recorded does not matter, and nothing is changed', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const before = JSON.stringify(asked);
        const answer = evaluateTerm(asked);
        const reversed = evaluateTerm({ ...asked, suspensions: asked.suspensions.toReversed() });
        expect(reversed).toEqual(answer);
        expect(JSON.stringify(asked)).toBe(before);
      }),
      options,
    );
  });
});
