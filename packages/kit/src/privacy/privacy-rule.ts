import type { ClassValue } from '../module/define-module';
import type { Caller } from '../request/caller';
import { peopleRules } from './people-rules';
import { personalDataOf } from './personal-data';
import { judgeUse } from './purpose.law';
import { type SubjectEnd, subjectEndsOf } from './subject-sql';

/**
 * What purpose and involvement add to the row rule of an entity for a professional, as SQL over `row`; empty when they
 * add nothing. Residents and partners see their own alone, which their row rules say.
 */
export function privacyRuleFor(entity: ClassValue, caller: Caller): string[] {
  const declaration = personalDataOf(entity);
  if (!declaration || caller.kind !== 'PROFESSIONAL') return [];
  const ends = subjectEndsOf(entity);
  const looked = declaration.forAnyProfessional === true;
  return [...(looked ? [] : involvement(ends, caller)), ...consent(declaration.category, ends, caller)];
}

/** Enough and no more: a case is of whoever is involved in it, unless the role is for every case. */
function involvement(ends: readonly SubjectEnd[], caller: Caller): string[] {
  const { everyCase, involved } = peopleRules();
  const known = ends.filter(({ kind }) => kind !== 'STRANGER');
  if (known.length === 0 || caller.scopes.has(everyCase)) return [];
  return [`(${[...known.map(({ kind, id }) => involved(kind, id)), ...glass(known, caller)].join(' or ')})`];
}

/** What the activity may read with consent alone shows where everybody it is about has consented. */
function consent(category: string | null, ends: readonly SubjectEnd[], caller: Caller): string[] {
  if (category === null || !caller.purpose) return [];
  const { basis } = judgeUse(caller.purpose, category);
  if (basis === 'OWN' || basis === 'NECESSARY') return [];
  const quoted = `'${category.replaceAll("'", "''")}'`;
  const everybody = ends.map(({ kind, id }) => `(${id} is null or ${peopleRules().consented(kind, id, quoted)})`);
  const consented = basis === 'CONSENT' && ends.length > 0 ? [`(${everybody.join(' and ')})`] : ['false'];
  return [`(${[...consented, ...glass(ends, caller)].join(' or ')})`];
}

const glass = (ends: readonly SubjectEnd[], { breakGlass }: Caller): string[] =>
  breakGlass ? ends.map(({ kind, id }) => peopleRules().underGlass(kind, id)) : [];
