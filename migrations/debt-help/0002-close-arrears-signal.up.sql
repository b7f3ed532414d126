-- A signal is open until a professional has followed it up.
alter table debt_help.arrears_signal
  add column closed_on date,
  add column outcome text check (outcome in ('CONTACT_MADE', 'NO_HELP_WANTED', 'NOT_REACHED', 'UNJUSTIFIED')),
  add constraint arrears_signal_closed_whole check ((closed_on is null) = (outcome is null)),
  add constraint arrears_signal_closed_after check (closed_on >= signalled_on);
grant update on debt_help.arrears_signal to eenplan_app;
