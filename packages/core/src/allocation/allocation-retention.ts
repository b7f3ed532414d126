import type { RetentionRule } from '@eenplan/kit';
import type { FileRetention } from '../application/application-retention';

/** Support allocated under a law, with its changes: kept from its end. */
export function allocationRetention({ module, onRequest, ...law }: FileRetention): RetentionRule {
  const isOver = `row.law_code = '${law.law}' and row.state = 'ENDED'`;
  return {
    ...law,
    code: `${module}.allocation`,
    title: { en: 'Allocated support', nl: 'Toegewezen ondersteuning' },
    starts: 'CLOSING',
    table: 'core.allocation',
    startsOn: `(case when ${isOver} then row.until_on end)`,
    residentId: 'row.resident_id',
    children: [{ table: 'core.allocation_change', where: 'child.allocation_id = row.id' }],
    onRequest: onRequest && { ...onRequest, recordedAt: `(case when ${isOver} then row.recorded_at end)` },
  };
}
