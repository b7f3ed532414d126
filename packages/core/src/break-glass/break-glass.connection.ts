import { connectionOf } from '@eenplan/kit';
import { BreakGlass } from './break-glass.entity';

export const breakGlassConnection = connectionOf('BreakGlass', () => BreakGlass);
