import { edge } from '@eenplan/kit';
import { Resident } from '../resident/resident.entity';
import { CareRelation } from './care-relation.entity';
import { CarerLoad } from './carer-load.entity';

/** Who cares for a resident. */
export const residentCarers = edge(Resident, 'carers', () => CareRelation, {
  description: 'Who cares for the resident on the given day, unpaid.\n\nDutch: mantelzorgers en vrijwilligers',
  many: true,
  by: 'caredForResidentId',
  order: { fromOn: 'asc' },
  dated: 'periods',
});

/** Whom a resident cares for. */
export const residentCaresFor = edge(Resident, 'caresFor', () => CareRelation, {
  description: 'Whom the resident cares for on the given day.\n\nDutch: is mantelzorger van',
  many: true,
  by: 'carerResidentId',
  order: { fromOn: 'asc' },
  dated: 'periods',
});

/** How heavy it weighs on a day. */
export const careLoad = edge(CareRelation, 'load', () => CarerLoad, {
  description: 'How heavy it weighs on the given day by the last assessment; null when there is none to see.',
  by: 'careRelationId',
  dated: 'starts',
});

/** The history of that. */
export const careLoads = edge(CareRelation, 'loads', () => CarerLoad, {
  description: 'Every assessment of how heavy it weighs, oldest first.',
  many: true,
  by: 'careRelationId',
  order: { fromOn: 'asc' },
});

/** Who cares; followed too to tell whether it is a young carer. */
export const careCarer = edge(CareRelation, 'carer', () => Resident, {
  description: 'Who cares; null without a file here, or when you may not see this resident.\n\nDutch: mantelzorger',
  from: 'carerResidentId',
});
