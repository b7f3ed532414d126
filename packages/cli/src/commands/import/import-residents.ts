import { createReadStream, statSync } from 'node:fs';
import { type ImportTally, ResidentImportService } from '@eenplan/core';
import { StartupError } from '@eenplan/server';
import { say } from '../../say';
import { whileLogged } from '../logged-command';
import { commandLineCaller, requireMunicipality } from '../modules';
import { withPlatform } from '../with-platform';
import { conclude } from './conclude';
import { progressOn } from './progress';
import { reportOn, reportTo } from './report';
import { untilStopped } from './until-stopped';

/** Options of `eenplan import residents`. */
export interface ImportResidentsOptions {
  readonly municipality: string;
  readonly allOrNothing?: boolean;
  readonly format?: 'csv' | 'json';
  readonly report?: string;
}

/** `eenplan import residents FILE`: streams a file into a municipality. */
export async function importResidents(path: string, options: ImportResidentsOptions): Promise<void> {
  const bytes = sizeOf(path);
  const tally = await withPlatform(async (platform) => {
    await requireMunicipality(platform, options.municipality);
    const progress = progressOn(process.stderr);
    const telling = (line: string): void => {
      progress.clear();
      say(line);
    };
    const report = options.report === undefined ? reportOn(telling) : reportTo(options.report, path);
    const file = countedFile(path, options.format ?? formatOf(path));
    try {
      const caller = commandLineCaller(platform, options.municipality);
      const importAll = (signal: AbortSignal): Promise<ImportTally> =>
        platform.get(ResidentImportService).importFile(caller, file, {
          ...{ allOrNothing: options.allOrNothing === true, onWrong: report.tell, signal },
          onProgress: (now: ImportTally) => progress.show(now, bytes > 0 ? file.read() / bytes : null),
        });
      return await whileLogged(platform, caller, 'import residents', () => untilStopped(importAll));
    } finally {
      progress.clear();
      report.close();
    }
  });
  conclude(tally);
}

const formatOf = (path: string): 'csv' | 'json' => (/\.(json|jsonl|ndjson)$/i.test(path) ? 'json' : 'csv');

/** It is read twice, so it must be a file and no pipe. */
function sizeOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new StartupError('FILE_UNREADABLE', `The file ${path} cannot be read.`);
  if (!found.isFile())
    throw new StartupError('FILE_UNREADABLE', `${path} is no file; a pipe or a folder cannot be read twice.`);
  return found.size;
}

/** A file that can be opened again and again, and knows how far the last reading is. */
function countedFile(path: string, format: 'csv' | 'json') {
  let read = 0;
  async function* open(): AsyncGenerator<Buffer> {
    read = 0;
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
      read += piece.length;
      yield piece;
    }
  }
  return { format, open, read: () => read };
}
