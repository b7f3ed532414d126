import { termsOfRecord } from '@eenplan/core';
import type { RetentionRule } from '@eenplan/kit';

/** As core keeps a request under another law: five years after it was dealt with, or what a selection list says. */
export const safeHomeDestructionRetention: RetentionRule = {
  code: 'wmo.safe-home-destruction',
  title: {
    en: 'Requests to Safe Home for destruction that were dealt with',
    nl: 'Afgehandelde vernietigingsverzoeken aan Veilig Thuis',
  },
  law: 'WMO',
  article: 'Archiefwet 1995, art. 5',
  source: 'selectielijst gemeenten: five years after it was dealt with',
  mark: 'memory',
  starts: 'CLOSING',
  length: { count: 5, unit: 'YEARS' },
  mayBeSet: 'FREE',
  table: 'wmo.safe_home_destruction',
  startsOn: "case row.state when 'REFUSED' then row.decided_on else row.executed_on end",
  residentId: 'row.resident_id',
  children: [{ table: 'wmo.safe_home_weighing', where: 'child.destruction_id = row.id' }, ...termsOfRecord],
  onRequest: null,
};
