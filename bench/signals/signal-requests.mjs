/** Signals per call of many: the most that one call takes. */
export const MANY = 1_000;

const RECEIPT = 'receipt { id outcome remarks } errors { code path }';
const ONE = `mutation($input: SignalSubmitInput!) { signalSubmit(input: $input) { ${RECEIPT} } }`;
const ALL = `mutation($input: SignalsSubmitInput!) {
  signalsSubmit(input: $input) { results { partnerReference ${RECEIPT} } errors { code } } }`;

/** A landlord's worry, about somebody with a number of the test range. */
export const signalOf = (reference, random) => ({
  partnerReference: reference,
  kind: 'core.worry',
  observedOn: '2026-03-02',
  person: {
    ...{ bsn: '999990093', familyName: `Family ${Math.floor(random() * 5_000)}`, birthDate: '1985-02' },
    ...{ postcode: '7001AB', houseNumber: 1 + Math.floor(random() * 300) },
  },
  payload: { observation: 'The curtains have been closed for a week.', personKnows: false },
});

/** The request for these signals: a call of one, or a call of many. */
export const requestFor = (signals, headers) => ({
  path: '/graphql',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(
    signals.length === 1
      ? { query: ONE, variables: { input: signals[0] } }
      : { query: ALL, variables: { input: { signals } } },
  ),
});

/** How many of a call were received; throws when one was not. */
export function receivedIn(text, signals) {
  const { data } = JSON.parse(text);
  const results = data.signalsSubmit?.results ?? [data.signalSubmit];
  const received = results.filter(({ receipt }) => receipt?.outcome === 'RECEIVED' && receipt.remarks.length === 0);
  if (received.length !== signals)
    throw new Error(`${received.length} of ${signals} were received: ${text.slice(0, 500)}`);
  return received.length;
}
