import { connectionOf } from '@eenplan/kit';
import { Signal } from './signal.entity';

export const signalConnection = connectionOf('Signal', () => Signal);
