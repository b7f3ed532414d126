-- The due day of a term when the period to complete that now runs passes unused. It is known from the start of the
-- suspension, so a worklist knows it at any moment, also before the daily job has counted the term again.
alter table core.term add column due_if_unused_on date;
grant update (due_if_unused_on) on core.term to eenplan_app, eenplan_worker;
