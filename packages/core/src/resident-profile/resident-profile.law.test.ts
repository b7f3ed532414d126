import { type ProfileWords, wrongProfile } from './resident-profile.law';

const reasoned = { ownDirectionReason: 'Forgets what was agreed', ownDirectionBasis: 'Advice of the doctor' };

describe('R12 and S090: a profile', () => {
  it.each<[string, ProfileWords, string | null]>([
    ['of which nothing is known', {}, null],
    ['of somebody who directs alone', { ownDirection: 'CAN' }, null],
    ['of somebody who needs support', { ownDirection: 'WITH_SUPPORT', ...reasoned }, null],
    ['of somebody who cannot', { ownDirection: 'CANNOT', ...reasoned }, null],
    ['limited without a reason', { ownDirection: 'CANNOT' }, 'PROFILE_DIRECTION_WITHOUT_REASON ownDirectionReason'],
    [
      'limited without a basis',
      { ownDirection: 'WITH_SUPPORT', ownDirectionReason: 'Forgets' },
      'PROFILE_DIRECTION_WITHOUT_REASON ownDirectionBasis',
    ],
    [
      'a reason for what is not limited',
      { ownDirection: 'CAN', ...reasoned },
      'PROFILE_DIRECTION_WITHOUT_REASON ownDirectionReason',
    ],
    ['a reason for nothing', reasoned, 'PROFILE_DIRECTION_WITHOUT_REASON ownDirectionReason'],
    ['by phone with a number', { contactChannel: 'PHONE', phone: '0314 123456' }, null],
    ['by phone without', { contactChannel: 'PHONE', email: 'a@example.nl' }, 'PROFILE_CHANNEL_WITHOUT_DETAIL phone'],
    ['by e-mail without', { contactChannel: 'EMAIL', phone: '0314 123456' }, 'PROFILE_CHANNEL_WITHOUT_DETAIL email'],
    ['by letter', { contactChannel: 'LETTER' }, null],
  ])('%s', (_what, words, expected) => {
    const mistake = wrongProfile(words);
    expect(mistake && `${mistake.code} ${mistake.field}`).toBe(expected);
  });
});
