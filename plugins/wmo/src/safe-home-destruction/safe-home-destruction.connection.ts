import { connectionOf } from '@eenplan/kit';
import { SafeHomeDestruction } from './safe-home-destruction.entity';

export const safeHomeDestructionConnection = connectionOf('WmoSafeHomeDestruction', () => SafeHomeDestruction);
