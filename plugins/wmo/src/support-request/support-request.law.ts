/** Wmo 2015, art. 2.3.2 lid 1: the six weeks run from receipt, so receipt cannot lie in the future. */
export const refuseReceipt = (receivedOn: string, today: string): 'WMO_RECEIVED_IN_FUTURE' | null =>
  receivedOn > today ? 'WMO_RECEIVED_IN_FUTURE' : null;

/** Wmo 2015, art. 2.3.2 lid 1: the college confirms receipt, once. */
export const refuseConfirmation = (confirmedOn: string | null): 'WMO_ALREADY_CONFIRMED' | null =>
  confirmedOn === null ? null : 'WMO_ALREADY_CONFIRMED';
