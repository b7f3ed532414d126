import { connectionOf } from '@eenplan/kit';
import { Calamity } from './calamity.entity';

export const calamityConnection = connectionOf('WmoCalamity', () => Calamity);
