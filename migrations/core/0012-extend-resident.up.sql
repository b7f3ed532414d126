-- Where a resident lives, gets post or stays for a while. An address belongs to a resident, never to a household.
create table core.resident_address (
  municipality text not null,
  id uuid not null,
  resident_id uuid not null,
  kind text not null check (kind in ('RESIDENCE', 'POSTAL', 'STAY')),
  street text not null check (length(street) between 1 and 200),
  house_number integer check (house_number between 1 and 99999),
  house_letter text check (house_letter ~ '^[A-Za-z]$'),
  addition text check (length(addition) between 1 and 20),
  postcode text check (length(postcode) between 1 and 12),
  place text not null check (length(place) between 1 and 100),
  country text not null check (country ~ '^[A-Z]{2}$'),
  municipality_of_residence text check (municipality_of_residence ~ '^[0-9]{4}$' and municipality_of_residence <> '0000'),
  is_secret boolean not null,
  from_on date not null,
  until_on date,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  constraint resident_address_period check (until_on is null or until_on > from_on),
  constraint resident_address_in_netherlands check (
    country <> 'NL' or (house_number is not null and (postcode is null or postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'))
  ),
  constraint resident_address_abroad check (country = 'NL' or municipality_of_residence is null),
  constraint resident_address_one_of_a_kind exclude using gist (
    municipality with =, resident_id with =, kind with =, daterange(from_on, until_on) with &&
  )
);
create index resident_address_by_resident on core.resident_address (municipality, resident_id, kind, from_on);
call kit.protect_tenant_table('core.resident_address', 'select, insert, update');

-- How somebody speaks, reads, decides and wants to be reached, as a whole from a day on until the next is recorded.
create table core.resident_profile (
  municipality text not null,
  id uuid not null,
  resident_id uuid not null,
  from_on date not null,
  language text check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  needs_interpreter boolean,
  literacy text check (literacy in ('SUFFICIENT', 'LOW', 'NONE', 'UNKNOWN')),
  own_direction text check (own_direction in ('CAN', 'WITH_SUPPORT', 'CANNOT')),
  own_direction_reason text check (length(own_direction_reason) between 1 and 1000),
  own_direction_basis text check (length(own_direction_basis) between 1 and 200),
  contact_channel text check (contact_channel in ('PHONE', 'LETTER', 'EMAIL', 'VISIT', 'DIGITAL', 'VIA_REPRESENTATIVE')),
  phone text check (phone ~ '^\+?[0-9][0-9 ()-]{4,19}$'),
  email text check (length(email) <= 254 and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  constraint resident_profile_once_a_day unique (municipality, resident_id, from_on),
  -- Nobody is held to be unable without a reason and something it rests on.
  constraint resident_profile_direction_reasoned check (
    coalesce(own_direction in ('WITH_SUPPORT', 'CANNOT'), false) = (own_direction_reason is not null)
    and (own_direction_reason is null) = (own_direction_basis is null)
  ),
  constraint resident_profile_channel check (
    coalesce(contact_channel <> 'PHONE' or phone is not null, true)
    and coalesce(contact_channel <> 'EMAIL' or email is not null, true)
  )
);
call kit.protect_tenant_table('core.resident_profile');
