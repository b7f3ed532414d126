import { connectionOf } from '@eenplan/kit';
import { Contract } from './contract.entity';

export const contractConnection = connectionOf('Contract', () => Contract);
