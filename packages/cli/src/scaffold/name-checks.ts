import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EenplanModule } from '@eenplan/kit';
import { StartupError } from '@eenplan/server';
import type { ModuleNames } from './names';
import { SQL_WORDS } from './sql-words';

/** Names that the repository or the database gives another meaning. */
const RESERVED = ['core', 'kit', 'server', 'cli', 'testing', 'all', 'released', 'public', 'graphile-worker'];

/** Refuses names that are badly formed or taken. Throws one coded line. */
export function checkNames(names: ModuleNames, root: string, installed: readonly EenplanModule[]): void {
  checkId(names);
  checkTaken(names, root, installed);
  checkPrefix(names, installed);
  checkLaw(names);
  [names.titleEn, names.titleNl].forEach(checkTitle);
}

function checkId({ id, schema }: ModuleNames): void {
  if (!/^[a-z]{2,}(-[a-z]+)*$/.test(id) || id.length > 40) {
    throw new StartupError(
      'MODULE_ID_INVALID',
      'An id is kebab-case: 2 to 40 lower-case letters with single hyphens between words, such as work-support.',
    );
  }
  const isReserved = RESERVED.includes(id) || /^(pg|kit|core|information)_/.test(schema) || SQL_WORDS.has(schema);
  if (isReserved) throw new StartupError('MODULE_ID_RESERVED', `${id} has another meaning here or in PostgreSQL.`);
}

function checkTaken({ id }: ModuleNames, root: string, installed: readonly EenplanModule[]): void {
  const places = [`plugins/${id}`, `migrations/${id}`, `schema/${id}.graphql`];
  const there = places.find((place) => existsSync(join(root, place)));
  if (there === undefined && !installed.some((module) => module.id === id)) return;
  throw new StartupError('MODULE_EXISTS', `There is a module ${id} already: ${there ?? 'it is installed'}.`);
}

/** One prefix must not start another: `WmoYouth` would read as the part of `Wmo` on youth. */
function checkPrefix({ prefix }: ModuleNames, installed: readonly EenplanModule[]): void {
  if (!/^[A-Z][A-Za-z]{1,39}$/.test(prefix)) {
    throw new StartupError(
      'MODULE_PREFIX_INVALID',
      'A prefix is 2 to 40 letters and starts with a capital: WorkSupport.',
    );
  }
  const others = installed.filter((module) => module.prefix !== '');
  const clash = others.find((module) => isStart(module.prefix, prefix) || isStart(prefix, module.prefix));
  if (!clash) return;
  throw new StartupError('MODULE_PREFIX_TAKEN', `Prefix ${prefix} clashes with ${clash.prefix} of ${clash.id}.`);
}

/** Refuses a prefix that a type of core starts with: nobody could tell whose it is. */
export function checkCoreTypes({ prefix }: ModuleNames, typeNames: readonly string[]): void {
  const clash = typeNames.find((name) => isStart(prefix, name));
  if (clash) throw new StartupError('MODULE_PREFIX_TAKEN', `Prefix ${prefix} clashes with type ${clash} of core.`);
}

const isStart = (start: string, name: string): boolean =>
  name.startsWith(start) && !/^[a-z]/.test(name.slice(start.length));

function checkLaw({ law }: ModuleNames): void {
  if (/^BWBR\d{7}$/.test(law)) return;
  throw new StartupError('LAW_INVALID', 'A law is named by its identifier in the law register: BWBR and seven digits.');
}

/** A title goes into a comment, a table and a string. */
function checkTitle(title: string): void {
  if (/^\p{L}[\p{L}\p{N} ,.()'-]{1,120}$/u.test(title)) return;
  throw new StartupError('MODULE_TITLE_INVALID', "A title is 2 to 121 letters, digits, spaces and , . ( ) ' -");
}
