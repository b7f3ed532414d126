import { Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Column, Entity } from 'typeorm';
import { involvedWithResident, SECRET_ADDRESSES } from '../purpose/people-rules';
import { Resident } from '../resident/resident.entity';

/**
 * Wet BRP, art. 2.59: who may have a secret address: whoever works with the resident, or has the scope. Row rule over an
 * address.
 */
export const MAY_HAVE_SECRET = `('${SECRET_ADDRESSES}' = any(:scopes) or ${involvedWithResident('row.resident_id')})`;

/** Read from a view: that a residence is secret on a day, for a professional who may not have it. No field of its own. */
@Entity({ schema: 'core', name: 'address_secrecy' })
@PersonalData({ category: 'BRP', forAnyProfessional: true, subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({ PROFESSIONAL: `not ${MAY_HAVE_SECRET}` })
export class AddressSecrecy extends Node {
  @Column('uuid')
  residentId: string;

  @Column('date')
  fromOn: string;

  @Column('date', { nullable: true })
  untilOn: string | null;
}
