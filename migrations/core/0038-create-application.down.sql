delete from core.allocation_end_reason where code = 'UNLAWFUL';
alter table core.law drop column referral_article;
drop table core.application;
