import { defaultRoles } from '@eenplan/core';
import { type Caller, type CallerKind, type EenplanModule, newId, type ProcessingActivity } from '@eenplan/kit';
import { serviceCaller } from '@eenplan/testing';

/** Somebody who tries fields: who it is, what the roles give, and what the request says it is for. */
export interface NamedCaller {
  readonly name: string;
  readonly role?: string;
  readonly caller: Caller;
}

/** Every role of the default catalogue, and the kind of caller that has it. */
export const KIND_OF_ROLE: Readonly<Record<string, CallerKind>> = {
  generalist: 'PROFESSIONAL',
  caseworker: 'PROFESSIONAL',
  'privacy-officer': 'PROFESSIONAL',
  'safe-home': 'PROFESSIONAL',
  supervisor: 'PROFESSIONAL',
  resident: 'RESIDENT',
  partner: 'PARTNER',
  administrator: 'ADMINISTRATOR',
  policy: 'POLICY_OFFICER',
  auditor: 'AUDITOR',
};

const PASS: Caller['breakGlass'] = { id: newId(), householdId: newId(), residentId: null };

const madeUp = (kind: CallerKind, scopes: Iterable<string>, purpose: ProcessingActivity | null): Caller =>
  serviceCaller('0222', { kind, scopes: new Set(scopes), purpose });

/**
 * Each default role for each activity, carried or not, and for none; every kind without a role, and with every scope but no
 * purpose; a professional who lacks one scope, so that no rule hides behind another; and professionals in an emergency.
 */
export function callersOfRoles(modules: readonly EenplanModule[]): NamedCaller[] {
  const activities = modules.flatMap(({ processingActivities = [] }) => processingActivities);
  const everyScope = modules.flatMap(({ access }) => Object.keys(access.scopes));
  const ofRoles = [...defaultRoles(modules)].flatMap(([role, scopes]) => {
    const kind = KIND_OF_ROLE[role];
    if (!kind) throw new Error(`Say in this test which kind of caller has the role ${role}.`);
    return [null, ...activities].map((purpose) => ({
      name: `${role} for ${purpose?.code ?? 'nothing'}`,
      role,
      caller: madeUp(kind, scopes, purpose),
    }));
  });
  const kinds = [...new Set(Object.values(KIND_OF_ROLE))];
  const all = activities.find(({ reads }) => reads.some(({ category }) => category === '*')) ?? null;
  const ofKinds = kinds.flatMap((kind) => [
    { name: `${kind} without a role`, caller: madeUp(kind, [], all) },
    { name: `${kind} with every scope for nothing`, caller: madeUp(kind, everyScope, null) },
  ]);
  const narrow = activities.find(({ closed }) => closed !== undefined) ?? null;
  const inEmergency = ofRoles
    .filter(({ caller }) => caller.kind === 'PROFESSIONAL' && caller.purpose === narrow)
    .map(({ name, caller }) => ({ name: `${name}, the glass broken`, caller: { ...caller, breakGlass: PASS } }));
  const butOne = everyScope.map((scope) => {
    const others = everyScope.filter((other) => other !== scope);
    return { name: `a professional with every scope but ${scope}`, caller: madeUp('PROFESSIONAL', others, all) };
  });
  return [...ofRoles, ...ofKinds, ...butOne, ...inEmergency];
}
