import { connectionOf } from '@eenplan/kit';
import { Application } from './application.entity';

export const applicationConnection = connectionOf('Application', () => Application);
