import { isWrite } from './transaction-notes';

it.each([
  'insert into core.plan (id) values ($1)',
  ' UPDATE core.plan set version = 2',
  'delete from core.plan',
  'with gone as (delete from core.plan returning 1) select count(*) from gone',
  'with row as (select 1) insert into core.plan select * from row',
  'with moved as (update core.plan set version = 2 returning id) select id from moved',
])('writes: %s', (sql) => expect(isWrite(sql)).toBe(true));

it.each([
  'select * from core.plan for update',
  'with row as (select * from core.plan for update) select * from row',
  'with row as (select * from core.plan for no key update of plan) select * from row',
  "select set_config('app.municipality', $1, true)",
  'START TRANSACTION',
  'select updated_on, inserted_by from core.plan',
])('does not write: %s', (sql) => expect(isWrite(sql)).toBe(false));
