import { personalDataOf } from '../privacy/personal-data';
import { BootError } from './boot-error';
import type { EenplanModule } from './define-module';

/** Every entity says whose data it holds and of which kind, and the kind is declared by a module. */
export function checkDataOf(module: EenplanModule, modules: readonly EenplanModule[]): void {
  const known = new Set(modules.flatMap(({ dataCategories = [] }) => dataCategories.map(({ code }) => code)));
  for (const entity of module.entities) {
    const declaration = personalDataOf(entity);
    const what = `entity ${entity.name} of ${module.id}`;
    if (declaration === undefined) {
      throw new BootError('ENTITY_WITHOUT_DATA_DECLARATION', `${what} does not say whether it holds personal data.`);
    }
    const category = declaration?.category ?? null;
    if (category === null || known.has(category)) continue;
    throw new BootError('DATA_CATEGORY_UNKNOWN', `${what} holds ${category}, a category that no module declares.`);
  }
}

/** A job that touches anybody says for what, as a request does. */
export function checkJobs(module: EenplanModule, modules: readonly EenplanModule[]): void {
  const known = new Set(
    modules.flatMap(({ processingActivities = [] }) => processingActivities.map(({ code }) => code)),
  );
  for (const { code, activity } of module.jobs ?? []) {
    if (activity === null || known.has(activity)) continue;
    throw new BootError('JOB_ACTIVITY_UNKNOWN', `job ${code} names ${activity}, an activity that no module declares.`);
  }
}

/** An activity is named after its module, executes a law of it, and rests on an article in every cell of its matrix. */
export function checkActivities(module: EenplanModule): void {
  const laws = module.laws.map(({ code }) => code);
  for (const { code, law, article, reads, closed = [] } of module.processingActivities ?? []) {
    const mistakes = [
      ...(module.id === 'core' || code.startsWith(`${module.id}:`) ? [] : [`does not start with ${module.id}:`]),
      ...(/^[a-z-]+:[a-z-]+$/.test(code) ? [] : ['is not two words of a-z and "-" with a colon between']),
      ...(law === undefined || laws.includes(law) ? [] : [`executes ${law}, which is no law of the module`]),
      ...([article, ...[...reads, ...closed].map((use) => use.article)].every((each) => each.trim() !== '')
        ? []
        : ['names no article']),
    ];
    if (mistakes.length === 0) continue;
    throw new BootError('ACTIVITY_INVALID', `activity ${code} of ${module.id} ${mistakes.join(', ')}.`);
  }
}
