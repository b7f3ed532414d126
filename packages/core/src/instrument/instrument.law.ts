import type { Instrument, InstrumentVersion } from '@eenplan/kit';

/** AVG, art. 5 lid 1 (d): the version that holds on a day; undefined when there is none. */
export const versionOn = ({ versions }: Pick<Instrument, 'versions'>, on: string): InstrumentVersion | undefined =>
  versions.find(({ validFrom, validUntil }) => validFrom <= on && (validUntil === null || on <= validUntil));

/** Rule M3: an instrument of a law is there where the law is on; one that no law owns is everywhere. */
export const isOpen = ({ law }: Pick<Instrument, 'law'>, laws: readonly string[]): boolean =>
  law === null || laws.includes(law);
