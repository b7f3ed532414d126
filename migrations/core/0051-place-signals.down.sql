drop index core.resident_address_by_postcode;
drop index core.resident_by_lower_name;
drop index core.resident_by_birth_date;
revoke update (withdrawn_on, withdrawn_because) on core.help_request from eenplan_app;
alter table core.help_request
  drop constraint help_request_withdrawal, drop column withdrawn_on, drop column withdrawn_because;
drop table core.signal_undoing;
alter table core.signal
  drop constraint signal_match, drop constraint signal_team, drop constraint signal_in_case, drop constraint signal_safety,
  drop column match, drop column match_basis, drop column matched_by, drop column resident_id, drop column household_id,
  drop column bundle_id, drop column pick_up_due_on, drop column team_id, drop column handed_on, drop column contact_due_on,
  drop column case_id, drop column help_request_id, drop column safety_destination,
  drop column repaired_on;
drop table core.signal_contact;
drop table core.signal_bundle;
drop table core.signal_service_level;
