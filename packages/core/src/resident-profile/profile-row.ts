import type { ResidentProfile } from './resident-profile.entity';

type Known = 'language' | 'needsInterpreter' | 'literacy' | 'contactChannel' | 'phone' | 'email';
type Direction = 'ownDirection' | 'ownDirectionReason' | 'ownDirectionBasis';

/** What a profile says, whoever it is of. */
export type ProfileColumns = Pick<ResidentProfile, Known | Direction>;

/** The same as it is sent or stands in a file: what is not known is left out. */
export type ProfileSent = { readonly [Name in keyof ProfileColumns]?: ProfileColumns[Name] | undefined };

/** The columns of a profile; nothing is filled in that was not said. */
export const profileRow = (sent: ProfileSent): ProfileColumns => ({
  ...{ language: sent.language ?? null, needsInterpreter: sent.needsInterpreter ?? null },
  ...{ literacy: sent.literacy ?? null, ownDirection: sent.ownDirection ?? null },
  ...{ ownDirectionReason: sent.ownDirectionReason ?? null, ownDirectionBasis: sent.ownDirectionBasis ?? null },
  ...{ contactChannel: sent.contactChannel ?? null, phone: sent.phone ?? null, email: sent.email ?? null },
});
