import { answer, type Caller, type Platform, Refusal, refusing, requireRow, type Transaction } from '@eenplan/kit';
import type { BusinessError } from '@eenplan/kit';
import { refuse as refuseInCore } from '../errors';
import { Case } from './case.entity';
import { refuse } from './case.errors';
import { actOnCase, type DoneAct } from './case-act';
import type { CaseChanges } from './case-rows';

/** The case as whoever acts has read it. */
interface ReadCase {
  readonly caseId: string;
  readonly version: number;
}

/** What a case looks like in the middle of an act, and where to write what belongs to it. */
export interface CaseWork {
  readonly tx: Transaction;
  readonly file: Case;
}

type Violations = Readonly<Record<string, Refusal>>;

/** The case with that id and that version, locked. Refuses with NOT_FOUND or CHANGED_MEANWHILE. */
export async function requireReadCase(tx: Transaction, caller: Caller, { caseId, version }: ReadCase): Promise<Case> {
  const file = await requireRow(tx, Case, caller, caseId, refuseInCore('NOT_FOUND', 'input', 'caseId'), 'for update');
  if (file.version !== version) throw refuseInCore('CHANGED_MEANWHILE', 'input', 'version');
  return file;
}

/** Does an act on a case in one transaction, and answers with the case as it is after it. */
export function doCaseAct(
  platform: Platform,
  caller: Caller,
  input: ReadCase,
  done: DoneAct,
  work: (at: CaseWork) => CaseChanges | Promise<CaseChanges>,
  violations: Violations = {},
): Promise<{ case: Case; errors: BusinessError[] }> {
  const once = { case_file_one_open_per_household: refuse('HOUSEHOLD_HAS_OPEN_CASE', 'input', 'caseId') };
  return answer(() =>
    refusing({ ...once, ...violations }, () =>
      platform.door.inMunicipality(caller, async (tx) => {
        const file = await requireReadCase(tx, caller, input);
        return { case: await actOnCase(platform, tx, caller, file, done, () => work({ tx, file })) };
      }),
    ),
  );
}
