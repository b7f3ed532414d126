drop table core.product_target_group;
drop table core.product;
drop table core.product_code;
drop table core.target_group;
