import { connectionOf } from '@eenplan/kit';
import { SafeHomeReport } from './safe-home-report.entity';

export const safeHomeReportConnection = connectionOf('WmoSafeHomeReport', () => SafeHomeReport);
