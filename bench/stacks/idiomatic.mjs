import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { serve } from './child.mjs';

const source = join(import.meta.dirname, 'idiomatic');
const compiled = join(import.meta.dirname, '..', 'dist', 'idiomatic', 'server.js');

/** Apollo Server with type-graphql, TypeORM repositories and dataloader, as their guides show. No token, no log. */
serve(async ({ databaseUrl, connections }) => {
  if (!isCompiled()) compile();
  const { start } = await import(compiled);
  return start(databaseUrl, connections);
});

function isCompiled() {
  const at = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return readdirSync(source).every((name) => at(join(source, name)) < at(compiled));
}

function compile() {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', source], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
}
