import { ModuleSwitchService, MunicipalityService } from '@eenplan/core';
import { fixedClock, type Platform } from '@eenplan/kit';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ModuleSets } from './module-sets';
import { ModuleWatch } from './module-watch';

/** A watch over an installation without municipalities; `revision` is what a look reads first. */
function watchOver(revision: () => Promise<number>): ModuleWatch {
  const services = new Map<unknown, object>([
    [ModuleSwitchService, { revision, changedSince: () => Promise.resolve([]) }],
    [MunicipalityService, { list: () => Promise.resolve([]) }],
  ]);
  const platform = { clock: fixedClock('2018-03-01'), get: (service: unknown) => services.get(service) };
  const nothing = (): void => undefined;
  return new ModuleWatch({
    platform: platform as unknown as Platform,
    sets: { municipalities: () => [] } as unknown as ModuleSets,
    prepare: () => Promise.resolve(),
    ...{ onSchemaChanged: nothing, onError: nothing },
  });
}

it('looks once at a time, so that no look puts what it read over what a later one did', async () => {
  const course: string[] = [];
  const watch = watchOver(async () => {
    course.push('begun');
    await sleep(5);
    course.push('read');
    return 1;
  });
  await Promise.all([watch.look(), watch.look(), watch.look()]);
  expect(course).toEqual(['begun', 'read', 'begun', 'read', 'begun', 'read']);
});

it('looks again after a look that failed', async () => {
  const revisions = [() => Promise.reject(new Error('no database')), () => Promise.resolve(1)];
  const watch = watchOver(() => revisions.shift()?.() ?? Promise.resolve(1));
  const [failed, next] = [watch.look(), watch.look()];
  await expect(failed).rejects.toThrow('no database');
  await expect(next).resolves.toBeUndefined();
});
