import { registerEnumType } from 'type-graphql';

/** Why a right under the old law is left before its end. */
export const TransitionLeaveReason = { CHANGED_QUESTION: 'CHANGED_QUESTION', NEW_QUESTION: 'NEW_QUESTION' } as const;
export type TransitionLeaveReason = keyof typeof TransitionLeaveReason;

registerEnumType(TransitionLeaveReason, {
  name: 'WmoTransitionLeaveReason',
  description:
    'Why a right under the old law is left before its end (rule R82).\n\n' +
    'Dutch: reden om het overgangsrecht te verlaten\nLaw: Wmo 2015, art. 8.3',
  valuesConfig: {
    CHANGED_QUESTION: { description: 'What is needed has changed.\n\nDutch: gewijzigde vraag' },
    NEW_QUESTION: { description: 'Something else is needed too.\n\nDutch: nieuwe vraag' },
  },
});
