import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ModuleNames } from './names';
import { renderTemplates } from './render';
import { layOut } from './repository';
import { rangeOn, settingsOf, wiringOf } from './wiring';

/** Makes a law module and wires it in: whole, or not at all. Gives the paths that were written. */
export function createModule(names: ModuleNames, root: string): string[] {
  const wiring = wiringOf(names, root);
  const stage = mkdtempSync(join(root, 'node_modules', '.eenplan-new-module-'));
  try {
    prepare(names, root, stage, wiring);
    return putInPlace(names, root, stage, [...wiring.keys()]);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** Everything is written and laid out aside first: what fails, fails here. */
function prepare(names: ModuleNames, root: string, stage: string, wiring: ReadonlyMap<string, string>): void {
  renderTemplates(names, rangeOn('@eenplan/core', root) ?? '*', stage);
  for (const [name, text] of settingsOf(names, root)) write(join(stage, 'plugin', name), text);
  for (const [path, text] of wiring) write(join(stage, 'wiring', path), text);
  layOut(root, [join(stage, 'plugin'), join(stage, 'wiring')]);
}

function putInPlace({ id }: ModuleNames, root: string, stage: string, wired: readonly string[]): string[] {
  const before = wired.map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);
  const folders = [`plugins/${id}`, `migrations/${id}`];
  try {
    renameSync(join(stage, 'plugin'), join(root, `plugins/${id}`));
    renameSync(join(stage, 'migrations'), join(root, `migrations/${id}`));
    for (const path of wired) writeFileSync(join(root, path), readFileSync(join(stage, 'wiring', path)));
  } catch (error) {
    for (const folder of folders) rmSync(join(root, folder), { recursive: true, force: true });
    for (const [path, text] of before) writeFileSync(join(root, path), text);
    throw error;
  }
  return [...folders, ...wired];
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
