import { TermError } from '../terms/term-error';
import type { TermRule } from '../terms/term-rule';
import { assertDefinition } from '../terms/term-rules';
import { BootError } from './boot-error';
import type { EenplanModule } from './define-module';

/** The general rules of administrative law belong to no module of a law: core declares them. */
const LAWS_OF_CORE: readonly string[] = ['AWB'];

/** Every clock of a module is one that the engine can count, and belongs to a law of that module. */
export function checkTermRules(module: EenplanModule): void {
  for (const rule of module.terms ?? []) {
    checkDefinition(module, rule);
    checkLaw(module, rule);
  }
}

function checkDefinition({ id }: EenplanModule, rule: TermRule): void {
  try {
    assertDefinition(rule);
  } catch (error) {
    if (!(error instanceof TermError)) throw error;
    throw new BootError('TERM_RULE_INVALID', `term ${rule.ruleId} of ${id}: ${error.code}: ${error.message}.`);
  }
}

function checkLaw({ id, laws }: EenplanModule, { ruleId, law }: TermRule): void {
  const own = [...laws.map(({ code }) => code), ...(id === 'core' ? LAWS_OF_CORE : [])];
  if (own.includes(law)) return;
  throw new BootError('TERM_RULE_OF_ANOTHER_LAW', `term ${ruleId} of ${id} belongs to ${law}, no law of that module.`);
}
