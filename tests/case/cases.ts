import { type Answer, type TestServer } from '@eenplan/testing';

/** A refusal as a payload has it. */
export interface Refused {
  readonly code: string;
  readonly path: readonly string[];
  readonly article: string;
}

/** A case as tests look at it. */
export interface SeenCase {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

/** What an act on a case gave. */
export interface ActOutcome {
  readonly case: SeenCase | null;
  readonly errors: readonly Refused[];
}

const CASE = 'case { id state version }';
const ERRORS = 'errors { code path article }';

/** Sends a mutation of the case and gives its payload; the fields besides case and errors are named by the caller. */
export async function act<T extends ActOutcome = ActOutcome>(
  server: TestServer,
  token: string,
  name: string,
  input: object,
  fields: string = CASE,
): Promise<T> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} ${ERRORS} } }`;
  const answer = await server.query<Record<string, T>>(token, query, { input });
  const payload = answer[name];
  if (!payload) throw new Error(`There is no answer of ${name}.`);
  return payload;
}

/** What a question came to. */
export interface RegisteredOutcome extends ActOutcome {
  readonly joined: boolean | null;
  readonly helpRequest: { readonly id: string } | null;
}

/** Registers a question of a resident. */
export const register = (
  server: TestServer,
  token: string,
  residentId: string,
  changes: object = {},
): Promise<RegisteredOutcome> =>
  act(
    server,
    token,
    'helpRequestRegister',
    {
      ...{ residentId, kind: 'HELP_REQUEST', channel: 'PHONE', entrance: 'Zorgplein', receivedOn: '2018-02-01' },
      ...{ question: 'Het huishouden lukt niet meer', ...changes },
    },
    `joined helpRequest { id } ${CASE}`,
  );

/** The codes of a payload or of the top level of an answer. */
export const codesOf = ({ errors }: { readonly errors: readonly Refused[] }): string[] =>
  errors.map(({ code }) => code);

/** The codes at the top level of an answer. */
export const topCodes = (answer: Answer<unknown>): string[] =>
  (answer.errors ?? []).map(({ extensions }) => extensions.code);
