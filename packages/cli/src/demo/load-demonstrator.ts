import {
  HouseholdService,
  ModuleChangeService,
  MunicipalityService,
  PlanService,
  ResidentService,
} from '@eenplan/core';
import { ProfessionalService } from '@eenplan/core';
import type { BusinessError, Caller, Platform } from '@eenplan/kit';
import { SupportRequestService } from '@eenplan/plugin-wmo';
import { scopesOfRoles } from '@eenplan/server';
import type { Demonstrator } from './demonstrator';

type Ids = Map<string, string>;

/** Loads a demonstrator through the same services as the API, unless its municipality is there already. */
export async function loadDemonstrator(platform: Platform, demonstrator: Demonstrator): Promise<boolean> {
  const { code, name } = demonstrator.municipality;
  if (await platform.get(MunicipalityService).find(code)) return false;
  await platform.get(MunicipalityService).put(code, name);
  const caller = loaderOf(platform, code);
  for (const period of demonstrator.modules) {
    const { module, errors } = await platform.get(ModuleChangeService).activate(caller, period);
    made(module, errors, period.module);
  }
  const ids = await loadPeople(platform, caller, demonstrator);
  await loadHouseholds(platform, caller, demonstrator, ids);
  await loadSupportRequests(platform, caller, demonstrator, ids);
  return true;
}

const loaderOf = (platform: Platform, municipality: string): Caller => ({
  ...{ kind: 'PROFESSIONAL', subject: 'demonstrator', municipality, roles: ['generalist'] },
  ...{ scopes: scopesOfRoles(platform.modules, ['generalist']), residentId: null, organisation: null },
  ...{ laws: [], lawsOff: [] },
});

async function loadPeople(
  platform: Platform,
  caller: Caller,
  { residents, professionals }: Demonstrator,
): Promise<Ids> {
  const ids: Ids = new Map();
  for (const { key, ...input } of residents) {
    const payload = await platform.get(ResidentService).register(caller, input);
    ids.set(key, made(payload.resident, payload.errors, key).id);
  }
  for (const { key, subject, name } of professionals) {
    ids.set(key, await platform.get(ProfessionalService).register(caller, subject, name));
  }
  return ids;
}

async function loadHouseholds(
  platform: Platform,
  caller: Caller,
  { households }: Demonstrator,
  ids: Ids,
): Promise<void> {
  for (const { formedOn, members, plan } of households) {
    const input = {
      formedOn,
      members: members.map(({ resident, role }) => ({ residentId: idOf(ids, resident), role })),
    };
    const formed = await platform.get(HouseholdService).form(caller, input);
    const household = made(formed.household, formed.errors, formedOn);
    if (!plan) continue;
    const { title, adoptedOn } = plan;
    const adopted = { householdId: household.id, title, adoptedOn, director: directorOf(plan.director, ids) };
    const payload = await platform.get(PlanService).adopt(caller, adopted);
    made(payload.plan, payload.errors, title);
  }
}

type Director = NonNullable<Demonstrator['households'][number]['plan']>['director'];

const directorOf = (director: Director, ids: Ids): { residentId?: string; professionalId?: string } =>
  'resident' in director
    ? { residentId: idOf(ids, director.resident) }
    : { professionalId: idOf(ids, director.professional) };

async function loadSupportRequests(
  platform: Platform,
  caller: Caller,
  { wmoSupportRequests }: Demonstrator,
  ids: Ids,
): Promise<void> {
  for (const { resident, ...request } of wmoSupportRequests) {
    const input = { ...request, residentId: idOf(ids, resident) };
    const payload = await platform.get(SupportRequestService).submit(caller, input);
    made(payload.supportRequest, payload.errors, request.receivedOn);
  }
}

function idOf(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`A demonstrator names ${key}, who is not in it.`);
  return id;
}

function made<T>(row: T | undefined, errors: readonly BusinessError[], what: string): T {
  if (row !== undefined) return row;
  throw new Error(`A demonstrator was refused at ${what}: ${errors.map((error) => error.code).join(', ')}.`);
}
