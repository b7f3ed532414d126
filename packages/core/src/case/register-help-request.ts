import { type Caller, newId, type Platform, requireRow, type Transaction } from '@eenplan/kit';
import { refuse as refuseInCore } from '../errors';
import type { Emitting } from '../event/emit';
import { Household } from '../household/household.entity';
import { membershipsOn } from '../household/memberships-on';
import { Resident } from '../resident/resident.entity';
import { Case } from './case.entity';
import { refuse } from './case.errors';
import type { HelpRequestRegisterInput } from './case.inputs';
import { householdOfQuestion, refuseCaseDay } from './case.law';
import { lockHouseholdCases, openCaseOf, writeAct, writeEvent } from './case-rows';
import { HelpRequest } from './help-request.entity';

/** A question on file, with its case. */
export interface RegisteredHelpRequest {
  readonly helpRequest: HelpRequest;
  readonly case: Case;
  readonly joined: boolean;
}

/** R28: a question opens a case of the household, or joins the one that is open, also when two come in at once. */
export async function registerHelpRequest(
  platform: Emitting,
  tx: Transaction,
  caller: Caller,
  input: HelpRequestRegisterInput,
): Promise<RegisteredHelpRequest> {
  const { residentId, receivedOn, clientSupportOn = null } = input;
  await requireRow(tx, Resident, caller, residentId, refuseInCore('NOT_FOUND', 'input', 'residentId'));
  const householdId = await householdFor(tx, caller, input);
  const today = platform.clock.today();
  if (refuseCaseDay(receivedOn, receivedOn, today)) throw refuse('CASE_DAY_IN_FUTURE', 'input', 'receivedOn');
  if (clientSupportOn && clientSupportOn > today) throw refuse('CASE_DAY_IN_FUTURE', 'input', 'clientSupportOn');
  await lockHouseholdCases(tx, caller.municipality, householdId);
  const open = await openCaseOf(tx, caller, householdId);
  const file = open
    ? await join(platform, tx, caller, open, input)
    : await openCase(platform, tx, caller, householdId, input);
  const helpRequest = toRow(platform, caller, file, input);
  await tx.insert(HelpRequest, helpRequest);
  return { helpRequest, case: file, joined: open !== undefined };
}

/** The household that was named, or that in which the resident lives on the day of the question. */
async function householdFor(tx: Transaction, caller: Caller, input: HelpRequestRegisterInput): Promise<string> {
  const { residentId, householdId = null, receivedOn } = input;
  if (householdId !== null) {
    await requireRow(tx, Household, caller, householdId, refuseInCore('NOT_FOUND', 'input', 'householdId'));
  }
  const memberships = await membershipsOn(tx, caller, residentId, receivedOn);
  const found = householdOfQuestion(memberships, householdId);
  if ('code' in found) {
    throw refuse(found.code, 'input', found.code === 'RESIDENT_IN_TWO_HOUSEHOLDS' ? 'householdId' : 'residentId');
  }
  return found.householdId;
}

const act = 'helpRequestRegister';

/** The question is an act of the open case: whoever acts on what it was before is told. */
const join = (
  platform: Emitting,
  tx: Transaction,
  caller: Caller,
  open: Case,
  { receivedOn, clientSupportOn }: HelpRequestRegisterInput,
): Promise<Case> =>
  writeAct(
    platform,
    tx,
    caller,
    open,
    { clientSupportOn: open.clientSupportOn ?? clientSupportOn ?? null },
    { act, on: receivedOn },
  );

async function openCase(
  platform: Emitting,
  tx: Transaction,
  caller: Caller,
  householdId: string,
  { receivedOn, clientSupportOn }: HelpRequestRegisterInput,
): Promise<Case> {
  const file = Object.assign(new Case(), {
    ...{ municipality: caller.municipality, id: newId(), householdId, state: 'ENTERED' as const },
    ...{ openedOn: receivedOn, lastActOn: receivedOn, clientSupportOn: clientSupportOn ?? null },
    ...{ underlyingQuestion: null, complexity: null, clarificationMethod: null, clientHeardOn: null },
    ...{ isInvestigating: false, investigatedOn: null, aftercareOn: null, closedOn: null, closingReason: null },
    ...{ version: 1, recordedAt: platform.clock.now() },
  });
  await tx.insert(Case, file);
  await writeEvent(platform, tx, caller, file, null, { act, on: receivedOn });
  return file;
}

function toRow(
  { clock }: Pick<Platform, 'clock'>,
  caller: Caller,
  file: Case,
  { residentId, kind, channel, entrance, receivedOn, question }: HelpRequestRegisterInput,
): HelpRequest {
  return Object.assign(new HelpRequest(), {
    ...{ municipality: caller.municipality, id: newId(), caseId: file.id, residentId },
    ...{ kind, channel, entrance, receivedOn, question, withdrawnOn: null, withdrawnBecause: null },
    ...{ recordedBy: caller.subject, recordedAt: clock.now() },
  });
}
