import { Household, refuse as refuseInCore, Resident } from '@eenplan/core';
import {
  answer,
  type BusinessError,
  type Caller,
  findRow,
  isId,
  newId,
  type Page,
  pageRows,
  type Platform,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { isAskedSql } from '../safe-home-destruction/asked-reports';
import { SafeHomeClocks } from './safe-home-clocks';
import { SafeHomeReport } from './safe-home-report.entity';
import { refuse } from './safe-home.errors';
import type {
  SafeHomeReportsArgs,
  WmoSafeHomeInvestigationStartInput,
  WmoSafeHomeReportDecideInput,
  WmoSafeHomeReportInformInput,
  WmoSafeHomeReportJudgeInput,
  WmoSafeHomeReportRecordInput,
  WmoSafeHomeStepInput,
} from './safe-home.inputs';
import {
  refuseSafeHomeDay,
  refuseSafeHomeStep,
  refuseSubject,
  refuseTelling,
  type SafeHomeStep,
} from './safe-home.law';

/** What a step gives: the report as it is now, or why not. */
interface StepPayload {
  safeHomeReport?: SafeHomeReport;
  errors: BusinessError[];
}

/** What a step changes, and the clocks that it moves. */
interface Step {
  readonly refuse: (report: SafeHomeReport) => void;
  /** The day of the step before it. */
  readonly after: (report: SafeHomeReport) => string;
  readonly change: Partial<SafeHomeReport>;
  readonly clocks: (clocks: SafeHomeClocks) => Promise<void>;
}

/** Reports to Safe Home: from receipt to judgment, and telling whom they are about. */
export class SafeHomeService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<SafeHomeReport | null> {
    return findRow(this.platform, SafeHomeReport, caller, id);
  }

  /** By day of receipt: the reports in a state, those that a request for destruction asks for, or all. */
  list(caller: Caller, { state, askedBy, ...page }: SafeHomeReportsArgs): Promise<Page<SafeHomeReport>> {
    return pageRows(this.platform, caller, SafeHomeReport, page, {
      orderBy: ['receivedOn'],
      where: (parameters) => [
        ...(state ? [`row.state = ${parameters.add(state)}`] : []),
        ...(askedBy ? [isId(askedBy) ? isAskedSql(`${parameters.add(askedBy)}::uuid`) : 'false'] : []),
      ],
    });
  }

  /** Records a report; the four weeks to tell whom it is about begin. */
  record(caller: Caller, input: WmoSafeHomeReportRecordInput): Promise<StepPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const report = this.toRow(caller, input);
        await requireSubject(tx, caller, report);
        this.refuseDay(report.receivedOn, report.receivedOn, 'receivedOn');
        await tx.insert(SafeHomeReport, report);
        await new SafeHomeClocks(this.platform, tx, report).recorded();
        return { safeHomeReport: report };
      }),
    );
  }

  /** Decides whether there is to be an investigation; if so its two clocks run. */
  decide(caller: Caller, input: WmoSafeHomeReportDecideInput): Promise<StepPayload> {
    const { on, investigate } = input;
    return this.step(caller, input, {
      refuse: refusingStep('decide'),
      after: ({ receivedOn }) => receivedOn,
      change: { state: investigate ? 'TO_INVESTIGATE' : 'NOT_INVESTIGATED', decidedOn: on },
      clocks: async (clocks) => (investigate ? clocks.toInvestigate(on) : undefined),
    });
  }

  /** Starts the investigation. */
  start(caller: Caller, input: WmoSafeHomeInvestigationStartInput): Promise<StepPayload> {
    return this.step(caller, input, {
      refuse: refusingStep('start'),
      after: ({ decidedOn, receivedOn }) => decidedOn ?? receivedOn,
      change: { state: 'UNDER_INVESTIGATION', startedOn: input.on },
      clocks: (clocks) => clocks.started(input.on),
    });
  }

  /** Judges to what steps it leads. */
  judge(caller: Caller, input: WmoSafeHomeReportJudgeInput): Promise<StepPayload> {
    return this.step(caller, input, {
      refuse: refusingStep('judge'),
      after: ({ startedOn, receivedOn }) => startedOn ?? receivedOn,
      change: { state: 'JUDGED', judgedOn: input.on, judgment: input.judgment },
      clocks: (clocks) => clocks.judged(input.on),
    });
  }

  /** Records that whom it is about was told, whatever the state. */
  inform(caller: Caller, input: WmoSafeHomeReportInformInput): Promise<StepPayload> {
    return this.step(caller, input, {
      refuse: ({ informedOn }) => {
        const refusal = refuseTelling(informedOn);
        if (refusal) throw refuse(refusal, 'input', 'safeHomeReportId');
      },
      after: ({ receivedOn }) => receivedOn,
      change: { informedOn: input.on },
      clocks: (clocks) => clocks.told(input.on),
    });
  }

  private step(caller: Caller, { safeHomeReportId, version, on }: WmoSafeHomeStepInput, step: Step) {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const missing = refuse('WMO_SAFE_HOME_REPORT_NOT_FOUND', 'input', 'safeHomeReportId');
        const report = await requireRow(tx, SafeHomeReport, caller, safeHomeReportId, missing, 'for update');
        if (report.version !== version) throw refuseInCore('CHANGED_MEANWHILE', 'input', 'version');
        step.refuse(report);
        this.refuseDay(on, step.after(report), 'on');
        const { municipality, id } = report;
        const change = { ...step.change, version: version + 1 };
        await tx.update(SafeHomeReport, { municipality, id }, change);
        await step.clocks(new SafeHomeClocks(this.platform, tx, report));
        return { safeHomeReport: Object.assign(report, change) };
      }),
    );
  }

  private refuseDay(on: string, earliest: string, field: string): void {
    const refusal = refuseSafeHomeDay(on, earliest, this.platform.clock.today());
    if (refusal) throw refuse(refusal, 'input', field);
  }

  private toRow(caller: Caller, input: WmoSafeHomeReportRecordInput): SafeHomeReport {
    const { residentId = null, householdId = null, reporter } = input;
    return Object.assign(new SafeHomeReport(), {
      ...{ municipality: caller.municipality, id: newId(), residentId, householdId, reporter },
      ...{ receivedOn: input.receivedOn ?? this.platform.clock.today(), state: 'RECEIVED' as const },
      ...{ decidedOn: null, startedOn: null, judgedOn: null, judgment: null, informedOn: null },
      ...{ version: 1, recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }
}

const refusingStep =
  (step: SafeHomeStep) =>
  ({ state }: SafeHomeReport): void => {
    const refusal = refuseSafeHomeStep(step, state);
    if (refusal) throw refuse(refusal, 'input', 'safeHomeReportId');
  };

/** One household or one resident, on file here. */
async function requireSubject(tx: Transaction, caller: Caller, report: SafeHomeReport): Promise<void> {
  const { residentId, householdId } = report;
  const refusal = refuseSubject(residentId, householdId);
  if (refusal) throw refuse(refusal, 'input', 'residentId');
  const missing = (field: string) => refuse('WMO_SAFE_HOME_SUBJECT_NOT_FOUND', 'input', field);
  if (residentId !== null) await requireRow(tx, Resident, caller, residentId, missing('residentId'));
  if (householdId !== null) await requireRow(tx, Household, caller, householdId, missing('householdId'));
}
