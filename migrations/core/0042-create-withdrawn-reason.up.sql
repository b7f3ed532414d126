-- Wmo 2.3.10: support ends with the decision that gave it.
insert into core.allocation_end_reason (code, title_en, title_nl, law_code, standard_code, source) values
  ('WITHDRAWN', 'The decision on it was taken back', 'Besluit ingetrokken', null, null, 'Wmo 2015, art. 2.3.10 lid 1');
