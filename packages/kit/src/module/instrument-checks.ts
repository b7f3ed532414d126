import type { Instrument, InstrumentVersion } from '../assessment/instrument';
import { isDay } from '../scalars/day';
import { BootError } from './boot-error';
import type { EenplanModule } from './define-module';
import { whyOfAnother } from './entry-owner';

/** Every instrument of a module is one that can be filled in and compared, and belongs to a law of that module. */
export function checkInstruments(module: EenplanModule): void {
  for (const instrument of module.instruments ?? []) {
    checkOwner(module, instrument);
    const why = mistakeOf(instrument) ?? firstOf(instrument.versions, (version) => mistakeIn(version, instrument));
    if (why === null) continue;
    throw new BootError('INSTRUMENT_INVALID', `instrument ${instrument.code} of ${module.id} ${why}.`);
  }
}

function checkOwner(module: EenplanModule, instrument: Instrument): void {
  const why = whyOfAnother(module, instrument);
  if (why) throw new BootError('INSTRUMENT_OF_ANOTHER', `instrument ${instrument.code} of ${module.id} ${why}`);
}

type Mistake = string | null;

function mistakeOf({ article, judges, versions }: Instrument): Mistake {
  if (article.trim() === '') return 'names no article';
  if (judges.length === 0 || twice(judges)) return 'does not say once whose judgement it takes';
  if (versions.length === 0) return 'has no version';
  if (twice(versions.map(({ version }) => version))) return 'has one version twice';
  return firstOf(versions, (version, index) => overlap(version, versions[index + 1]));
}

/** Versions stand from old to new; of the same day there is one at most. */
function overlap({ version, validUntil }: InstrumentVersion, next: InstrumentVersion | undefined): Mistake {
  if (!next || (validUntil !== null && validUntil < next.validFrom)) return null;
  return `has version ${next.version} begin before ${version} ends`;
}

function mistakeIn(version: InstrumentVersion, { needsReason }: Instrument): Mistake {
  const { domains, levels, mostDomains, source } = version;
  const most = mostDomains ?? domains.length;
  const wrong: readonly (readonly [boolean, string])[] = [
    [!isPeriod(version), 'without days'],
    [source.trim() === '', 'without a source'],
    [domains.length === 0 || twice(domains.map(({ code }) => code)), 'of which not every domain stands once'],
    [levels.length < 2 || !rises(levels.map(({ level }) => level)), 'of which the levels do not rise'],
    [!Number.isSafeInteger(most) || most < 1 || most > domains.length, 'that takes an odd number of domains'],
    [needsReason && most === domains.length, 'that asks why each domain is needed and takes all of them at once'],
  ];
  const found = wrong.find(([isWrong]) => isWrong);
  return found ? `has version ${version.version} ${found[1]}` : null;
}

const isPeriod = ({ validFrom, validUntil }: InstrumentVersion): boolean =>
  isDay(validFrom) && (validUntil === null || (isDay(validUntil) && validUntil >= validFrom));

const rises = (levels: readonly number[]): boolean =>
  levels.every((level, index) => Number.isSafeInteger(level) && level > (levels[index - 1] ?? -Infinity));

const twice = (names: readonly string[]): boolean => new Set(names).size < names.length;

const firstOf = <T>(items: readonly T[], mistake: (item: T, index: number) => Mistake): Mistake =>
  items.map(mistake).find((each) => each !== null) ?? null;
