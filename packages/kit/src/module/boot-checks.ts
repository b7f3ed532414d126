import { satisfies } from 'semver';
import { hasRowRule } from '../data/row-rule';
import { checkAccessLines, checkScopes } from './access-checks';
import { BootError } from './boot-error';
import { claimOnce } from './claim-once';
import type { EenplanModule } from './define-module';
import { checkBudgetCategories } from './budget-category-checks';
import { checkCosts } from './cost-checks';
import { checkEdges } from './edge-checks';
import { checkInstruments } from './instrument-checks';
import { checkEvents } from './event-checks';
import { checkNestedInputs } from './input-checks';
import { checkClaims, checkNames, checkPrefixes } from './name-checks';
import { claimsOf, Ownership } from './ownership';
import { checkRetention } from './retention-checks';
import { checkActivities, checkDataOf, checkJobs } from './privacy-checks';
import { checkSignalKinds } from './signal-kind-checks';
import { checkTermRules } from './term-rule-checks';

/** Checks everything about a set of modules that can be known before the schema is built. Throws the first BootError. */
export function checkModules(modules: readonly EenplanModule[]): void {
  checkIds(modules);
  modules.forEach((module) => checkRequirements(module, modules));
  const claims = modules.flatMap(claimsOf);
  checkClaims(claims);
  checkNames(modules);
  for (const module of modules) {
    checkPrefixes(module, claims);
    checkErrors(module);
    checkScopes(module, modules);
    checkEntities(module);
    checkEdges(module);
    checkNestedInputs(module);
    checkRetention(module);
    checkTermRules(module);
    checkActivities(module);
    checkJobs(module, modules);
    checkDataOf(module, modules);
    checkEvents(module, modules);
    checkInstruments(module);
    checkSignalKinds(module);
    checkBudgetCategories(module);
  }
  const ownership = new Ownership(claims);
  checkAccessLines(modules, ownership);
  checkCosts(modules, ownership);
}

/** The modules in an order in which every module comes after what it requires. */
export function inOrder(modules: readonly EenplanModule[]): EenplanModule[] {
  const placed = new Map<string, EenplanModule>();
  while (placed.size < modules.length) {
    const next = modules.find((module) => !placed.has(module.id) && requirements(module).every((id) => placed.has(id)));
    if (!next) throw new BootError('MODULE_CYCLE', cycleMessage(modules.filter((module) => !placed.has(module.id))));
    placed.set(next.id, next);
  }
  return [...placed.values()];
}

const requirements = (module: EenplanModule): string[] => Object.keys(module.requires);

/** Follows what is required among the modules that cannot be placed, until it comes round. */
function cycleMessage(left: readonly EenplanModule[]): string {
  const walked: string[] = [];
  for (let at = left[0]; at && !walked.includes(at.id);) {
    walked.push(at.id);
    const needed = requirements(at);
    at = left.find((module) => needed.includes(module.id));
    if (at && walked.includes(at.id)) walked.splice(0, walked.indexOf(at.id));
  }
  return `modules ${walked.join(' and ')} require each other.`;
}

function checkIds(modules: readonly EenplanModule[]): void {
  claimOnce(
    'MODULE_TWICE',
    'module id',
    modules.map((module) => [module.id, `${module.title.en} ${module.version}`]),
  );
}

function checkRequirements(module: EenplanModule, modules: readonly EenplanModule[]): void {
  if (module.id !== 'core' && !('core' in module.requires)) {
    throw new BootError('MODULE_VERSION_UNMET', `${module.id} ${module.version} names no version range for core.`);
  }
  for (const [id, range] of Object.entries(module.requires)) {
    const needed = modules.find((candidate) => candidate.id === id);
    const asks = `${module.id} ${module.version} requires ${id} ${range}`;
    if (!needed) throw new BootError('MODULE_MISSING', `${asks}, but ${id} is not installed.`);
    if (!satisfies(needed.version, range)) {
      throw new BootError('MODULE_VERSION_UNMET', `${asks}, but ${id} ${needed.version} is installed.`);
    }
  }
}

function checkErrors(module: EenplanModule): void {
  const bare = Object.entries(module.errors).find(([, definition]) => definition.article.trim() === '');
  if (bare) throw new BootError('ERROR_WITHOUT_ARTICLE', `error ${bare[0]} of ${module.id} names no article.`);
}

function checkEntities(module: EenplanModule): void {
  const bare = module.entities.find((entity) => !hasRowRule(entity));
  if (!bare) return;
  const why = `entity ${bare.name} of ${module.id} does not say who sees which row.`;
  throw new BootError('ENTITY_WITHOUT_ROW_RULE', why);
}
