import type { Client } from 'pg';
import { CodedError } from '../coded-error';

/** The four database roles; none can log in by itself, connections take one on. */
export const DATABASE_ROLES = ['eenplan_owner', 'eenplan_app', 'eenplan_log', 'eenplan_worker'] as const;
/** A database role of the platform. */
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/**
 * Brings a database to where migrations can run: the roles, the extension for exclusion constraints, the
 * procedures that protect a table and the empty schema of the queue. Idempotent; run it under the migration lock.
 *
 * @throws CodedError `QUEUE_SCHEMA_TAKEN` when another application has its graphile-worker in this database.
 */
export async function prepareDatabase(client: Client): Promise<void> {
  for (const role of DATABASE_ROLES) await ensureRole(client, role);
  await client.query('create extension if not exists btree_gist');
  await client.query('create schema if not exists kit');
  await client.query(PROTECT_TENANT_TABLE);
  await client.query(PROTECT_REFERENCE_TABLE);
  await client.query(ALLOW_DESTRUCTION);
  await client.query('grant usage, create on schema kit to eenplan_owner');
  await client.query('grant create on database ' + (await quotedDatabase(client)) + ' to eenplan_owner');
  await ensureQueueSchema(client);
}

/** The queue of jobs is the worker's own: adding a job fails for any role that does not own it, whatever the grants. */
async function ensureQueueSchema(client: Client): Promise<void> {
  const { rows } = await client.query<{ owner: string }>(
    "select nspowner::regrole::text as owner from pg_namespace where nspname = 'graphile_worker'",
  );
  const [found] = rows;
  if (!found) await client.query('create schema graphile_worker authorization eenplan_worker');
  if (!found || found.owner === 'eenplan_worker') return;
  const why =
    'The schema graphile_worker of this database is of another application: give Eenplan a database of its own.';
  throw new CodedError('QUEUE_SCHEMA_TAKEN', why);
}

/** Makes a role when it is missing and lets the connecting user take it on. Two processes may do this at once. */
async function ensureRole(client: Client, role: DatabaseRole): Promise<void> {
  await client.query(`do $$ begin
    if not exists (select 1 from pg_roles where rolname = '${role}') then
      create role ${role} nologin nosuperuser nobypassrls nocreatedb nocreaterole;
    end if;
  exception when duplicate_object or unique_violation then null;
  end $$`);
  // From PostgreSQL 16 on, who makes a role may administer it but not take it on until that is granted as well.
  await client.query(`do $$ begin
    if not pg_has_role(current_user, '${role}',
      case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) then
      execute format('grant ${role} to %I', current_user);
    end if;
  end $$`);
}

async function quotedDatabase(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
  return rows[0]?.name ?? '';
}

/** Row-level security for a table with a municipality: one door for the owner, one per municipality for the runtime. */
const PROTECT_TENANT_TABLE = `
create or replace procedure kit.protect_tenant_table(target regclass, app_rights text default 'select, insert')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy owner on %s to eenplan_owner using (true) with check (true)', target);
  execute format('create policy municipality on %s to eenplan_app, eenplan_worker
    using (municipality = current_setting(''app.municipality'', true))
    with check (municipality = current_setting(''app.municipality'', true))', target);
  execute format('grant %s on %s to eenplan_app', app_rights, target);
  execute format('grant select on %s to eenplan_worker', target);
end $$`;

/** Rights on a table that belongs to no municipality. */
const PROTECT_REFERENCE_TABLE = `
create or replace procedure kit.protect_reference_table(target regclass, app_rights text default 'select')
language plpgsql as $$
begin
  execute format('grant %s on %s to eenplan_app', app_rights, target);
  execute format('grant select on %s to eenplan_worker', target);
end $$`;

/**
 * Lets the worker destroy rows of a protected table: what a retention rule names. To hold a row still while it goes,
 * PostgreSQL asks for the right to update some column; of this one the policy of the table allows no change.
 */
const ALLOW_DESTRUCTION = `
create or replace procedure kit.allow_destruction(target regclass)
language plpgsql as $$
begin
  execute format('grant delete, update (municipality) on %s to eenplan_worker', target);
end $$`;
