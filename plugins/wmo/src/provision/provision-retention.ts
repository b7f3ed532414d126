import type { RetentionRule } from '@eenplan/kit';

/** Its end: of a home adaptation, done once, its day. What is replaced by something stays as long as that. */
const ENDED_ON = `case when exists (select from wmo.provision later
    where later.municipality = row.municipality and later.replaces_id = row.id) then null
  when row.kind_code = 'HOME_ADAPTATION' then row.from_on
  else coalesce(row.until_on, (select decision.until_on from core.decision decision
    where decision.municipality = row.municipality and decision.id = row.decision_id)) end`;

/** Wmo 2015, art. 5.3.4: fifteen years, or longer while it is needed: what is given is, so it counts from its end. */
export const provisionRetention: RetentionRule = {
  code: 'wmo.provision',
  title: { en: 'Tailored provisions', nl: 'Maatwerkvoorzieningen' },
  law: 'WMO',
  article: 'Wmo 2015, art. 5.3.4',
  source: 'Wmo 2015, art. 5.3.4 (text of 2019)',
  starts: 'CLOSING',
  length: { count: 15, unit: 'YEARS' },
  mayBeSet: 'LONGER',
  table: 'wmo.provision',
  startsOn: ENDED_ON,
  residentId: 'row.resident_id',
  children: [{ table: 'wmo.provision_extra', where: 'child.provision_id = row.id' }],
  onRequest: {
    article: 'Wmo 2015, art. 5.3.5',
    minimumAge: 12,
    within: { count: 3, unit: 'MONTHS' },
    // What is given still cannot be missed: a null is never before a request.
    recordedAt: `(case when (${ENDED_ON}) is not null then row.recorded_at end)`,
  },
};
