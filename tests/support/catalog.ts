import type { TestDatabase } from '@eenplan/testing';

/** A table or view of a module. */
export interface Table {
  /** Quoted where needed: `core.resident`. */
  readonly name: string;
  readonly hasMunicipality: boolean;
  readonly isView: boolean;
  readonly isPartition: boolean;
  readonly secured: boolean;
  readonly forced: boolean;
}

/** Every table and view that is not PostgreSQL's own, from the catalog. */
export const readTables = (database: TestDatabase): Promise<Table[]> =>
  database.query<Table & Record<string, unknown>>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      exists (
        select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'municipality' and not a.attisdropped
      ) as "hasMunicipality",
      c.relkind = 'v' as "isView",
      c.relispartition as "isPartition",
      c.relrowsecurity as secured,
      c.relforcerowsecurity as forced
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f')
      and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
    order by 1`);

/** Everything a migration can leave behind, as text lines in a fixed order. */
export async function describeCatalog(database: TestDatabase, ignored: readonly string[] = []): Promise<string[]> {
  const rows = await database.query<{ line: string }>(`
    with schemas as (
      select oid, nspname from pg_namespace
      where nspname not in ('pg_catalog', 'information_schema', 'public') and nspname not like 'pg\\_%'
    )
    select line from (
      select format('column %s.%s.%s %s %s %s', table_schema, table_name, column_name, data_type, is_nullable,
        coalesce(column_default, '-')) as line
      from information_schema.columns join schemas on nspname = table_schema
      union all
      select format('constraint %s on %s.%s %s', conname, nspname, t.relname, pg_get_constraintdef(c.oid))
      from pg_constraint c join pg_class t on t.oid = c.conrelid join schemas s on s.oid = c.connamespace
      union all
      select 'index ' || indexdef from pg_indexes join schemas on nspname = schemaname
      union all
      select format('policy %s.%s %s %s %s %s %s', schemaname, tablename, policyname, roles, cmd, qual, with_check)
      from pg_policies join schemas on nspname = schemaname
      union all
      select format('table %s.%s kind %s owner %s secured %s forced %s rights %s', nspname, relname, relkind,
        relowner::regrole, relrowsecurity, relforcerowsecurity, relacl)
      from pg_class c join schemas s on s.oid = c.relnamespace where relkind in ('r', 'v', 'S', 'm')
      union all
      select format('trigger %s', pg_get_triggerdef(t.oid))
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join schemas s on s.oid = c.relnamespace
      where not t.tgisinternal
      union all
      select format('view %s.%s %s', schemaname, viewname, definition) from pg_views join schemas on nspname = schemaname
      union all
      select format('function %s', pg_get_functiondef(p.oid)) from pg_proc p join schemas s on s.oid = p.pronamespace
      union all
      select format('type %s.%s %s', nspname, typname, typtype)
      from pg_type t join schemas s on s.oid = t.typnamespace where typtype <> 'c' and typcategory <> 'A'
    ) as everything order by line`);
  return rows.map(({ line }) => line).filter((line) => !ignored.some((part) => line.includes(part)));
}
