import { connectionOf } from '@eenplan/kit';
import { Decision } from './decision.entity';

export const decisionConnection = connectionOf('Decision', () => Decision);
