import type { EenplanModule, Rule } from '@eenplan/kit';
import { type Asking, basisOf, passes } from './asking';
import type { Row } from './facts';
import { hasConsented, isInvolved, isUnderGlass } from './people';
import { type TypeRule, TYPES } from './types';

/** May the caller be shown this row of this type? */
export function mayShow(asking: Asking, type: string, row: Row): boolean {
  const rule = TYPES[type];
  if (!rule || row['municipality'] !== asking.by.municipality) return false;
  if (rule.kinds) return rule.kinds.includes(asking.by.kind);
  return mayUse(asking, rule) && mayShowPersonal(asking, rule, row);
}

/** Does the purpose cover this kind of data, for anybody at all? */
function mayUse(asking: Asking, { category }: TypeRule): boolean {
  if (!asking.activity) return false;
  return asking.glass !== null || category === null || category === undefined || basisOf(asking, category) !== 'NONE';
}

function mayShowPersonal(asking: Asking, rule: TypeRule, row: Row): boolean {
  switch (asking.by.kind) {
    case 'PROFESSIONAL':
      return isForProfessional(asking, rule, row);
    case 'RESIDENT':
      return rule.resident?.(row, asking) === true && (rule.also?.(row, asking) ?? true);
    case 'PARTNER':
      return rule.partner?.(row, asking) === true;
    case 'AUDITOR':
      return rule.auditor?.(row, asking) === true;
    default:
      return false;
  }
}

function isForProfessional(asking: Asking, rule: TypeRule, row: Row): boolean {
  if (rule.professional && !rule.professional(row, asking)) return false;
  if (rule.also && !rule.also(row, asking)) return false;
  const about = (rule.about?.(row, asking) ?? []).filter(({ id }) => id !== null && id !== undefined);
  const isGlass = about.some((each) => isUnderGlass(asking, each));
  if (isGlass) return true;
  const known = about.filter(({ kind }) => kind !== 'STRANGER');
  const isStranger = about.length > known.length;
  const needsInvolvement = rule.forAnyProfessional !== true && !asking.scopes.has('case:every') && !isStranger;
  if (needsInvolvement && !known.some((each) => isInvolved(asking, each))) return false;
  const { category } = rule;
  if (category === null || category === undefined) return true;
  const basis = basisOf(asking, category);
  if (basis === 'OWN' || basis === 'NECESSARY') return true;
  return basis === 'CONSENT' && about.length > 0 && about.every((each) => hasConsented(asking, each, category));
}

/** May the caller be shown this field, by the access table of the modules alone? */
export function mayAsk(modules: readonly EenplanModule[], asking: Asking, type: string, field: string): boolean {
  const lines = modules.flatMap(({ access }) => (access.fields[type] ? [access.fields[type]] : []));
  const own = lines.flatMap((fields): Rule[] => {
    const entry = fields[field];
    return entry ? [ruleOf(entry)] : [];
  });
  const all = lines.flatMap((fields): Rule[] => (fields['*'] ? [ruleOf(fields['*'])] : []));
  const [rule] = own.length > 0 ? own : all;
  return rule !== undefined && passes(rule, asking);
}

/** A line is a rule, or a rule with more about the field. */
const ruleOf = (entry: Rule | { readonly rule: Rule }): Rule => ('rule' in entry ? entry.rule : entry);
