-- The list of cases, oldest first, and the earliest term that a period to complete may still make run: without these a
-- page of fifty reads all cases, or all terms that are overdue.
create index case_file_by_opened on core.case_file (municipality, opened_on, id);
create index term_provisional_by_due on core.term (municipality, due_on) where met_on is null and is_provisional;
