import type { EdgeLoaders } from '@eenplan/kit';
import type { Resident } from '../resident/resident.entity';
import type { CareRelation } from './care-relation.entity';
import { careCarer } from './care.edges';
import { isYoungCarer } from './care.law';

/** By the birth date of the carer, as far as the caller may see the carer; for a whole page in one statement. */
export async function youngCarerOn(loaders: EdgeLoaders, care: CareRelation, on: string): Promise<boolean | null> {
  const carer = (await loaders.load(careCarer, care)) as Resident | null;
  return isYoungCarer(carer?.birthDate, on);
}
