-- Who processed whose data, when and for what (Logboek dataverwerkingen): one line per data subject and operation. It
-- knows no user; whoever did it stands in the audit log under the same operation_id. A line is never changed and never
-- removed: a month that need no longer be kept goes as a whole, with its partition.
create table core.processing_log (
  municipality text not null,
  id uuid not null,
  -- W3C Trace Context: 16 and 8 bytes.
  trace_id text not null check (trace_id ~ '^[0-9a-f]{32}$'),
  operation_id text not null check (operation_id ~ '^[0-9a-f]{16}$'),
  parent_operation_id text check (parent_operation_id ~ '^[0-9a-f]{16}$'),
  -- What was asked: `Query.household`.
  name text not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  -- 0 not known, 1 went well, 2 went wrong.
  status_code smallint not null check (status_code between 0 and 2),
  processing_activity_id text not null,
  -- A stand-in, keyed per municipality: never an id of a row, never a BSN.
  data_subject_id text not null,
  data_subject_id_type text not null,
  foreign_operation_processor text,
  -- The time of logging comes last: partitions ask for it.
  primary key (municipality, id, ended_at)
) partition by range (ended_at);
create index processing_log_by_subject on core.processing_log (municipality, data_subject_id, ended_at, id);
create index processing_log_by_activity on core.processing_log (municipality, processing_activity_id, ended_at, id);
create index processing_log_by_trace on core.processing_log (municipality, trace_id, ended_at, id);
call kit.protect_tenant_table('core.processing_log', 'select, insert');

-- Who did what, and what was refused.
create table core.audit_log (
  municipality text not null,
  id uuid not null,
  logged_at timestamptz not null,
  trace_id text not null check (trace_id ~ '^[0-9a-f]{32}$'),
  operation_id text not null check (operation_id ~ '^[0-9a-f]{16}$'),
  request_id uuid,
  -- Kind of the caller; JOB for work that runs by itself, OPERATOR for the command line.
  kind text not null,
  -- Subject of the token; of a job its code.
  actor text not null,
  organisation text,
  client text,
  roles jsonb not null,
  activity text not null,
  operation text not null,
  is_write boolean not null,
  outcome text not null check (outcome in ('DONE', 'REFUSED', 'FORBIDDEN', 'FAILED')),
  codes jsonb not null,
  break_glass_id uuid,
  primary key (municipality, id, logged_at)
) partition by range (logged_at);
create index audit_log_by_time on core.audit_log (municipality, logged_at, id);
create index audit_log_by_actor on core.audit_log (municipality, actor, logged_at, id);
create index audit_log_by_operation on core.audit_log (municipality, operation_id);
create index audit_log_by_trace on core.audit_log (municipality, trace_id, logged_at, id);
call kit.protect_tenant_table('core.audit_log', 'select, insert');

-- Lines of many requests, also of several municipalities, are written in one statement by a role that does nothing else.
create policy log_writer on core.processing_log for insert to eenplan_log with check (true);
create policy log_writer on core.audit_log for insert to eenplan_log with check (true);
grant insert on core.processing_log, core.audit_log to eenplan_log, eenplan_worker;

create function core.refuse_change_of_log() returns trigger language plpgsql as $$
begin
  raise exception 'A log is only ever added to.' using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on core.processing_log
  for each row execute function core.refuse_change_of_log();
create trigger append_only before update or delete on core.audit_log
  for each row execute function core.refuse_change_of_log();
create trigger append_only_whole before truncate on core.processing_log
  for each statement execute function core.refuse_change_of_log();
create trigger append_only_whole before truncate on core.audit_log
  for each statement execute function core.refuse_change_of_log();

-- One partition, with the walls of its parent: whoever names it directly finds no right at all.
create procedure core.protect_log_partition(log text, part text) language plpgsql as $$
begin
  execute format('alter table core.%I enable row level security', part);
  execute format('alter table core.%I force row level security', part);
  execute format('create policy owner on core.%I to eenplan_owner using (true) with check (true)', part);
  execute format('create trigger append_only_whole before truncate on core.%I
    for each statement execute function core.refuse_change_of_log()', part);
end $$;

-- Makes the partitions of the month of this day and of the next one. A month of which lines stand in the default
-- partition already stays there. As the owner, because nobody else may make a table; one at a time.
create function core.make_log_partitions(day date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  log text;
  moment text;
  starts date;
  part text;
  is_taken boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended('core.make_log_partitions', 0));
  for log, moment in values ('processing_log', 'ended_at'), ('audit_log', 'logged_at') loop
    for starts in select generate_series(date_trunc('month', day), date_trunc('month', day) + interval '1 month',
      interval '1 month')::date loop
      part := format('%s_%s', log, to_char(starts, 'YYYY_MM'));
      continue when to_regclass(format('core.%I', part)) is not null;
      execute format('select exists (select from core.%I where %I >= %L and %I < %L)', log || '_default', moment,
        starts::text || 'T00:00:00Z', moment, (starts + interval '1 month')::date::text || 'T00:00:00Z') into is_taken;
      continue when is_taken;
      execute format('create table core.%I partition of core.%I for values from (%L) to (%L)', part, log,
        starts::text || 'T00:00:00Z', (starts + interval '1 month')::date::text || 'T00:00:00Z');
      call core.protect_log_partition(log, part);
    end loop;
  end loop;
end $$;
revoke execute on function core.make_log_partitions(date) from public;
grant execute on function core.make_log_partitions(date) to eenplan_worker;

-- No line is ever refused for want of a partition.
do $$
begin
  execute 'create table core.processing_log_default partition of core.processing_log default';
  call core.protect_log_partition('processing_log', 'processing_log_default');
  execute 'create table core.audit_log_default partition of core.audit_log default';
  call core.protect_log_partition('audit_log', 'audit_log_default');
end $$;

-- What a resident is told of a line: by whom in kind and role, never who.
create view core.data_processing with (security_invoker = true) as
select p.municipality, p.id, p.ended_at, p.name, p.processing_activity_id, p.data_subject_id,
  a.kind, a.roles, a.organisation, coalesce(a.is_write, false) as is_write
from core.processing_log p
left join lateral (
  select kind, roles, organisation, is_write from core.audit_log a
  where a.municipality = p.municipality and a.operation_id = p.operation_id
  order by a.is_write desc, a.logged_at limit 1
) a on true;
grant select on core.data_processing to eenplan_app, eenplan_worker;
