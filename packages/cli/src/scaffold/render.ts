import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ModuleNames } from './names';

/** The files of a law module, with the names left open. */
const TEMPLATES = join(__dirname, '..', '..', 'templates', 'law-module');
const SUFFIX = '.template';

/** Writes every template, its names filled in, below a folder: `plugin/` and `migrations/`. */
export function renderTemplates(names: ModuleNames, coreRange: string, folder: string): void {
  const values = valuesOf(names, coreRange);
  for (const path of readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith(SUFFIX)) continue;
    const target = join(folder, path.slice(0, -SUFFIX.length));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, filledIn(readFileSync(join(TEMPLATES, path), 'utf8'), values));
  }
}

function valuesOf(names: ModuleNames, coreRange: string): Readonly<Record<string, string>> {
  return {
    ...{ ID: names.id, PACKAGE: names.packageName, PREFIX: names.prefix, FIELD: names.field, CODE: names.code },
    ...{ SCHEMA: names.schema, LAW: names.law, LAW_CODE: names.lawCode, CORE_RANGE: coreRange },
    ...{ TITLE_EN: names.titleEn, TITLE_NL: names.titleNl },
    ...{ TITLE_EN_TEXT: JSON.stringify(names.titleEn), TITLE_NL_TEXT: JSON.stringify(names.titleNl) },
  };
}

function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/__([A-Z]+(?:_[A-Z]+)*)__/g, (_all, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`A template names __${name}__, which is not known.`);
    return value;
  });
}
