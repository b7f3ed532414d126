import { complaintActs, refuseComplaintAct, refuseComplaintDay, stateAfterInformal } from './complaint.law';

describe('R34: the informal approach comes first', () => {
  it.each([
    ['complaintInformalRecord', 'LODGED', null],
    ['complaintInformalRecord', 'INFORMAL_TRIED', 'COMPLAINT_INFORMAL_DONE'],
    ['complaintInformalRecord', 'SETTLED', 'COMPLAINT_SETTLED'],
    ['complaintSettle', 'LODGED', 'COMPLAINT_INFORMAL_FIRST'],
    ['complaintSettle', 'INFORMAL_TRIED', null],
    ['complaintSettle', 'SETTLED', 'COMPLAINT_SETTLED'],
  ] as const)('%s when %s: %s', (act, state, refusal) => {
    expect(refuseComplaintAct(act, state)).toBe(refusal);
    expect(complaintActs(state)).toContainEqual({ name: act, because: refusal });
  });

  it.each([
    ['SOLVED', 'SETTLED'],
    ['NOT_SOLVED', 'INFORMAL_TRIED'],
    ['DECLINED', 'INFORMAL_TRIED'],
  ] as const)('%s makes it %s', (outcome, state) => {
    expect(stateAfterInformal(outcome)).toBe(state);
  });
});

describe('Awb 9:11: the days of a complaint follow each other', () => {
  it.each([
    ['2018-02-01', null],
    ['2018-03-01', null],
    ['2018-01-31', 'COMPLAINT_DAY_TOO_EARLY'],
    ['2018-03-02', 'COMPLAINT_DAY_IN_FUTURE'],
  ])('lodged on 1 February, on %s, seen from 1 March: %s', (on, refusal) => {
    expect(refuseComplaintDay(on, '2018-02-01', '2018-03-01')).toBe(refusal);
  });
});
