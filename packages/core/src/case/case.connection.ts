import { connectionOf } from '@eenplan/kit';
import { Case } from './case.entity';

export const caseConnection = connectionOf('Case', () => Case);
