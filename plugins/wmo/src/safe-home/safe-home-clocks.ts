import { TermService } from '@eenplan/core';
import type { Platform, TermRule, Transaction } from '@eenplan/kit';
import { SAFE_HOME_INFORM, SAFE_HOME_JUDGMENT, SAFE_HOME_START } from '../term/wmo.terms';
import type { SafeHomeReport } from './safe-home-report.entity';

/** The clocks of one report. They name nobody: whom it is about stands in the report alone. */
export class SafeHomeClocks {
  constructor(
    private readonly platform: Platform,
    private readonly tx: Transaction,
    private readonly report: SafeHomeReport,
  ) {}

  /** Wmo 2015, art. 5.3.1 lid 1: four weeks from recording. */
  recorded(): Promise<void> {
    return this.start(SAFE_HOME_INFORM, this.platform.clock.today(), 'receivedOn');
  }

  /** Uitvoeringsbesluit Wmo 2015, art. 4.1.7: five days from receipt to start, ten weeks from this day to the judgment. */
  async toInvestigate(on: string): Promise<void> {
    await this.start(SAFE_HOME_START, this.report.receivedOn, 'on');
    await this.start(SAFE_HOME_JUDGMENT, on, 'on');
  }

  /** The investigation started that day. */
  started(on: string): Promise<void> {
    return this.meet(SAFE_HOME_START, on);
  }

  /** It was judged that day. */
  judged(on: string): Promise<void> {
    return this.meet(SAFE_HOME_JUDGMENT, on);
  }

  /** Whom it is about was told that day, perhaps before it was recorded. */
  told(on: string): Promise<void> {
    return this.meet(SAFE_HOME_INFORM, on);
  }

  private async start({ ruleId }: TermRule, triggeredOn: string, field: string): Promise<void> {
    const subject = { type: 'WmoSafeHomeReport', id: this.report.id };
    await this.platform.get(TermService).start(this.tx, this.report, { ruleId, subject, triggeredOn }, 'input', field);
  }

  private async meet({ ruleId }: TermRule, metOn: string): Promise<void> {
    const meeting = { ruleId, subjectId: this.report.id, metOn, mayPrecede: true };
    await this.platform.get(TermService).meet(this.tx, this.report, meeting, 'input', 'on');
  }
}
