import type { EdgeDefinition, RequestContext } from '@eenplan/kit';
import { Withheld } from '../law/law.type';
import type { Resident } from '../resident/resident.entity';
import { SECRET_ADDRESSES } from '../purpose/people-rules';
import { AddressSecrecy } from './address-secrecy.entity';

/** Looked up by the loaders of a request, so that a list of residents takes one statement; no field of the schema. */
const secrecy: EdgeDefinition = {
  ...{ owner: AddressSecrecy, name: 'secrecy', target: () => AddressSecrecy, resolver: AddressSecrecy },
  ...{ description: 'That the residence is secret on a day.', by: 'residentId', dated: 'periods' },
};

/** Wet BRP, art. 2.59: that the address is withheld, told to a professional, who may know that the resident exists. */
export async function withheldAddress({ caller, loaders }: RequestContext, resident: Resident): Promise<Withheld[]> {
  if (caller.kind !== 'PROFESSIONAL' || caller.scopes.has(SECRET_ADDRESSES)) return [];
  if ((await loaders.load(secrecy, resident)) === null) return [];
  const article = 'Wet BRP, art. 2.59';
  return [Object.assign(new Withheld(), { law: null, reason: 'ADDRESS_SECRET' as const, article })];
}
