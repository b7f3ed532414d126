import type { Caller, Instrument, Platform } from '@eenplan/kit';
import { isOpen } from './instrument.law';
import { type AssessmentInstrument, toEntry } from './instrument.type';

/** The instruments of every installed module. */
export class InstrumentService {
  private readonly byCode: ReadonlyMap<string, Instrument>;

  constructor(platform: Platform) {
    const all = platform.modules.flatMap(({ instruments = [] }) => instruments);
    this.byCode = new Map(all.map((instrument) => [instrument.code, instrument]));
  }

  /** Those of core and of the laws that are on here. */
  list({ laws }: Caller): AssessmentInstrument[] {
    return [...this.byCode.values()].filter((instrument) => isOpen(instrument, laws)).map(toEntry);
  }

  /** The one with this code, if it may be used here. */
  find({ laws }: Caller, code: string): Instrument | undefined {
    const instrument = this.byCode.get(code);
    return instrument && isOpen(instrument, laws) ? instrument : undefined;
  }

  /** As a row names it: null when no installed module has it any more. */
  entry(code: string): AssessmentInstrument | null {
    const instrument = this.byCode.get(code);
    return instrument ? toEntry(instrument) : null;
  }
}
