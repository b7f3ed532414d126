import type { Instrument, InstrumentJudge } from '@eenplan/kit';

/** A level as it was last looked at. */
export interface SeenLevel {
  readonly domain: string;
  readonly level: number;
  readonly heldOn: string;
  readonly instrumentVersion: string;
  readonly judgedBy: InstrumentJudge;
}

/** What became of a domain. */
export interface DomainChange {
  readonly domain: string;
  readonly from: SeenLevel | null;
  readonly to: SeenLevel | null;
  readonly difference: number | null;
  readonly change: 'BETTER' | 'WORSE' | 'SAME' | 'NOT_COMPARABLE' | null;
}

type Direction = Pick<Instrument, 'higherIs'>;

/** Rule S031: levels are compared within one version, by one kind of judge; a level on one side alone tells no change. */
export function compare(
  { higherIs }: Direction,
  from: SeenLevel | null,
  to: SeenLevel | null,
): Pick<DomainChange, 'difference' | 'change'> {
  if (from === null || to === null) return { difference: null, change: null };
  if (from.instrumentVersion !== to.instrumentVersion || from.judgedBy !== to.judgedBy)
    return { difference: null, change: 'NOT_COMPARABLE' };
  const difference = to.level - from.level;
  if (difference === 0) return { difference, change: 'SAME' };
  return { difference, change: difference > 0 === (higherIs === 'BETTER') ? 'BETTER' : 'WORSE' };
}

/** The domains of an instrument, those of the newest version first, each once. */
const orderOf = ({ versions }: Pick<Instrument, 'versions'>): string[] => [
  ...new Set([...versions].reverse().flatMap(({ domains }) => domains.map(({ code }) => code))),
];

/** AVG, art. 5 lid 1 (c): what became of each domain that was looked at; of the others nothing is shown. */
export function progressOf(
  instrument: Direction & Pick<Instrument, 'versions'>,
  before: readonly SeenLevel[],
  after: readonly SeenLevel[],
): DomainChange[] {
  const seen = new Set([...before, ...after].map(({ domain }) => domain));
  const find = (levels: readonly SeenLevel[], domain: string): SeenLevel | null =>
    levels.find((each) => each.domain === domain) ?? null;
  return [...new Set([...orderOf(instrument), ...seen])]
    .filter((domain) => seen.has(domain))
    .map((domain) => {
      const [from, to] = [find(before, domain), find(after, domain)];
      return { domain, from, to, ...compare(instrument, from, to) };
    });
}
