import type { Answer } from '@eenplan/testing';
import type { Test } from 'supertest';
import type { Speaker } from './nodes';

/** A refusal as clients get it. */
export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly article: string;
}

/** A decision as clients read it back. */
export interface Decision {
  readonly state: string;
  readonly role: string;
  readonly delegatedTo: string | null;
  readonly agreement: string | null;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly reason: string;
  readonly decidedBy: string;
  readonly recordedAt: string;
  readonly settledOn: string | null;
  readonly withdrawnAt: string | null;
}

/** A module as clients see it. */
export interface Status {
  readonly id: string;
  readonly state: string;
  readonly version: string | null;
  readonly role: string | null;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly awaitsOff: boolean;
  readonly history: readonly Decision[];
  readonly openWork: readonly { readonly code: string; readonly count: number }[];
}

/** What a change gave. */
export interface Changed {
  readonly module: Status | null;
  readonly errors: readonly Refused[];
}

/** The three ways to change a module. */
export type Act = 'moduleActivate' | 'moduleWindDown' | 'moduleDeactivate';

const STATUS = /* GraphQL */ `
  {
    id
    state
    version
    role
    fromOn
    untilOn
    awaitsOff
    openWork {
      code
      count
    }
    history {
      state
      role
      delegatedTo
      agreement
      fromOn
      untilOn
      reason
      decidedBy
      recordedAt
      settledOn
      withdrawnAt
    }
  }
`;

/** The document of a change, with one variable `input`. */
export const changeDocument = (act: Act): string =>
  `mutation($input: M${act.slice(1)}Input!) { ${act}(input: $input) { module ${STATUS} errors { code message path article } } }`;

/** Asks for a change; says why on its own unless told. */
export async function change(to: Speaker, token: string, act: Act, input: object): Promise<Changed> {
  const sent = to.post(token, changeDocument(act), { input: { reason: 'a test', ...input } });
  return (await dataOf<Record<Act, Changed>>(sent))[act];
}

/** The same, for a change that must go through. */
export async function changed(to: Speaker, token: string, act: Act, input: object): Promise<Status> {
  const { module, errors } = await change(to, token, act, input);
  if (module) return module;
  throw new Error(`Refused: ${JSON.stringify(errors)}`);
}

/** One module on a day; undefined when it is not in the list. */
export async function moduleOn(to: Speaker, token: string, id: string, on?: string): Promise<Status | undefined> {
  const sent = to.post(token, `query($on: Date) { modules(on: $on) ${STATUS} }`, { on });
  return (await dataOf<{ modules: Status[] }>(sent)).modules.find((module) => module.id === id);
}

/** The data of an answer; throws when it holds errors. */
export async function dataOf<T>(sent: Test): Promise<T> {
  const { data, errors } = (await sent).body as Answer<T>;
  if (data !== undefined && data !== null && errors === undefined) return data;
  throw new Error(JSON.stringify(errors ?? data));
}

/** The code of the first error at the top of an answer, if any. */
export const codeOf = (body: unknown): string | undefined => (body as Answer<unknown>).errors?.[0]?.extensions.code;

/** Every `Type.field` that a schema shows; the server must allow introspection. */
export async function schemaFields(to: Speaker, token: string): Promise<string[]> {
  const sent = to.post(token, '{ __schema { types { name fields { name } inputFields { name } } } }');
  interface Shown {
    name: string;
    fields: { name: string }[] | null;
    inputFields: { name: string }[] | null;
  }
  const { __schema } = await dataOf<{ __schema: { types: Shown[] } }>(sent);
  return __schema.types.flatMap(({ name, fields, inputFields }) => [
    name,
    ...[...(fields ?? []), ...(inputFields ?? [])].map((field) => `${name}.${field.name}`),
  ]);
}
