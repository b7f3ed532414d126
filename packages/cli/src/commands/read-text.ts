import { readFileSync } from 'node:fs';
import { StartupError } from '@eenplan/server';

/** The text of a file that somebody named, or one clear line. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new StartupError('FILE_UNREADABLE', `The file ${file} cannot be read.`);
  }
}
