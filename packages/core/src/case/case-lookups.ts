import type { EdgeDefinition, RequestContext } from '@eenplan/kit';
import { CaseStanding } from './case-standing.entity';
import type { CaseState } from './case.enum';

/** Looked up by the loaders of a request, so that a list of cases takes one statement; no field of the schema. */
const standings: EdgeDefinition = {
  ...{ owner: CaseStanding, name: 'standings', target: () => CaseStanding, resolver: CaseStanding },
  ...{ description: 'The state of a case on a day.', by: 'caseId', dated: 'starts' },
};

/** How far the case had come on that day; null before it was opened. */
export async function stateOfCaseOn(
  { loaders }: RequestContext,
  file: { readonly id: string },
  on: string,
): Promise<CaseState | null> {
  const standing = (await loaders.load(standings, file, on)) as CaseStanding | null;
  return standing?.state ?? null;
}
