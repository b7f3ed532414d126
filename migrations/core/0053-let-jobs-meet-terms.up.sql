-- What a job does ends a term too: the records that somebody asked to have destroyed go by night.
grant update (met_on, version) on core.term to eenplan_worker;
