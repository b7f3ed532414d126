import { edge } from '@eenplan/kit';
import { Resident } from '../resident/resident.entity';
import { ClientSupporter } from './client-supporter.entity';
import { Representative } from './representative.entity';

/** Not a field: `Resident.representatives` follows it and puts them in the order of the law. */
export const representativesOn = edge(Resident, 'representativesUnordered', () => Representative, {
  description: 'Who acts for the resident on the given day, in no order.',
  many: true,
  by: 'residentId',
  dated: 'periods',
});

/** Whom a resident acts for. */
export const residentRepresents = edge(Resident, 'represents', () => Representative, {
  description: 'Whom the resident acts for on the given day.\n\nDutch: is vertegenwoordiger van',
  many: true,
  by: 'representativeResidentId',
  order: { fromOn: 'asc' },
  dated: 'periods',
});

/** Who stands beside a resident. */
export const residentSupporters = edge(Resident, 'clientSupporters', () => ClientSupporter, {
  description:
    'Who stands beside the resident on the given day.\n\nDutch: cliëntondersteuners\nLaw: Wmo 2015, art. 2.2.4',
  many: true,
  by: 'residentId',
  order: { fromOn: 'asc' },
  dated: 'periods',
});
