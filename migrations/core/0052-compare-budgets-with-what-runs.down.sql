drop view core.budget_commitment;
drop index core.personal_budget_by_product;
drop index core.product_by_code;
drop table core.budget_category_product;
alter table core.budget_line drop column category_code;
