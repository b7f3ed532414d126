-- The last run of each job that modules declare, per municipality; the queue itself forgets what is done.
create table core.job_run (
  municipality text not null references core.municipality (code),
  job text not null check (length(job) between 1 and 100),
  -- The time of the schedule, or of asking, that the last try was for.
  scheduled_at timestamptz not null,
  state text not null check (state in ('DONE', 'FAILED', 'DEAD')),
  attempt integer not null check (attempt >= 1),
  ended_at timestamptz not null,
  -- The id under which the log has the fault; never its message.
  fault_id uuid,
  -- The latest time of the schedule that was done: it is not done again.
  done_scheduled_at timestamptz,
  done_at timestamptz,
  primary key (municipality, job),
  constraint job_run_fault check ((fault_id is null) = (state = 'DONE')),
  constraint job_run_done check ((done_at is null) = (done_scheduled_at is null)),
  constraint job_run_done_state check (state <> 'DONE' or done_scheduled_at = scheduled_at)
);
call kit.protect_tenant_table('core.job_run', 'select');
grant insert, update on core.job_run to eenplan_worker;
