import { connectionOf } from '@eenplan/kit';
import { Household } from './household.entity';

export const householdConnection = connectionOf('Household', () => Household);
