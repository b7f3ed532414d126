import { consequencesOf } from './team-status.law';

describe('R26: an access team that is a general provision', () => {
  it.each([
    ['GENERAL_PROVISION', { decision: false, contribution: false, objection: false, shortTermOnly: true }],
    ['TAILORED_PROVISION', { decision: true, contribution: true, objection: true, shortTermOnly: false }],
  ] as const)('%s', (status, consequences) => {
    expect(consequencesOf(status)).toEqual(consequences);
  });
});
