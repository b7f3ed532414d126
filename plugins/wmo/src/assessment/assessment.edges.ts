import { Household, Resident, THROUGH_HOUSEMATES } from '@eenplan/core';
import { edge } from '@eenplan/kit';
import { WmoAssessment } from './assessment.entity';

/** What the Wmo found out with a resident. */
export const residentAssessments = edge(Resident, 'wmoAssessments', () => WmoAssessment, {
  description: 'Assessments under the Wmo, oldest first.\n\nDutch: onderzoeken\nLaw: Wmo 2015, art. 2.3.2',
  many: true,
  by: 'residentId',
  order: { startedOn: 'asc' },
});

/** What the Wmo found out with who lives in a household. */
export const householdAssessments = edge(Household, 'wmoAssessments', () => WmoAssessment, {
  description:
    'Assessments under the Wmo of who lives here today, oldest first.\n\n' +
    'Dutch: onderzoeken in het huishouden\nLaw: Wmo 2015, art. 2.3.2',
  many: true,
  by: 'residentId',
  through: THROUGH_HOUSEMATES,
  order: { startedOn: 'asc' },
});
