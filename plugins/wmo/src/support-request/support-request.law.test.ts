import { refuseConfirmation, refuseReceipt } from './support-request.law';

describe('Wmo 2.3.2 lid 1: receipt', () => {
  it.each([
    ['2026-01-01', '2026-01-01', null],
    ['2025-12-31', '2026-01-01', null],
    ['2026-01-02', '2026-01-01', 'WMO_RECEIVED_IN_FUTURE'],
  ])('received %s, today %s', (receivedOn, today, refusal) => {
    expect(refuseReceipt(receivedOn, today)).toBe(refusal);
  });
});

describe('Wmo 2.3.2 lid 1: confirmation', () => {
  it.each([
    [null, null],
    ['2026-01-01', 'WMO_ALREADY_CONFIRMED'],
  ])('confirmed %s', (confirmedOn, refusal) => {
    expect(refuseConfirmation(confirmedOn)).toBe(refusal);
  });
});
