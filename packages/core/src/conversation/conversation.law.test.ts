import { isClientHeard, needsReasonForPlace, refuseParticipant } from './conversation.law';

describe('S070: somebody who took part is one person', () => {
  it.each([
    ['a resident', { role: 'CLIENT', residentId: 'r' }, null],
    ['a professional', { role: 'PROFESSIONAL', professionalId: 'p' }, null],
    ['a name', { role: 'CARER', name: 'Buurvrouw Riet' }, null],
    ['a representative by name', { role: 'REPRESENTATIVE', name: 'Mr. Schut' }, null],
    [
      'a professional as representative',
      { role: 'REPRESENTATIVE', professionalId: 'p' },
      'REPRESENTATIVE_IS_PROFESSIONAL',
    ],
    ['nobody', { role: 'CARER' }, 'PARTICIPANT_NOT_ONE_PERSON'],
    ['an empty name', { role: 'CARER', name: '' }, 'PARTICIPANT_NOT_ONE_PERSON'],
    ['two', { role: 'CARER', residentId: 'r', name: 'Riet' }, 'PARTICIPANT_NOT_ONE_PERSON'],
    ['a client by name', { role: 'CLIENT', name: 'Riet' }, 'CLIENT_NOT_A_RESIDENT'],
    ['a professional as client', { role: 'CLIENT', professionalId: 'p' }, 'CLIENT_NOT_A_RESIDENT'],
  ])('%s', (_who, participant, refusal) => {
    expect(refuseParticipant(participant)).toBe(refusal);
  });
});

describe('R33: a conversation elsewhere than at home takes a reason', () => {
  it.each([
    ['AT_HOME', false],
    ['OFFICE', true],
    ['PHONE', true],
    ['ONLINE', true],
    ['ELSEWHERE', true],
  ])('%s: %s', (place, expected) => {
    expect(needsReasonForPlace(place)).toBe(expected);
  });
});

describe('R12: the resident is heard in person or by a representative', () => {
  it.each([
    [['CLIENT', 'PROFESSIONAL'], true],
    [['REPRESENTATIVE'], true],
    [['CARER', 'FAMILY', 'CLIENT_SUPPORTER', 'CURRENT_PROVIDER', 'PROFESSIONAL', 'OTHER'], false],
    [[], false],
  ])('%j: %s', (roles, expected) => {
    expect(isClientHeard(roles.map((role) => ({ role })))).toBe(expected);
  });
});
