import { edge } from '@eenplan/kit';
import { Resident } from '../resident/resident.entity';
import { ResidentAddress } from './resident-address.entity';

/** Where a resident lives on a day. Nullable, as all that hangs on a resident apart: it may be refused by itself. */
export const residentAddress = edge(Resident, 'address', () => ResidentAddress, {
  description: 'Where the resident lives on the given day; null when that is not known.\n\nDutch: woonadres',
  by: 'residentId',
  where: "row.kind = 'RESIDENCE'",
  dated: 'periods',
});

/** The history of addresses. */
export const residentAddresses = edge(Resident, 'addresses', () => ResidentAddress, {
  description: 'Every address of every kind there has been, oldest first.\n\nDutch: adressen, adreshistorie',
  many: true,
  by: 'residentId',
  order: { fromOn: 'asc' },
});
