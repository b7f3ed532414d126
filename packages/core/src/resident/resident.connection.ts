import { connectionOf } from '@eenplan/kit';
import { Resident } from './resident.entity';

export const residentConnection = connectionOf('Resident', () => Resident);
