import { connectionOf } from '@eenplan/kit';
import { Objection } from './objection.entity';

export const objectionConnection = connectionOf('Objection', () => Objection);
