drop index core.term_provisional_by_due;
drop index core.case_file_by_opened;
