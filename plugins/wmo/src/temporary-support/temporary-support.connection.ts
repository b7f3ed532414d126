import { Resident } from '@eenplan/core';
import { connectionOf, edge } from '@eenplan/kit';
import { TemporarySupport } from './temporary-support.entity';

export const temporarySupportConnection = connectionOf('WmoTemporarySupport', () => TemporarySupport);

/** What was decided for a resident in urgent cases. */
export const residentTemporarySupports = edge(Resident, 'wmoTemporarySupports', () => TemporarySupport, {
  description:
    'What was decided on temporary support, oldest first.\n\n' +
    'Dutch: tijdelijke maatwerkvoorzieningen\nLaw: Wmo 2015, art. 2.3.3',
  many: true,
  by: 'residentId',
  order: { decidedOn: 'asc' },
});
