import type { WriteStream } from 'node:tty';
import type { ImportTally } from '@eenplan/core';

/** Rows between two plain lines. */
const LINE_EVERY = 10_000;
const WIDTH = 30;

/** Shows how far an import is. */
export interface Progress {
  /** @param part - from 0 to 1; null when nobody knows how much there is */
  show(tally: ImportTally, part: number | null): void;
  /** Makes room for a line. */
  clear(): void;
}

/** A bar that draws over itself on a terminal, a line per 10,000 rows elsewhere. */
export const progressOn = (stream: WriteStream | NodeJS.WritableStream): Progress =>
  'isTTY' in stream && stream.isTTY ? barOn(stream) : linesOn(stream);

function barOn(stream: NodeJS.WritableStream): Progress {
  return {
    show: (tally, part) => void stream.write(`\r\u001b[2K${bar(part)} ${summary(tally)}`),
    clear: () => void stream.write('\r\u001b[2K'),
  };
}

function bar(part: number | null): string {
  if (part === null) return '';
  const done = Math.round(Math.min(part, 1) * WIDTH);
  return `[${'#'.repeat(done)}${'.'.repeat(WIDTH - done)}] ${String(Math.floor(Math.min(part, 1) * 100)).padStart(3)}%`;
}

function linesOn(stream: NodeJS.WritableStream): Progress {
  let next = LINE_EVERY;
  const show = (tally: ImportTally): void => {
    if (tally.read < next) return;
    next = (Math.floor(tally.read / LINE_EVERY) + 1) * LINE_EVERY;
    stream.write(`${summary(tally)}\n`);
  };
  return { show, clear: () => undefined };
}

/** The count in words. */
export const summary = ({ loaded, alreadyThere, wrong }: ImportTally): string =>
  `${count(loaded)} loaded, ${count(alreadyThere)} already there, ${count(wrong)} wrong`;

const count = (number: number): string => number.toLocaleString('en');
