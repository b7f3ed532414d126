import { type Caller, countRows, type Platform } from '@eenplan/kit';
import { answer } from '@eenplan/kit';
import { SettingsService } from '../configuration/settings.service';
import { stopInvestigation } from '../investigation/stop-investigation';
import type { CaseCloseInput, CaseClosePayload, CaseReopenInput, CaseReopenPayload } from './case-act.inputs';
import { NEXT_ROUND } from './case-course.service';
import { Case } from './case.entity';
import { refuse } from './case.errors';
import { actOnCase } from './case-act';
import { lockHouseholdCases } from './case-rows';
import { refuseClosingReason } from './closing.law';
import { doCaseAct, requireReadCase } from './do-case-act';

/** Cases that end before their course is done, and cases that are taken up again. */
export class CaseEndService {
  constructor(private readonly platform: Platform) {}

  /** R11: closes a case early, with a reason of the list. An investigation that runs is stopped. */
  async close(caller: Caller, input: CaseCloseInput): Promise<CaseClosePayload> {
    const { on, reason } = input;
    const { closing } = await this.platform.get(SettingsService).core(caller.municipality, on);
    return doCaseAct(this.platform, caller, input, { act: 'caseClose', on, reason }, async ({ tx, file }) => {
      const wrong = refuseClosingReason(closing.earlyReasons, reason);
      if (wrong) throw refuse(wrong, 'input', 'reason');
      if (file.isInvestigating) await stopInvestigation(tx, file, on);
      return { isInvestigating: false, closedOn: on, closingReason: reason };
    });
  }

  /** S044: opens a closed case again, while its household has no other that is open. */
  reopen(caller: Caller, input: CaseReopenInput): Promise<CaseReopenPayload> {
    const { on, reason } = input;
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const file = await requireReadCase(tx, caller, input);
        const { id, householdId } = file;
        await lockHouseholdCases(tx, caller.municipality, householdId);
        const others = await countRows(tx, Case, caller, (parameters) => [
          `row.household_id = ${parameters.add(householdId)}`,
          `row.id <> ${parameters.add(id)}`,
          "row.state <> 'CLOSED'",
        ]);
        const done = { act: 'caseReopen', on, reason, hasOtherOpenCase: others > 0 } as const;
        return { case: await actOnCase(this.platform, tx, caller, file, done, () => NEXT_ROUND) };
      }),
    );
  }
}
