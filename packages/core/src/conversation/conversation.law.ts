/** Who took part, as far as the law asks. */
export interface ParticipantFacts {
  readonly role: string;
  readonly residentId?: string | null | undefined;
  readonly professionalId?: string | null | undefined;
  readonly name?: string | null | undefined;
}

/**
 * S070: somebody who took part is named once: a resident, a professional, or by name. The client is a resident.
 * Rule R17: who investigates is not heard for the resident, so a professional on the list represents nobody.
 */
export function refuseParticipant(
  participant: ParticipantFacts,
): 'PARTICIPANT_NOT_ONE_PERSON' | 'CLIENT_NOT_A_RESIDENT' | 'REPRESENTATIVE_IS_PROFESSIONAL' | null {
  const { role, residentId, professionalId, name } = participant;
  const named = [residentId, professionalId, name].filter((each) => (each ?? null) !== null);
  if (named.length !== 1 || named.includes('')) return 'PARTICIPANT_NOT_ONE_PERSON';
  if (role === 'REPRESENTATIVE' && typeof professionalId === 'string') return 'REPRESENTATIVE_IS_PROFESSIONAL';
  return role === 'CLIENT' && !residentId ? 'CLIENT_NOT_A_RESIDENT' : null;
}

/** Rule R33: the conversation is held at home; elsewhere takes a reason. */
export const needsReasonForPlace = (place: string): boolean => place !== 'AT_HOME';

/** Rule R12: was the resident heard, in person or by a representative? */
export const isClientHeard = (participants: readonly ParticipantFacts[]): boolean =>
  participants.some(({ role }) => role === 'CLIENT' || role === 'REPRESENTATIVE');
