import { type Caller, newId, type Platform, readRows, type Transaction } from '@eenplan/kit';
import { refuse as refuseInCase } from '../case/case.errors';
import { doCaseAct } from '../case/do-case-act';
import { Investigation } from './investigation.entity';
import type {
  InvestigationCompleteInput,
  InvestigationCompletePayload,
  InvestigationStartInput,
  InvestigationStartPayload,
} from './investigation.inputs';

/** What is looked into with a household. */
export class InvestigationService {
  constructor(private readonly platform: Platform) {}

  /** R32: begins an investigation, once client support was pointed out. */
  async start(caller: Caller, input: InvestigationStartInput): Promise<InvestigationStartPayload> {
    const { caseId, on } = input;
    const investigation = this.toRow(caller, caseId, on);
    const done = { act: 'investigationStart', on } as const;
    const answer = await doCaseAct(this.platform, caller, input, done, async ({ tx }) => {
      await tx.insert(Investigation, investigation);
      return { isInvestigating: true };
    });
    return answer.errors.length > 0 ? answer : { ...answer, investigation };
  }

  /** R12: completes the investigation that runs, with what own strength and the network can do. */
  async complete(caller: Caller, input: InvestigationCompleteInput): Promise<InvestigationCompletePayload> {
    const { on } = input;
    let investigation: Investigation | undefined;
    const done = { act: 'investigationComplete', on } as const;
    const answer = await doCaseAct(this.platform, caller, input, done, async ({ tx, file }) => {
      investigation = await this.write(tx, caller, file.id, input);
      return { isInvestigating: false, investigatedOn: on };
    });
    return answer.errors.length > 0 || !investigation ? answer : { ...answer, investigation };
  }

  private async write(
    tx: Transaction,
    caller: Caller,
    caseId: string,
    { on, ownStrength, network, findings }: InvestigationCompleteInput,
  ): Promise<Investigation> {
    const [running] = await readRows(tx, Investigation, caller, {
      where: (parameters) => [
        `row.case_id = ${parameters.add(caseId)}`,
        ...['row.completed_on is null', 'row.stopped_on is null'],
      ],
    });
    if (!running) throw refuseInCase('INVESTIGATION_NOT_RUNNING', 'input', 'caseId');
    const written = {
      ownStrengthFinding: ownStrength.finding,
      ownStrengthCognition: ownStrength.cognition,
      ownStrengthMentalLoad: ownStrength.mentalLoad,
      networkFinding: network.finding,
      networkCognition: network.cognition,
      networkMentalLoad: network.mentalLoad,
      findings,
      completedOn: on,
    };
    const { municipality, id } = running;
    await tx.update(Investigation, { municipality, id }, written);
    return Object.assign(running, written);
  }

  private toRow(caller: Caller, caseId: string, startedOn: string): Investigation {
    return Object.assign(new Investigation(), {
      ...{ municipality: caller.municipality, id: newId(), caseId, startedOn, completedOn: null, stoppedOn: null },
      ...{ ownStrengthFinding: null, ownStrengthCognition: null, ownStrengthMentalLoad: null },
      ...{ networkFinding: null, networkCognition: null, networkMentalLoad: null, findings: null },
      recordedAt: this.platform.clock.now(),
    });
  }
}
