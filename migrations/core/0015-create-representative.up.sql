-- Who acts for a resident, by whose order and for what: from_on inclusive, until_on exclusive.
create table core.representative (
  municipality text not null,
  id uuid not null,
  resident_id uuid not null,
  kind text not null check (kind in ('CURATOR', 'ADMINISTRATOR', 'MENTOR', 'AUTHORISED', 'PARENT')),
  representative_resident_id uuid,
  name text check (length(name) between 1 and 200),
  organisation text check (length(organisation) between 1 and 200),
  scope text not null check (scope in ('PERSON', 'PROPERTY', 'ALL', 'NAMED')),
  scope_text text check (length(scope_text) between 1 and 500),
  basis text check (length(basis) between 1 and 200),
  from_on date not null,
  until_on date,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  foreign key (municipality, representative_resident_id) references core.resident (municipality, id),
  constraint representative_period check (until_on is null or until_on > from_on),
  constraint representative_one_person check ((representative_resident_id is null) <> (name is null)),
  constraint representative_organisation check (organisation is null or name is not null),
  constraint representative_not_oneself check (representative_resident_id <> resident_id),
  constraint representative_named_scope check ((scope = 'NAMED') = (scope_text is not null)),
  constraint representative_scope check (
    case kind
      when 'CURATOR' then scope = 'ALL'
      when 'PARENT' then scope = 'ALL'
      when 'ADMINISTRATOR' then scope in ('PROPERTY', 'NAMED')
      when 'MENTOR' then scope in ('PERSON', 'NAMED')
      else true
    end
  ),
  constraint representative_basis check (kind = 'PARENT' or basis is not null),
  constraint representative_parent_ends check (kind <> 'PARENT' or until_on is not null),
  constraint representative_one_at_a_time exclude using gist (
    municipality with =, resident_id with =, kind with =, daterange(from_on, until_on) with &&
  ) where (kind in ('CURATOR', 'MENTOR'))
);
create index representative_by_resident on core.representative (municipality, resident_id, from_on);
create index representative_by_representative on core.representative (municipality, representative_resident_id, from_on);
call kit.protect_tenant_table('core.representative', 'select, insert, update');

-- Who stands beside a resident, independent of who decides: from_on inclusive, until_on exclusive.
create table core.client_supporter (
  municipality text not null,
  id uuid not null,
  resident_id uuid not null,
  professional_id uuid,
  name text check (length(name) between 1 and 200),
  organisation text check (length(organisation) between 1 and 200),
  kind text not null check (kind in ('PROFESSIONAL', 'VOLUNTEER')),
  from_on date not null,
  until_on date,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  foreign key (municipality, professional_id) references core.professional (municipality, id),
  constraint client_supporter_period check (until_on is null or until_on > from_on),
  constraint client_supporter_one_person check ((professional_id is null) <> (name is null)),
  constraint client_supporter_organisation check (organisation is null or name is not null),
  constraint client_supporter_once exclude using gist (
    municipality with =, resident_id with =, professional_id with =, daterange(from_on, until_on) with &&
  )
);
create index client_supporter_by_resident on core.client_supporter (municipality, resident_id, from_on);
create index client_supporter_by_professional on core.client_supporter (municipality, professional_id, resident_id);
call kit.protect_tenant_table('core.client_supporter', 'select, insert, update');
