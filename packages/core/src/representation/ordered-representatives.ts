import type { EdgeLoaders } from '@eenplan/kit';
import type { Resident } from '../resident/resident.entity';
import { representativesOn } from './representation.edges';
import { representativesInOrder } from './representation.law';
import type { Representative } from './representative.entity';

/** Those of a day in the order of the law; for a whole page in one statement. */
export async function orderedRepresentatives(
  loaders: EdgeLoaders,
  resident: Resident,
  on?: string,
): Promise<Representative[]> {
  return representativesInOrder((await loaders.load(representativesOn, resident, on)) as unknown as Representative[]);
}
