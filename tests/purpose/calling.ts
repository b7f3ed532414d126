import type { Answer, TestServer } from '@eenplan/testing';

/** Headers of a request for an activity; null names none. */
export const working = (activity: string | null, breakGlass?: string): Record<string, string | null> => ({
  'Processing-Activity': activity,
  ...(breakGlass === undefined ? {} : { 'Break-Glass': breakGlass }),
});

/** A token of a professional with a role, and no activities of its own: the role decides. */
export const professional = (
  server: TestServer,
  municipality: string,
  role: string,
  sub: string = role,
): Promise<string> =>
  // No usual activity of tests: what the role carries is what counts.
  server.token({ sub, municipality, kind: 'PROFESSIONAL', roles: [role], activities: undefined });

/** What a request for an activity gave: data, and the code, place and reason of each error. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows the shape of its answer
export async function ask<T>(
  server: TestServer,
  token: string,
  activity: string | null,
  query: string,
  { variables, breakGlass }: { variables?: object; breakGlass?: string } = {},
): Promise<{ status: number; data: T | null; errors: [code: string, path: string, reason: unknown][] }> {
  const { status, body } = await server.post(token, query, variables, working(activity, breakGlass));
  const { data = null, errors = [] } = body as Answer<T>;
  return {
    ...{ status, data },
    errors: errors.map(({ path = [], extensions }) => [extensions.code, path.join('.'), extensions['reason']]),
  };
}
