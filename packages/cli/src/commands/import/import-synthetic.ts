import { type ReadRow, ResidentImportService } from '@eenplan/core';
import { StartupError } from '@eenplan/server';
import { syntheticResidents } from '../../synthetic/synthetic-residents';
import { say } from '../../say';
import { commandLineCaller, requireMunicipality } from '../modules';
import { withPlatform } from '../with-platform';
import { conclude } from './conclude';
import { progressOn } from './progress';
import { reportOn } from './report';
import { untilStopped } from './until-stopped';

/** Options of `eenplan import synthetic`. */
export interface ImportSyntheticOptions {
  readonly municipality: string;
  readonly residents: string;
  readonly seed: string;
}

const MOST = 2_000_000;

/** `eenplan import synthetic`: fills a municipality with people who do not exist, by the same import. */
export async function importSynthetic({ municipality, residents, seed }: ImportSyntheticOptions): Promise<void> {
  const wanted = countOf(residents);
  const tally = await withPlatform(async (platform) => {
    await requireMunicipality(platform, municipality);
    const progress = progressOn(process.stderr);
    const caller = commandLineCaller(platform, municipality);
    try {
      return await untilStopped((signal) =>
        platform.get(ResidentImportService).importRows(caller, `synthetic ${seed}`, rowsOf(wanted, seed), {
          ...{ onBsnTaken: 'LEAVE_OUT', onWrong: reportOn(say).tell, signal },
          onProgress: (now) => progress.show(now, now.read / wanted),
        }),
      );
    } finally {
      progress.clear();
    }
  });
  conclude(tally);
}

function countOf(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= MOST) return count;
  throw new StartupError('COUNT_INVALID', '--residents is a whole number from 1 to 2,000,000.');
}

// eslint-disable-next-line @typescript-eslint/require-await -- an import takes rows as they come, from a file or from here
async function* rowsOf(count: number, seed: string): AsyncGenerator<ReadRow> {
  let row = 0;
  for (const values of syntheticResidents(count, seed)) {
    row += 1;
    yield { row, line: row, values };
  }
}
