import { coreModule } from '@eenplan/core';
import type { Caller, Platform, ServiceClass } from '@eenplan/kit';

/** A row with its place, as an import takes it. */
export interface ImportableRow {
  readonly row: number;
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** A mistake in a row, without its value. */
export interface WrongRow {
  readonly row: number;
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}

/** How far an import is, or what came of it. */
export interface ImportTally {
  readonly read: number;
  readonly loaded: number;
  readonly alreadyThere: number;
  readonly wrong: number;
  readonly firstWrongLine: number | null;
  readonly takenBack: boolean;
}

/** How an import is to go, and who hears of it. */
export interface ImportOptions {
  readonly allOrNothing?: boolean;
  readonly onBsnTaken?: 'REFUSE' | 'LEAVE_OUT';
  readonly onWrong?: (wrong: WrongRow) => void;
  readonly onProgress?: (tally: ImportTally) => void;
  readonly signal?: AbortSignal;
}

/** What the command line uses of core's `ResidentImportService`. */
export interface ResidentImports {
  importFile(
    caller: Caller,
    file: { readonly format: 'csv' | 'json'; readonly open: () => AsyncIterable<Uint8Array> },
    options: ImportOptions,
  ): Promise<ImportTally>;
  importRows(
    caller: Caller,
    scope: string,
    rows: AsyncIterable<ImportableRow>,
    options: ImportOptions,
  ): Promise<ImportTally>;
}

/** The service by its name in core's manifest: `packages/core/src/index.ts` does not list it yet. */
export function residentImports(platform: Platform): ResidentImports {
  const service = coreModule.services.find(({ name }) => name === 'ResidentImportService');
  if (!service) throw new Error('Core has no ResidentImportService.');
  return platform.get(service as ServiceClass<ResidentImports & object>);
}
