drop table core.term_warning;
drop table core.term_recalculation;
drop table core.term_prolongation;
drop table core.term_suspension;
drop table core.term;
