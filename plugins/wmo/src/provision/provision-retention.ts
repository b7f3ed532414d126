import type { RetentionRule } from '@eenplan/kit';
import { KEPT, ON_REQUEST } from '../file/kept';

/** Its end: of a home adaptation, done once, its day. What is replaced by something stays as long as that. */
const ENDED_ON = `case when exists (select from wmo.provision later
    where later.municipality = row.municipality and later.replaces_id = row.id) then null
  when row.kind_code = 'HOME_ADAPTATION' then row.from_on
  else coalesce(row.until_on, (select decision.until_on from core.decision decision
    where decision.municipality = row.municipality and decision.id = row.decision_id)) end`;

/** Wmo 2015, art. 5.3.4: fifteen years, or longer while it is needed: what is given is, so it counts from its end. */
export const provisionRetention: RetentionRule = {
  ...KEPT,
  code: 'wmo.provision',
  title: { en: 'Tailored provisions', nl: 'Maatwerkvoorzieningen' },
  starts: 'CLOSING',
  table: 'wmo.provision',
  startsOn: ENDED_ON,
  residentId: 'row.resident_id',
  children: [{ table: 'wmo.provision_extra', where: 'child.provision_id = row.id' }],
  onRequest: {
    ...ON_REQUEST,
    // What is given still cannot be missed: a null is never before a request.
    recordedAt: `(case when (${ENDED_ON}) is not null then row.recorded_at end)`,
  },
};
