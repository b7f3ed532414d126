-- The municipalities this installation serves, and the one number that tells every node that a switch was turned.
create table core.municipality (
  code text primary key check (code ~ '^[0-9]{4}$'),
  name text not null check (length(name) between 1 and 200),
  -- The revision of the last switch turned here: tells a node which municipality to look at again.
  modules_revision bigint not null default 0,
  -- The national list is dated: from inclusive, until exclusive; a municipality may have merged away.
  exists_from_on date,
  exists_until_on date,
  constraint municipality_existence check (exists_until_on > exists_from_on)
);
call kit.protect_reference_table('core.municipality', 'select, insert, update');

create table core.revision (
  name text primary key,
  number bigint not null
);
insert into core.revision (name, number) values ('modules', 1);
call kit.protect_reference_table('core.revision', 'select, update');

-- One row per municipality and module: what is locked when a law is switched or something of it is opened.
create table core.module_switch (
  municipality text not null references core.municipality (code),
  module text not null check (module ~ '^[a-z][a-z-]*$'),
  primary key (municipality, module)
);
call kit.protect_tenant_table('core.module_switch', 'select, insert, update');

-- The state of a module on any day: from_on inclusive, until_on exclusive.
create table core.module_activation (
  municipality text not null,
  id uuid not null,
  module text not null,
  state text not null check (state in ('ACTIVE', 'WINDING_DOWN', 'OFF')),
  role text not null check (role in ('OWN', 'DELEGATED', 'CENTRAL')),
  delegated_to text check (delegated_to ~ '^[0-9]{4}$'),
  agreement text check (length(agreement) between 1 and 200),
  from_on date not null,
  until_on date,
  reason text not null check (length(reason) between 1 and 1000),
  decided_by text not null,
  recorded_at timestamptz not null,
  -- OFF is an intention: the first day on which no open work was left; null until then.
  settled_on date,
  -- A plan that was replaced before it began, or a state that lasted less than a day.
  withdrawn_at timestamptz,
  primary key (municipality, id),
  foreign key (municipality, module) references core.module_switch (municipality, module),
  constraint module_activation_period check (until_on is null or until_on > from_on),
  constraint module_activation_delegate check (
    (role = 'DELEGATED') = (delegated_to is not null) and (role <> 'DELEGATED' or agreement is not null)
  ),
  constraint module_activation_settled check (settled_on is null or (state = 'OFF' and settled_on >= from_on)),
  constraint module_activation_no_overlap exclude using gist (
    municipality with =, module with =, daterange(from_on, until_on) with &&
  ) where (withdrawn_at is null)
);
call kit.protect_tenant_table('core.module_activation', 'select, insert, update');

-- What a municipality has set for a module, dated: from_on inclusive, until_on exclusive; history is kept.
create table core.setting (
  municipality text not null references core.municipality (code),
  id uuid not null,
  module text not null check (module ~ '^[a-z][a-z-]*$'),
  from_on date not null,
  until_on date,
  value jsonb not null check (jsonb_typeof(value) = 'object'),
  decided_by text not null,
  recorded_at timestamptz not null,
  -- A setting that was replaced by another from the same day on.
  withdrawn_at timestamptz,
  primary key (municipality, id),
  constraint setting_period check (until_on is null or until_on > from_on),
  constraint setting_no_overlap exclude using gist (
    municipality with =, module with =, daterange(from_on, until_on) with &&
  ) where (withdrawn_at is null)
);
create index setting_by_module on core.setting (municipality, module, from_on);
call kit.protect_tenant_table('core.setting', 'select, insert, update');
