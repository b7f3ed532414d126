alter table core.term drop column due_if_unused_on;
