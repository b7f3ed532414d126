import { Resident } from '@eenplan/core';
import { connectionOf, edge } from '@eenplan/kit';
import { TransitionRight } from './transition-right.entity';

export const transitionRightConnection = connectionOf('WmoTransitionRight', () => TransitionRight);

/** What a resident keeps of the law before this one. */
export const residentTransitionRights = edge(Resident, 'wmoTransitionRights', () => TransitionRight, {
  description:
    'Rights under the law before the Wmo 2015, the first to end first.\n\n' +
    'Dutch: overgangsrecht\nLaw: Wmo 2015, art. 8.3',
  many: true,
  by: 'residentId',
  order: { endsOn: 'asc' },
});
