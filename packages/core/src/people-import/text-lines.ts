/** Most characters of a row: what is longer was not closed, or is no file of residents. */
export const LONGEST_ROW = 65_536;

/** A line without its end. */
export interface TextLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** Longer than a row may be; the text is what it starts with. */
  readonly isTooLong: boolean;
}

/** The characters of a file, piece by piece; what is no UTF-8 becomes U+FFFD. A byte order mark is left out. */
export async function* textsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** The lines of a file, ended by LF or CRLF; the last one may have no end. Keeps one line in memory, cut when endless. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TextLine> {
  let [number, kept] = [1, ''];
  for await (const text of textsOf(bytes)) {
    const [first = '', ...others] = text.split('\n');
    kept = grown(kept, first);
    for (const next of others) {
      yield lineOf(number, kept);
      number += 1;
      kept = grown('', next);
    }
  }
  if (kept !== '') yield lineOf(number, kept);
}

/** One character more than allowed is kept, to tell that there were more. */
const grown = (kept: string, more: string): string =>
  kept.length > LONGEST_ROW ? kept : (kept + more).slice(0, LONGEST_ROW + 2);

const lineOf = (number: number, kept: string): TextLine => {
  const text = kept.endsWith('\r') ? kept.slice(0, -1) : kept;
  return { number, text, isTooLong: text.length > LONGEST_ROW };
};
