-- Keys of the views, by which PostGraphile makes the same graph of them.
comment on view bench.household is
  E'@primaryKey municipality,id';
comment on view bench.member is
  E'@primaryKey municipality,id\n'
  '@foreignKey (municipality, household_id) references bench.household (municipality, id)|@fieldName household|@foreignFieldName members|@foreignSimpleFieldName membersList\n'
  '@foreignKey (municipality, resident_id) references bench.resident (municipality, id)|@fieldName resident';
comment on view bench.resident is
  E'@primaryKey municipality,id';
comment on view bench.plan is
  E'@primaryKey municipality,id\n'
  '@foreignKey (municipality, household_id) references bench.household (municipality, id)|@fieldName household|@foreignSingleFieldName plan\n'
  '@unique municipality,household_id';
comment on view bench.director is
  E'@primaryKey municipality,id\n'
  '@foreignKey (municipality, plan_id) references bench.plan (municipality, id)|@fieldName plan|@foreignSingleFieldName director\n'
  '@foreignKey (municipality, professional_id) references bench.professional (municipality, id)|@fieldName professional\n'
  '@unique municipality,plan_id';
comment on view bench.professional is
  E'@primaryKey municipality,id';
comment on view bench.goal is
  E'@primaryKey municipality,id\n'
  '@foreignKey (municipality, plan_id) references bench.plan (municipality, id)|@fieldName plan|@foreignFieldName goals|@foreignSimpleFieldName goalsList';
comment on view bench.block is
  E'@primaryKey municipality,id\n'
  '@foreignKey (municipality, plan_id) references bench.plan (municipality, id)|@fieldName plan|@foreignFieldName buildingBlocks|@foreignSimpleFieldName buildingBlocksList\n'
  '@foreignKey (municipality, organisation_id) references bench.organisation (municipality, id)|@fieldName organisation';
comment on view bench.organisation is
  E'@primaryKey municipality,id';
comment on view bench.allocation is
  E'@primaryKey municipality,id\n'
  '@foreignKey (municipality, block_id) references bench.block (municipality, id)|@fieldName block|@foreignFieldName allocations|@foreignSimpleFieldName allocationsList\n'
  '@foreignKey (municipality, product_id) references bench.product (municipality, id)|@fieldName product';
comment on view bench.product is
  E'@primaryKey municipality,id';
comment on view bench.term is
  E'@primaryKey municipality,id\n'
  '@foreignKey (municipality, resident_id) references bench.resident (municipality, id)|@fieldName resident\n'
  '@foreignKey (municipality, household_id) references bench.household (municipality, id)|@fieldName household';
comment on view bench.budget is
  E'@primaryKey municipality,id\n'
  '@unique municipality,year';
comment on view bench.heading is
  E'@primaryKey municipality,id\n'
  '@foreignKey (municipality, budget_id) references bench.budget (municipality, id)|@fieldName budget|@foreignFieldName headings|@foreignSimpleFieldName headingsList\n'
  '@foreignKey (municipality, parent_id) references bench.heading (municipality, id)|@fieldName parent|@foreignFieldName headings|@foreignSimpleFieldName headingsList';
comment on view bench.budget_line is
  E'@primaryKey municipality,id\n'
  '@foreignKey (municipality, heading_id) references bench.heading (municipality, id)|@fieldName heading|@foreignFieldName lines|@foreignSimpleFieldName linesList';
comment on view bench.signal is
  E'@primaryKey municipality,id';

drop table bench.household_key, bench.person_key, bench.part_key, bench.bsn;
drop function bench.id(integer, bigint), bench.pick(bigint, text, integer), bench.town(bigint);
