import {
  answer,
  type Caller,
  findRow,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { refuse as refuseInCore } from '../errors';
import { Case } from './case.entity';
import type { CaseState } from './case.enum';
import { refuse } from './case.errors';
import type { HelpRequestRegisterInput, HelpRequestRegisterPayload } from './case.inputs';
import { refuseSupportStart } from './case.law';
import { actOnCase } from './case-act';
import { caseList } from './case-list';
import { registerHelpRequest } from './register-help-request';

/** What support begins with. */
export interface SupportStart {
  /** Is everything in the plan freely accessible? Then it takes no investigation (R16). */
  readonly onlyFreeAccess: boolean;
  /** Where the refusal points to. */
  readonly path?: readonly string[];
}

/** Cases of households, from entrance to aftercare. */
export class CaseService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Case | null> {
    return findRow(this.platform, Case, caller, id);
  }

  /** The cases in a state, or all, oldest first. */
  list(caller: Caller, state: CaseState | null | undefined, page: PageArgs): Promise<Page<Case>> {
    return pageRows(this.platform, caller, Case, page, caseList({ state }));
  }

  /** Registers a question: it opens a case of the household, or joins the one that is open. */
  registerHelpRequest(caller: Caller, input: HelpRequestRegisterInput): Promise<HelpRequestRegisterPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, (tx) => registerHelpRequest(this.platform, tx, caller, input)),
    );
  }

  /**
   * The open case with this id, locked when asked. Refuses, at `path`, what does not exist for this caller (NOT_FOUND)
   * and what is closed (CASE_CLOSED).
   */
  async requireOpen(
    tx: Transaction,
    caller: Caller,
    id: string,
    lock?: 'for update',
    path: readonly string[] = ['input', 'caseId'],
  ): Promise<Case> {
    const file = await requireRow(tx, Case, caller, id, refuseInCore('NOT_FOUND', ...path), lock);
    if (file.state === 'CLOSED') throw refuse('CASE_CLOSED', ...path);
    return file;
  }

  /**
   * Support begins: the case becomes IN_SUPPORT, in the transaction of whoever adopts the plan. Locks the case first,
   * so that two plans do not begin it at once. Without an investigation only for what is freely accessible (R16, R17).
   */
  async startSupport(
    tx: Transaction,
    caller: Caller,
    caseId: string,
    on: string,
    { onlyFreeAccess, path = ['input', 'caseId'] }: SupportStart,
  ): Promise<Case> {
    const file = await this.requireOpen(tx, caller, caseId, 'for update', path);
    const refusal = refuseSupportStart(file.investigatedOn, onlyFreeAccess);
    const started = { act: 'planAdopt', on, path } as const;
    return actOnCase(this.platform, tx, caller, file, started, () => {
      if (refusal) throw refuse(refusal, ...path);
      return {};
    });
  }
}
