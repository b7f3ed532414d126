import { refuseDirectorChoice, refuseDirectorStart } from './plan.law';

describe('R01 and R02: a director is one person, a resident or a professional', () => {
  it.each([
    ['a professional', { professionalId: 'p' }, null],
    ['the resident', { residentId: 'r' }, null],
    ['nobody', {}, 'DIRECTOR_NOT_ONE_PERSON'],
    ['both', { residentId: 'r', professionalId: 'p' }, 'DIRECTOR_NOT_ONE_PERSON'],
    ['nulls', { residentId: null, professionalId: null }, 'DIRECTOR_NOT_ONE_PERSON'],
  ])('%s', (_who, choice, refusal) => {
    expect(refuseDirectorChoice(choice)).toBe(refusal);
  });
});

describe('R01: no director starts before the plan', () => {
  it.each([
    ['2026-01-01', '2025-12-31', 'DIRECTOR_BEFORE_PLAN'],
    ['2026-01-01', '2026-01-01', null],
    ['2026-01-01', '2026-01-02', null],
  ])('adopted %s, from %s', (adoptedOn, fromOn, refusal) => {
    expect(refuseDirectorStart(adoptedOn, fromOn)).toBe(refusal);
  });
});
