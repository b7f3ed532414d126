-- What a role may do at this municipality, where it differs from what the modules say: a row per scope, from_on
-- inclusive, until_on exclusive. A role with a row is the municipality's own; a row without a scope gives it nothing.
create table core.role_grant (
  municipality text not null references core.municipality (code),
  id uuid not null,
  role text not null check (length(role) between 1 and 60),
  scope text check (length(scope) between 1 and 100),
  from_on date not null,
  until_on date,
  decided_by text not null,
  recorded_at timestamptz not null,
  -- Replaced before it began, or on the day it began.
  withdrawn_at timestamptz,
  primary key (municipality, id),
  constraint role_grant_period check (until_on is null or until_on > from_on),
  constraint role_grant_no_overlap exclude using gist (
    municipality with =, role with =, (coalesce(scope, '')) with =, daterange(from_on, until_on) with &&
  ) where (withdrawn_at is null)
);
create index role_grant_by_role on core.role_grant (municipality, role, from_on);
call kit.protect_tenant_table('core.role_grant', 'select, insert, update (until_on, withdrawn_at)');
