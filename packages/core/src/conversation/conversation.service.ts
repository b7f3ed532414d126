import { type Caller, newId, type Platform, requireRow, type Transaction } from '@eenplan/kit';
import type { Case } from '../case/case.entity';
import { refuse as refuseInCase } from '../case/case.errors';
import { doCaseAct } from '../case/do-case-act';
import { isOfCase } from '../case/is-of-case';
import { refuse as refuseInCore } from '../errors';
import { Professional } from '../plan/professional.entity';
import { Resident } from '../resident/resident.entity';
import { requireReason } from '../rule/require-reason';
import type { SoftRule } from '../rule/rule.law';
import { ConversationParticipant } from './conversation-participant.entity';
import { Conversation } from './conversation.entity';
import { refuse } from './conversation.errors';
import type {
  ConversationHoldInput,
  ConversationHoldPayload,
  ConversationParticipantInput,
} from './conversation.inputs';
import { isClientHeard, needsReasonForPlace, refuseParticipant } from './conversation.law';

const AT_HOME: SoftRule = { code: 'R33', text: 'the conversation is held at home if reasonable and wanted' };

/** Conversations with a household. */
export class ConversationService {
  constructor(private readonly platform: Platform) {}

  /** Records a conversation with who was there. R33: elsewhere than at home takes a reason. */
  async hold(caller: Caller, input: ConversationHoldInput): Promise<ConversationHoldPayload> {
    const conversation = this.toRow(caller, input);
    const { heldOn, clientSupportOn } = conversation;
    const dayPath = ['input', 'heldOn'];
    const done = { act: 'conversationHold', on: heldOn, mayPrecede: true, dayPath } as const;
    const answer = await doCaseAct(this.platform, caller, input, done, async ({ tx, file }) => {
      this.refuseSupportDay(clientSupportOn);
      await refuseParticipants(tx, caller, file, input);
      await tx.insert(Conversation, conversation);
      await tx.insert(ConversationParticipant, toParticipants(conversation, input.participants));
      if (needsReasonForPlace(input.place)) {
        const subject = { type: 'Conversation', id: conversation.id };
        await requireReason(this.platform, tx, caller, AT_HOME, subject, input.reasons);
      }
      const heard = isClientHeard(input.participants) ? heldOn : null;
      return {
        clientSupportOn: file.clientSupportOn ?? clientSupportOn,
        clientHeardOn: laterOf(file.clientHeardOn, heard),
      };
    });
    return answer.errors.length > 0 ? answer : { ...answer, conversation };
  }

  private refuseSupportDay(clientSupportOn: string | null): void {
    if (clientSupportOn && clientSupportOn > this.platform.clock.today()) {
      throw refuseInCase('CASE_DAY_IN_FUTURE', 'input', 'clientSupportOn');
    }
  }

  private toRow(caller: Caller, input: ConversationHoldInput): Conversation {
    const { caseId, heldOn, place, method = null, clientSupportOn = null } = input;
    return Object.assign(new Conversation(), {
      ...{ municipality: caller.municipality, id: newId(), caseId, heldOn, place, method, clientSupportOn },
      ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }
}

const laterOf = (left: string | null, right: string | null): string | null =>
  left === null || (right !== null && right > left) ? right : left;

const toParticipants = (
  { municipality, id: conversationId, caseId }: Conversation,
  participants: readonly ConversationParticipantInput[],
): object[] =>
  participants.map(({ role, residentId = null, professionalId = null, name = null }) => ({
    ...{ municipality, id: newId(), conversationId, caseId, role, residentId, professionalId, name },
  }));

async function refuseParticipants(
  tx: Transaction,
  caller: Caller,
  file: Case,
  { participants, heldOn }: ConversationHoldInput,
): Promise<void> {
  if (participants.length === 0) throw refuse('CONVERSATION_WITHOUT_PARTICIPANTS', 'input', 'participants');
  for (const [index, participant] of participants.entries()) {
    const path = ['input', 'participants', String(index)];
    const refusal = refuseParticipant(participant);
    if (refusal) throw refuse(refusal, ...path);
    const { residentId, professionalId, role } = participant;
    if (typeof residentId === 'string') {
      await requireRow(tx, Resident, caller, residentId, refuseInCore('NOT_FOUND', ...path, 'residentId'));
      if (role === 'CLIENT' && !(await isOfCase(tx, file, residentId, heldOn))) {
        throw refuse('CLIENT_OF_ANOTHER_CASE', ...path, 'residentId');
      }
    }
    if (typeof professionalId === 'string') {
      await requireRow(tx, Professional, caller, professionalId, refuseInCore('NOT_FOUND', ...path, 'professionalId'));
    }
  }
}
