import { connectionOf } from '@eenplan/kit';
import { ArrearsSignal } from './arrears-signal.entity';

export const arrearsSignalConnection = connectionOf('DebtHelpArrearsSignal', () => ArrearsSignal);
