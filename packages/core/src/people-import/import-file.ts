import { createHash } from 'node:crypto';
import { CodedError } from '@eenplan/kit';
import { csvRows } from './csv-rows';
import type { ReadRow } from './import-row';
import { jsonArrayRows, jsonLineRows } from './json-rows';

/** A file of residents: read twice, so opened twice. */
export interface ImportFile {
  readonly format: 'csv' | 'json';
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** What a first reading tells. */
export interface ImportFileFacts {
  /** The same for the same file, and not to be guessed by who has not got it. */
  readonly fingerprint: string;
  /** First character that is no space; empty in an empty file. */
  readonly start: string;
}

/**
 * Reads a file once before anything is loaded: refuses what is no UTF-8. A character that the end of the file cuts
 * through is left to the row it stands in.
 */
export async function lookThrough(file: ImportFile): Promise<ImportFileFacts> {
  const hash = createHash('sha256');
  const [strict, lenient] = [new TextDecoder('utf-8', { fatal: true }), new TextDecoder()];
  let [line, start] = [1, ''];
  for await (const piece of file.open()) {
    hash.update(piece);
    const text = lenient.decode(piece, { stream: true });
    if (!decodes(strict, piece)) throw notUtf8(line + linesIn(text.slice(0, text.indexOf('\uFFFD'))));
    line += linesIn(text);
    start ||= text.trimStart().charAt(0);
  }
  return { fingerprint: hash.digest('base64url'), start };
}

/** The rows of a file, one at a time. */
export function rowsOf({ format, open }: ImportFile, { start }: ImportFileFacts): AsyncIterable<ReadRow> {
  if (format === 'csv') return csvRows(open());
  if (start === '') throw new CodedError('IMPORT_FILE_EMPTY', 'The file is empty.');
  return start === '[' ? jsonArrayRows(open()) : jsonLineRows(open());
}

function decodes(decoder: InstanceType<typeof TextDecoder>, piece: Uint8Array): boolean {
  try {
    decoder.decode(piece, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const linesIn = (text: string): number => text.split('\n').length - 1;

const notUtf8 = (line: number): CodedError =>
  new CodedError(
    'IMPORT_NOT_UTF8',
    `Line ${line} holds characters that are no UTF-8, as in a file saved as Latin-1, Windows or UTF-16. Save it as ` +
      'UTF-8; nothing was loaded.',
  );
