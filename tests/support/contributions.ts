import type { TestServer } from '@eenplan/testing';

/** What an act on a contribution gave. */
export interface ContributionOutcome {
  readonly contribution: { readonly id: string; readonly version: number } | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[]; readonly article: string }[];
  /** Code and field of each refusal. */
  readonly codes: readonly string[];
}

/** Does an act on a contribution, as the row is now unless the input says otherwise. */
export async function actOnContribution(
  server: TestServer,
  token: string,
  act: string,
  input: object,
): Promise<ContributionOutcome> {
  const name = `wmoContribution${act}`;
  const { contributionId } = input as { readonly contributionId?: string };
  const sql = 'select version from wmo.contribution where id = $1';
  const [row] = contributionId ? await server.database.query<{ version: number }>(sql, [contributionId]) : [];
  const query = `mutation($input: Wmo${name.slice(3)}Input!) {
    ${name}(input: $input) { contribution { id version } errors { code path article } } }`;
  const sent = { input: contributionId ? { version: row?.version ?? 1, ...input } : input };
  const answer = await server.query<Record<string, Omit<ContributionOutcome, 'codes'>>>(token, query, sent);
  const { contribution = null, errors = [] } = answer[name] ?? {};
  return { contribution, errors, codes: errors.map(({ code, path }) => [code, ...path.slice(1)].join(' ')) };
}

/** A stair lift that costs more than anybody pays, from 2018 on, for a resident. */
export const stairLift = (residentId: string, changes: object = {}): object => ({
  ...{ residentId, provision: 'Traplift', fromOn: '2018-01-15', costPriceInCents: 500_000, costPriceKind: 'WHOLE' },
  ...changes,
});

/** A contribution with an exemption and a time in kind, of the first resident of a municipality who is of age. */
export async function fillContributions(server: TestServer, token: string, municipality: string): Promise<string> {
  const [resident] = await server.database.query<{ id: string }>(
    `select id from core.resident where municipality = $1 and birth_date < '1995' order by id limit 1`,
    [municipality],
  );
  const exemptions = [{ groundCode: 'COUPLE_BELOW_PENSION_AGE', fromOn: '2018-02-01' }];
  const started = await actOnContribution(server, token, 'Start', stairLift(resident?.id ?? '', { exemptions }));
  const contributionId = started.contribution?.id ?? '';
  const inKind = { service: 'Voorlezen', ground: 'NO_MONEY', evidence: 'Schuldenregeling' };
  const days = { fromOn: '2018-02-01', untilOn: '2018-04-01' };
  const agreed = await actOnContribution(server, token, 'InKindAgree', { contributionId, ...inKind, ...days });
  expect([...started.codes, ...agreed.codes]).toEqual([]);
  return contributionId;
}
