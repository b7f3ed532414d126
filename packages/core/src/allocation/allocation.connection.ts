import { connectionOf } from '@eenplan/kit';
import { Allocation } from './allocation.entity';

export const allocationConnection = connectionOf('Allocation', () => Allocation);
