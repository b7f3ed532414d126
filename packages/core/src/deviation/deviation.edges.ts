import { edge } from '@eenplan/kit';
import { Case } from '../case/case.entity';
import { Household } from '../household/household.entity';
import { Deviation } from './deviation.entity';

/** The deviations of a case. */
export const caseDeviations = edge(Case, 'deviations', () => Deviation, {
  description: 'The deviations that hold on the given day.\n\nDutch: afwijkingsbesluiten',
  many: true,
  by: 'caseId',
  order: { fromOn: 'asc' },
  dated: 'periods',
});

/** The deviations of a household, whatever case they were decided in. */
export const householdDeviations = edge(Household, 'deviations', () => Deviation, {
  description: 'The deviations that hold on the given day, of every case.\n\nDutch: afwijkingsbesluiten',
  many: true,
  by: 'householdId',
  order: { fromOn: 'asc' },
  dated: 'periods',
});
