import type { Bilingual } from '../module/define-module';
import type { SourceMark } from '../terms/calendar-data';
import type { IsoDay } from '../terms/iso-day';

/** Whose judgement an assessment is: of the resident about the own life, or of a professional. */
export type InstrumentJudge = 'RESIDENT' | 'PROFESSIONAL';

/** A part of life that an instrument looks at (leefgebied). */
export interface InstrumentDomain {
  /** Short and the same in every version that has it: `finances`. */
  readonly code: string;
  readonly title: Bilingual;
}

/** A level that a domain can be on. */
export interface InstrumentLevel {
  readonly level: number;
  /** Null of a level that is a figure and nothing more. */
  readonly title: Bilingual | null;
}

/** An instrument as it is for a time. Levels of two versions are not compared. */
export interface InstrumentVersion {
  /** For example `2017`; once per instrument. */
  readonly version: string;
  /** First day, inclusive. */
  readonly validFrom: IsoDay;
  /** Last day, inclusive; null while no end is known. */
  readonly validUntil: IsoDay | null;
  readonly domains: readonly InstrumentDomain[];
  /** From the lowest figure to the highest. */
  readonly levels: readonly InstrumentLevel[];
  /** How many domains may be scored on one day; null for all. Never all of them when a domain needs a reason. */
  readonly mostDomains: number | null;
  /** Where it was read, and how sure that is. */
  readonly source: string;
  readonly mark?: SourceMark;
}

/** A way to look at how somebody is doing (meetinstrument), repeatable over time. Data: core records and compares. */
export interface Instrument {
  /** Module and instrument: `core.positive-health`; unique in the installation. */
  readonly code: string;
  readonly title: Bilingual;
  /** Code of the law it belongs to; null of one that no law owns, which only core has. */
  readonly law: string | null;
  /** The article or the rule that it rests on. */
  readonly article: string;
  /** Whose judgement it takes; both when it takes either. */
  readonly judges: readonly InstrumentJudge[];
  /** Whether a higher level is better. */
  readonly higherIs: 'BETTER' | 'WORSE';
  /** Must it be said of each domain why it is needed for the question? */
  readonly needsReason: boolean;
  /** Does it ask what the resident wants to change? */
  readonly asksWish: boolean;
  /** Youngest age in years; null when there is none. */
  readonly minimumAge: number | null;
  /** How many days old what it rests on may be; null when that is not asked. */
  readonly informationDays: number | null;
  /** The mutation that records it where its own room does; null when it is recorded as an assessment. */
  readonly recordedBy: string | null;
  readonly versions: readonly InstrumentVersion[];
}
