import type { JsonObject } from '@eenplan/kit';
import type { Answer, TestServer } from '@eenplan/testing';

/** What a partner works for when it sends signals, and what the team works for. */
export const SUBMITTING = 'signal:submit';
export const HANDLING = 'signal:handle';
/** The registration of the partner persona: a housing corporation with an agreement in the demonstrators. */
export const CORPORATION = 'kvk:12345678';

/** Somebody who asks, and for what. */
export interface By {
  readonly token: string;
  readonly activity: string;
}

/** A partner; null is one whose token names no organisation. */
export const partner = async (
  server: TestServer,
  municipality: string,
  organisation: string | null = CORPORATION,
): Promise<By> => ({
  token: await server.token({
    ...{ sub: organisation ?? 'nameless', municipality, kind: 'PARTNER', roles: ['partner'], activities: undefined },
    ...(organisation === null ? {} : { organisation }),
  }),
  activity: SUBMITTING,
});

/** A professional who acts on signals. */
export const handler = async (server: TestServer, municipality: string, role = 'generalist'): Promise<By> => ({
  token: await server.token({
    ...{ sub: `signals-${role}`, municipality, kind: 'PROFESSIONAL', roles: [role], activities: undefined },
  }),
  activity: HANDLING,
});

/** Somebody in arrears, of the test range. */
export const PERSON: JsonObject = {
  ...{ bsn: '999990093', familyName: 'Jansen', birthDate: '1985-02' },
  ...{ postcode: '7001AB', houseNumber: 12, municipalityCode: '0222' },
};

/** The payload of arrears that is accepted. */
export const ARREARS: JsonObject = {
  ...{ arrears: 'RENT', amountInCents: 84_250, arrearsSince: '2017-12-01' },
  attestation: {
    ...{ personalContactSought: true, debtHelpPointedOut: true, reminderSent: true, dataSharingOffered: true },
    objected: false,
  },
};

/** A worry that is accepted. */
export const worry = (partnerReference: string, changes: JsonObject = {}): JsonObject => ({
  ...{ partnerReference, kind: 'core.worry', person: PERSON, observedOn: '2018-02-27' },
  payload: { observation: 'De post ligt al weken achter de deur', personKnows: false },
  ...changes,
});

/** Arrears that are accepted. */
export const arrears = (partnerReference: string, changes: JsonObject = {}): JsonObject => ({
  ...{ partnerReference, kind: 'debt-help.arrears', person: PERSON, payload: ARREARS, ...changes },
});

/** A refusal, and where. */
interface Refused {
  readonly code: string;
  readonly path: readonly string[];
}

/** A receipt as a partner sees it. */
export interface Receipt {
  readonly id: string;
  readonly partnerReference: string;
  readonly outcome: string;
  readonly remarks: readonly string[];
  readonly receivedAt: string;
}

const RECEIPT = 'receipt { id partnerReference outcome remarks receivedAt } errors { code path }';

/** What sending one signal gave: a receipt, or the refusal as `CODE path`; of a request that failed its codes. */
export interface SentOne {
  readonly receipt: Receipt | null;
  readonly refused: readonly string[];
}

/** Asks something as somebody; data, and the codes of what went wrong at the top. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows the shape of its answer
export async function asks<T>(
  server: TestServer,
  { token, activity }: By,
  query: string,
  variables: object = {},
): Promise<{ readonly data: T | null; readonly codes: readonly string[] }> {
  const { body } = await server.post(token, query, variables, { 'Processing-Activity': activity });
  const { data = null, errors = [] } = body as Answer<T>;
  return { data, codes: errors.map(({ extensions }) => extensions.code) };
}

const said = ({ code, path }: Refused): string => `${code} ${path.filter((step) => step !== 'input').join('.')}`.trim();

/** Sends one signal. */
export async function sendSignal(server: TestServer, by: By, input: JsonObject): Promise<SentOne> {
  const query = `mutation($input: SignalSubmitInput!) { signalSubmit(input: $input) { ${RECEIPT} } }`;
  const { data, codes } = await asks<{ signalSubmit: { receipt: Receipt | null; errors: Refused[] } }>(
    ...([server, by, query, { input }] as const),
  );
  return {
    receipt: data?.signalSubmit.receipt ?? null,
    refused: [...codes, ...(data?.signalSubmit.errors ?? []).map(said)],
  };
}

/** Sends many signals in one call; null when the call as a whole failed. */
export async function sendSignals(
  server: TestServer,
  by: By,
  signals: readonly JsonObject[],
): Promise<readonly SentOne[] | null> {
  const query = `mutation($input: SignalsSubmitInput!) {
    signalsSubmit(input: $input) { results { partnerReference ${RECEIPT} } errors { code } }
  }`;
  const { data } = await asks<{
    signalsSubmit: { results: { receipt: Receipt | null; errors: Refused[] }[] };
  }>(server, by, query, { input: { signals } });
  return data?.signalsSubmit.results.map(({ receipt, errors }) => ({ receipt, refused: errors.map(said) })) ?? null;
}

/** A signal as it is read; what the caller may not see is null. */
export interface SeenSignal {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly quarantine: readonly string[];
  readonly [field: string]: unknown;
}

const SEEN = 'id state version quarantine closedOn refusalReason feedback withdrawnBecause maskedBsn familyName';

/** Acts on a signal: what it became, or the refusals. */
export async function actOnSignal(
  server: TestServer,
  by: By,
  act: string,
  input: object,
  fields = '',
): Promise<{ readonly signal: SeenSignal | null; readonly refused: readonly string[] }> {
  const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${act}(input: $input) { signal { ${SEEN} ${fields} } errors { code path } } }`;
  const { data, codes } = await asks<Record<string, { signal: SeenSignal | null; errors: Refused[] }>>(
    ...([server, by, query, { input }] as const),
  );
  const done = data?.[act];
  return { signal: done?.signal ?? null, refused: [...codes, ...(done?.errors ?? []).map(said)] };
}

/** One signal as somebody sees it. */
export async function seeSignal(server: TestServer, by: By, id: string, fields = ''): Promise<SeenSignal | null> {
  const query = `query($id: ID!) { signal(id: $id) { ${SEEN} ${fields} } }`;
  return (await asks<{ signal: SeenSignal | null }>(server, by, query, { id })).data?.signal ?? null;
}

/** Signals that were picked up, of which one was taken from the other, for tests of every table and root field. */
export async function fillSignals(server: TestServer, municipality: string): Promise<void> {
  const by = await partner(server, municipality);
  const team = await handler(server, municipality);
  const act = async (name: string, input: object): Promise<void> => {
    const { refused } = await actOnSignal(server, team, name, input);
    if (refused.length > 0) throw new Error(refused.join());
  };
  const ids: string[] = [];
  for (const reference of ['EVERY-TABLE', 'EVERY-TABLE-2']) {
    const { receipt } = await sendSignal(server, by, worry(reference));
    ids.push(receipt?.id ?? '');
    await act('signalPickUp', { signalId: receipt?.id, version: 1 });
  }
  const [signalId, other] = ids;
  const today = server.platform.clock.today();
  await act('signalContactRecord', { signalId, version: 2, means: 'PHONE', triedOn: today, isReached: false });
  await act('signalSeparate', { signalId: other, version: 2, reason: 'Iemand anders' });
}
