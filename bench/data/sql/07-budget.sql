-- Four years of a budget: 8 programmes with 4 task fields each, 8 lines under every task field.
insert into core.budget (municipality, id, year, title, source_document, source_section, published_costs_in_cents,
  content_hash, recorded_at)
  select bench.town(n), bench.id(50, n), 2024 + n / 3, 'Social domain ' || 2024 + n / 3, 'Benchmark', '1', null,
    encode(sha256(n::text::bytea), 'hex'), '2025-01-01'
  from generate_series(0, 11) n;
insert into core.budget_heading (municipality, id, budget_id, path, kind, code, title, source_document, source_section)
  select bench.town(n), bench.id(51, n * 40 + p), bench.id(50, n), lpad((p + 1)::text, 3, '0'), 'PROGRAMME', null,
    'Programme ' || p + 1, 'Benchmark', '1'
  from generate_series(0, 11) n cross join generate_series(0, 7) p;
insert into core.budget_heading (municipality, id, budget_id, path, kind, code, title, source_document, source_section)
  select bench.town(n), bench.id(51, n * 40 + 8 + p * 4 + f), bench.id(50, n),
    lpad((p + 1)::text, 3, '0') || '.' || lpad((f + 1)::text, 3, '0'), 'TASK_FIELD', '6.' || p * 10 + f,
    'Task field ' || p + 1 || '.' || f + 1, 'Benchmark', '1'
  from generate_series(0, 11) n cross join generate_series(0, 7) p cross join generate_series(0, 3) f;
insert into core.budget_line (municipality, id, budget_id, heading_id, heading_path, position, kind, title,
  amount_in_cents, task_field_code, law_code, source_document, source_section)
  select h.municipality, bench.id(52, row_number() over (order by h.id, line)), h.budget_id, h.id, h.path, line,
    case when line % 4 = 0 then 'INCOME' else 'COST' end, 'Line ' || line || ' of ' || h.title,
    case when line = 7 then null
      else 100000 * (1 + bench.pick(row_number() over (order by h.id, line), 'a', 5000)) end,
    h.code, 'WMO', 'Benchmark', '1'
  from core.budget_heading h cross join generate_series(1, 8) line where h.kind = 'TASK_FIELD';
