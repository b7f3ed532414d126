// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import type { TestServer } from '@eenplan/testing';
import { STEPS } from './weighed';
import { actAsUsual, type WmoDone } from './wmo';

/** A weighing as acts give it back. */
export interface WeighingMade {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly kindCode: string;
  readonly steps: readonly { readonly step: string; readonly outcome: string; readonly reason: string }[];
}

/** Steps that are not enough, in the order of the law; `changes` by step. */
export const steps = (
  names: readonly string[] = STEPS,
  changes: Readonly<Record<string, object>> = {},
): readonly object[] =>
  names.map((step) => ({
    ...{ step, outcome: 'INSUFFICIENT', reason: `Besproken: ${step}` },
    ...(step === 'PRECEDING_PROVISION' ? { precedingCode: 'ZVW' } : {}),
    ...changes[step],
  }));

const FIELDS = 'id version number kindCode weighedOn steps { step outcome reason }';

/** Records steps for an application, with the version of its last weighing unless the input says another. */
export async function recordWeighing(
  server: TestServer,
  token: string,
  applicationId: string,
  changes: object = {},
): Promise<WmoDone<WeighingMade>> {
  const [row] = await server.database.query<{ version: number }>(
    'select version from wmo.weighing where application_id = $1 order by number desc limit 1',
    [applicationId],
  );
  const input = { applicationId, version: row?.version ?? 0, weighedOn: '2018-02-02', ...changes };
  return actAsUsual(server, token, 'wmoWeighingRecord', input, ['weighing', FIELDS]);
}
