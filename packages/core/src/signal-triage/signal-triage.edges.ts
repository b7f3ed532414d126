import { edge } from '@eenplan/kit';
import { Case } from '../case/case.entity';
import { Signal } from '../signal/signal.entity';

/** What signals hang on a case. */
export const caseSignals = edge(Case, 'signals', () => Signal, {
  description:
    'The signals that were brought into it, as far as your purpose covers their law, oldest first.\n\nDutch: signalen',
  many: true,
  nullable: true,
  by: 'caseId',
  order: { receivedAt: 'asc' },
});
