import { refuseGlass, refuseReview } from './break-glass.law';

const expiresAt = new Date('2018-03-01T12:00:00Z');
const open = { openedBy: 'kim', expiresAt, closedAt: null };

describe('broken glass', () => {
  it.each<[string, Parameters<typeof refuseGlass>, ReturnType<typeof refuseGlass>]>([
    ['opens for whoever broke it', [open, 'kim', new Date('2018-03-01T11:59:59Z')], null],
    ['is over at its end', [open, 'kim', expiresAt], 'BREAK_GLASS_OVER'],
    ['is over when it was closed', [{ ...open, closedAt: expiresAt }, 'kim', new Date(0)], 'BREAK_GLASS_OVER'],
    ['opens nothing for another', [open, 'bo', new Date(0)], 'BREAK_GLASS_UNKNOWN'],
    ['is not there', [null, 'kim', new Date(0)], 'BREAK_GLASS_UNKNOWN'],
  ])('%s', (_what, given, expected) => expect(refuseGlass(...given)).toBe(expected));

  it.each<[string, Parameters<typeof refuseReview>, ReturnType<typeof refuseReview>]>([
    ['is judged by another', [{ openedBy: 'kim', reviewedBy: null }, 'bo'], null],
    ['is not judged by whoever broke it', [{ openedBy: 'kim', reviewedBy: null }, 'kim'], 'BREAK_GLASS_OWN_REVIEW'],
    ['is judged once', [{ openedBy: 'kim', reviewedBy: 'bo' }, 'bo'], 'BREAK_GLASS_REVIEWED'],
  ])('%s', (_what, given, expected) => expect(refuseReview(...given)).toBe(expected));
});
