import type { Caller, CallerKind } from '../request/caller';

/**
 * A rule of the access table: data, so that it can be printed, tested and checked at boot.
 * It looks at the caller alone and never at the database.
 */
export type Rule =
  | { readonly scope: string }
  | { readonly kind: CallerKind }
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly not: Rule }
  | { readonly anyone: true };

/** The caller's roles must carry this scope. */
export const hasScope = (scope: string): Rule => ({ scope });
/** The caller must be of this kind. */
export const isKind = (kind: CallerKind): Rule => ({ kind });
/** Every rule must allow. */
export const and = (...all: readonly Rule[]): Rule => ({ all });
/** One rule must allow. */
export const or = (...any: readonly Rule[]): Rule => ({ any });
/** The rule must not allow. */
export const not = (rule: Rule): Rule => ({ not: rule });
/** Any verified caller; only for fields that hold nothing of a resident. */
export const anyone: Rule = { anyone: true };

/** Does the rule let this caller through? */
export function allows(rule: Rule, caller: Caller): boolean {
  if ('scope' in rule) return caller.scopes.has(rule.scope);
  if ('kind' in rule) return caller.kind === rule.kind;
  if ('all' in rule) return rule.all.every((part) => allows(part, caller));
  if ('any' in rule) return rule.any.some((part) => allows(part, caller));
  if ('not' in rule) return !allows(rule.not, caller);
  return true;
}

/** The rule in words, for refusals, the generated schema footers and the access matrix. */
export function describeRule(rule: Rule): string {
  if ('scope' in rule) return `scope ${rule.scope}`;
  if ('kind' in rule) return nameOf(rule.kind);
  if ('all' in rule) return rule.all.map(grouped).join(' and ') || 'any verified caller';
  if ('any' in rule) return rule.any.map(grouped).join(' or ') || 'nobody';
  if ('not' in rule) return `not ${grouped(rule.not)}`;
  return 'any verified caller';
}

const nameOf = (kind: CallerKind): string =>
  `${/^[AEIOU]/.test(kind) ? 'an' : 'a'} ${kind.toLowerCase().replaceAll('_', ' ')}`;

const grouped = (rule: Rule): string =>
  'all' in rule || 'any' in rule ? `(${describeRule(rule)})` : describeRule(rule);

/** Every scope a rule names. */
export function scopesOf(rule: Rule): string[] {
  if ('scope' in rule) return [rule.scope];
  if ('all' in rule) return rule.all.flatMap(scopesOf);
  if ('any' in rule) return rule.any.flatMap(scopesOf);
  if ('not' in rule) return scopesOf(rule.not);
  return [];
}
