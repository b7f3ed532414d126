import { connectionOf } from '@eenplan/kit';
import { SignalBundle } from './signal-bundle.entity';

export const signalBundleConnection = connectionOf('SignalBundle', () => SignalBundle);
