import fc from 'fast-check';
import { coreInstruments } from '../instrument/core-instruments';
import { compare, type DomainChange, progressOf, type SeenLevel } from './progress.law';

const seen = (level: number, changes: Partial<SeenLevel> = {}): SeenLevel => ({
  ...{ domain: 'finances', level, heldOn: '2018-01-01', instrumentVersion: '2017', judgedBy: 'PROFESSIONAL' },
  ...changes,
});
const UP = { higherIs: 'BETTER' } as const;
const DOWN = { higherIs: 'WORSE' } as const;

describe('S031: a domain on two days', () => {
  it.each<[string, typeof UP | typeof DOWN, SeenLevel | null, SeenLevel | null, object]>([
    ['up', UP, seen(2), seen(4), { difference: 2, change: 'BETTER' }],
    ['down', UP, seen(4), seen(2), { difference: -2, change: 'WORSE' }],
    ['the same', UP, seen(3), seen(3), { difference: 0, change: 'SAME' }],
    ['up where that is worse', DOWN, seen(0), seen(3), { difference: 3, change: 'WORSE' }],
    ['down where that is better', DOWN, seen(3), seen(0), { difference: -3, change: 'BETTER' }],
    ['not looked at before', UP, null, seen(3), { difference: null, change: null }],
    ['of another version', UP, seen(2, { instrumentVersion: '2013' }), seen(3), notComparable()],
    ['of another judge', UP, seen(3, { judgedBy: 'RESIDENT' }), seen(3), notComparable()],
  ])('%s', (_what, direction, from, to, expected) => {
    expect(compare(direction, from, to)).toEqual(expected);
  });
});

function notComparable(): object {
  return { difference: null, change: 'NOT_COMPARABLE' };
}

const instrument = coreInstruments.find(({ code }) => code === 'core.self-sufficiency');
if (!instrument) throw new Error('There is no matrix.');

/** The levels on a day: of each domain one at most, of either version and either judge. */
const levels = fc
  .uniqueArray(fc.constantFrom('finances', 'housing', 'day-activities', 'time', 'a-domain-of-before'))
  .chain((domains) =>
    fc.tuple(
      ...domains.map((domain) =>
        fc.record({
          domain: fc.constant(domain),
          level: fc.integer({ min: 1, max: 5 }),
          heldOn: fc.constantFrom('2016-05-01', '2017-05-01'),
          instrumentVersion: fc.constantFrom('2013', '2017'),
          judgedBy: fc.constantFrom('RESIDENT' as const, 'PROFESSIONAL' as const),
        }),
      ),
    ),
  );

const OPPOSITE = { BETTER: 'WORSE', WORSE: 'BETTER', SAME: 'SAME', NOT_COMPARABLE: 'NOT_COMPARABLE' } as const;
const negative = ({ domain, from, to, difference, change }: DomainChange): DomainChange => ({
  ...{ domain, from: to, to: from, change: change && OPPOSITE[change] },
  difference: difference === null ? null : 0 - difference,
});

describe('progress', () => {
  it('from one day to another is the negative of that from the other to the one', () => {
    fc.assert(
      fc.property(levels, levels, fc.constantFrom('BETTER' as const, 'WORSE' as const), (a, b, higherIs) => {
        const directed = { ...instrument, higherIs };
        expect(progressOf(directed, a, b)).toEqual(progressOf(directed, b, a).map(negative));
      }),
    );
  });

  it('shows the domains that were looked at, once each, in the order of the newest version', () => {
    const of = (...domains: string[]) => domains.map((domain) => seen(3, { domain }));
    const shown = progressOf(
      instrument,
      of('addiction', 'finances', 'gone'),
      of('justice', 'work-education', 'finances'),
    );
    expect(shown.map(({ domain }) => domain)).toEqual(['finances', 'work-education', 'justice', 'addiction', 'gone']);
  });
});
