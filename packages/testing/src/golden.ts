import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, print } from 'graphql';

/** A request with everything that came of it. */
export interface Golden {
  readonly query: string;
  readonly variables?: object;
  readonly answer: unknown;
  readonly statements: readonly string[];
}

/**
 * Compares a request with `golden/<name>.graphql`, `.json` and `.sql` beside the calling test. Ids are named in the order
 * they come; statements are sorted, because those of one level are sent side by side.
 * `EENPLAN_UPDATE_GOLDEN=1` writes the files instead; read the difference before you commit it.
 */
export function expectGolden(name: string, golden: Golden): void {
  const files = filesOf(name);
  const now = contentsOf(golden);
  if (process.env['EENPLAN_UPDATE_GOLDEN'] === '1') write(files, now);
  for (const file of [files.query, files.json, files.sql]) {
    if (!existsSync(file)) throw new Error(`${file} is not there; write it with EENPLAN_UPDATE_GOLDEN=1.`);
  }
  expect(now.query).toBe(print(parse(readFileSync(files.query, 'utf8'))));
  expect(now.json).toEqual(JSON.parse(readFileSync(files.json, 'utf8')));
  expect(now.sql).toBe(readFileSync(files.sql, 'utf8'));
}

interface Files {
  readonly query: string;
  readonly json: string;
  readonly sql: string;
}

interface Contents {
  readonly query: string;
  readonly json: unknown;
  readonly sql: string;
}

function filesOf(name: string): Files {
  const { testPath } = expect.getState();
  if (testPath === undefined) throw new Error('expectGolden is called outside a test.');
  const base = join(dirname(testPath), 'golden', name);
  return { query: `${base}.graphql`, json: `${base}.json`, sql: `${base}.sql` };
}

function contentsOf({ query, variables, answer, statements }: Golden): Contents {
  const json = withNamedIds({ ...(variables && { variables }), answer });
  return { query: print(parse(query)), json, sql: statementsText(statements) };
}

function statementsText(statements: readonly string[]): string {
  const lines = [...statements].sort().map((statement) => `${statement.replace(/\s+/g, ' ').trim()};\n`);
  return `-- ${statements.length} statements\n${lines.join('')}`;
}

/** Ids differ between runs: each becomes `id-1`, `id-2` in the order of first sight. */
export function withNamedIds(value: unknown): unknown {
  const names = new Map<string, string>();
  const nameOf = (id: string): string => {
    const name = names.get(id) ?? `id-${names.size + 1}`;
    names.set(id, name);
    return name;
  };
  const text = JSON.stringify(value).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, nameOf);
  return JSON.parse(text) as unknown;
}

function write(files: Files, { query, json, sql }: Contents): void {
  mkdirSync(dirname(files.query), { recursive: true });
  writeFileSync(files.query, `${query}\n`);
  writeFileSync(files.json, `${JSON.stringify(json, null, 2)}\n`);
  writeFileSync(files.sql, sql);
  const prettier = require.resolve('prettier/bin/prettier.cjs', { paths: [process.cwd()] });
  spawnSync(process.execPath, [prettier, '--write', '--log-level', 'error', files.query, files.json], {
    stdio: 'inherit',
  });
}
