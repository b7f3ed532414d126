drop view core.product_contract;
drop table core.contract_product;
drop table core.contract_step;
drop table core.contract;
