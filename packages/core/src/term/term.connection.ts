import { connectionOf } from '@eenplan/kit';
import { TermWarning } from './term-warning.entity';
import { Term } from './term.entity';

export const termConnection = connectionOf('Term', () => Term);
export const termWarningConnection = connectionOf('TermWarning', () => TermWarning);
