import { registerEnumType } from 'type-graphql';

/** Whether a member lives in the household. */
export const Residing = { FULL: 'FULL', PART_TIME: 'PART_TIME', NONE: 'NONE' } as const;
export type Residing = keyof typeof Residing;

registerEnumType(Residing, {
  name: 'Residing',
  description: 'Whether a member lives in the household.\n\nDutch: inwonend',
  valuesConfig: {
    FULL: { description: 'Lives here, and nowhere else.\n\nDutch: volledig inwonend' },
    PART_TIME: { description: 'A child that lives here and in one other household.\n\nDutch: co-ouderschap' },
    NONE: { description: 'Belongs to it and does not live here.\n\nDutch: niet-inwonend' },
  },
});

/** Why a membership ended. */
export const HouseholdLeaveReason = {
  MOVED_OUT: 'MOVED_OUT',
  SEPARATED: 'SEPARATED',
  PLACED_ELSEWHERE: 'PLACED_ELSEWHERE',
  DECEASED: 'DECEASED',
  CHANGED: 'CHANGED',
  OTHER: 'OTHER',
} as const;
export type HouseholdLeaveReason = keyof typeof HouseholdLeaveReason;

registerEnumType(HouseholdLeaveReason, {
  name: 'HouseholdLeaveReason',
  description: 'Why a membership of a household ended.\n\nDutch: reden van vertrek uit het huishouden',
  valuesConfig: {
    MOVED_OUT: { description: 'Went to live elsewhere.\n\nDutch: verhuisd' },
    SEPARATED: { description: 'The partners went apart.\n\nDutch: uit elkaar' },
    PLACED_ELSEWHERE: { description: 'Was taken into care elsewhere.\n\nDutch: uit huis geplaatst, opgenomen' },
    DECEASED: { description: 'Died.\n\nDutch: overleden' },
    CHANGED: { description: 'Stays a member, with another role or otherwise living here.\n\nDutch: gewijzigd' },
    OTHER: { description: 'Another reason.\n\nDutch: anders' },
  },
});
