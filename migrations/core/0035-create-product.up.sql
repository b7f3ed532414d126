-- S033: the groups of residents that a municipality tells apart, with what support is to bring each of them. A product
-- may be used for another group as well: no row of a resident refers to these, and nothing is refused by them.
create table core.target_group (
  municipality text not null references core.municipality (code),
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  position integer not null check (position > 0),
  title text not null check (length(title) between 1 and 300),
  -- Texts in the order of the document.
  results jsonb not null check (jsonb_typeof(results) = 'array'),
  from_on date not null,
  until_on date,
  source text not null check (length(btrim(source)) between 1 and 500),
  comment text check (length(comment) between 1 and 1000),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  constraint target_group_code_once unique (municipality, code),
  constraint target_group_period check (until_on is null or until_on > from_on)
);
call kit.protect_tenant_table('core.target_group', 'select, insert, update (until_on)');

-- A code that a product of the municipality has or had. It stays the same from version to version: contracts name it.
create table core.product_code (
  municipality text not null references core.municipality (code),
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  primary key (municipality, code)
);
call kit.protect_tenant_table('core.product_code', 'select, insert');

-- S036: the catalogue, a row per version of a product: from_on inclusive, until_on exclusive. A version keeps everything
-- but its end (R37). What the document does not say is null.
create table core.product (
  municipality text not null,
  id uuid not null,
  code text not null,
  title text not null check (length(title) between 1 and 300),
  law_code text references core.law (code),
  category text check (length(category) between 1 and 200),
  line integer check (line between 0 and 2),
  access text check (access in ('OWN', 'NETWORK', 'VOLUNTEER', 'FREE', 'TAILORED_COLLECTIVE', 'TAILORED_INDIVIDUAL',
    'ESCALATED')),
  kind text check (kind in ('DEVELOP', 'STABILISE')),
  prevention text check (prevention in ('UNIVERSAL', 'SELECTIVE', 'INDICATED', 'CARE_RELATED')),
  unit text check (unit in ('MINUTE', 'HOUR', 'DAY_PART', 'DAY', 'OUTPUT_PIECE', 'EFFORT_PIECE', 'EURO')),
  price_in_cents bigint check (price_in_cents between 0 and 100000000000),
  task_field_code text check (length(task_field_code) between 1 and 20),
  is_in_kind boolean not null,
  is_budget boolean not null,
  from_on date not null,
  until_on date,
  source text not null check (length(btrim(source)) between 1 and 500),
  comment text check (length(comment) between 1 and 1000),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, code) references core.product_code (municipality, code),
  constraint product_of_code unique (municipality, id, code),
  constraint product_period check (until_on is null or until_on > from_on),
  constraint product_priced_per_unit check (price_in_cents is null or unit is not null),
  constraint product_delivered check (is_in_kind or is_budget),
  constraint product_one_version exclude using gist (
    municipality with =, code with =, daterange(from_on, until_on) with &&
  )
);
create index product_by_title on core.product (municipality, title, id);
call kit.protect_tenant_table('core.product', 'select, insert, update (until_on)');

-- The groups that the document names a product with, each place of it: what it names twice is here twice.
create table core.product_target_group (
  municipality text not null,
  id uuid not null,
  product_id uuid not null,
  target_group_id uuid not null,
  -- Place in the list of the document, from 1.
  position integer not null check (position > 0),
  primary key (municipality, id),
  foreign key (municipality, product_id) references core.product (municipality, id),
  foreign key (municipality, target_group_id) references core.target_group (municipality, id),
  constraint product_target_group_place unique (municipality, product_id, target_group_id, position)
);
create index product_target_group_by_group on core.product_target_group (municipality, target_group_id);
call kit.protect_tenant_table('core.product_target_group', 'select, insert');
