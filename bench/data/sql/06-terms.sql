-- The worklist: of every case one term that runs and one that was met.
insert into core.term (municipality, id, rule_id, law_code, kind, subject_type, subject_id, resident_id, household_id,
  definition, triggered_on, met_on, due_on, raw_end_on, calendar_version, is_provisional, is_decree_known, explanation,
  version, recorded_at)
  select municipality, bench.id(40, n * 2 + met), 'wmo.assessment', 'WMO', 'MAXIMUM', 'Case', case_id, parent_id,
    household_id,
    '{"ruleId": "wmo.assessment", "law": "WMO", "article": "Wmo 2015, art. 2.3.2 lid 1", "kind": "MAXIMUM",
      "setBy": "ACT", "title": {"en": "Assessment after a support request", "nl": "Onderzoek na een melding"},
      "length": {"count": 6, "unit": "WEEKS"}}',
    triggered_on, case met when 1 then triggered_on + 20 end, triggered_on + 42, triggered_on + 42,
    (select max(version) from core.calendar_version), false, true,
    '{"shifts": [], "suspendedDays": 0, "exemption": null, "isLaterDateEffective": false}', 1, recorded_at
  from bench.household_key cross join generate_series(0, 1) met
  cross join lateral (select date '2025-01-06' + met * -1000 + bench.pick(n * 2 + met, 't', 700) as triggered_on) day
  order by n, met;
