import { Application, Resident } from '@eenplan/core';
import { edge } from '@eenplan/kit';
import { Weighing } from './weighing.entity';

/** What was weighed on an application and of a resident. */
export const weighingEdges = [
  edge(Application, 'wmoWeighings', () => Weighing, {
    description:
      'What was weighed before deciding on it, oldest first.\n\nDutch: afwegingen\nLaw: Wmo 2015, art. 2.3.5 lid 3',
    many: true,
    by: 'applicationId',
    order: { number: 'asc' },
  }),
  edge(Resident, 'wmoWeighings', () => Weighing, {
    description:
      'What was weighed of this resident, oldest first.\n\nDutch: afwegingen\nLaw: Wmo 2015, art. 2.3.5 lid 3',
    many: true,
    by: 'residentId',
    order: { weighedOn: 'asc' },
  }),
];
