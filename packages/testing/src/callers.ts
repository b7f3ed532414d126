import { personas } from '@eenplan/cli';
import { coreActivities, EVERY_CASE } from '@eenplan/core';
import type { Caller } from '@eenplan/kit';
import type { Claims, DevelopmentIssuer } from '@eenplan/server';
import { EVERYTHING, USUAL_ACTIVITIES } from './requests';
import { TEST_DAY } from './test-keys';

/** The personas of embedded mode, which are also the callers of tests. */
export const PERSONA_NAMES = [
  ...(['generalist', 'resident', 'partner', 'administrator'] as const),
  ...(['policy-officer', 'auditor'] as const),
] as const;
/** Name of a persona. */
export type PersonaName = (typeof PERSONA_NAMES)[number];

/** Somebody who calls; without a token nobody. */
export interface TestCaller {
  readonly name: PersonaName | 'nobody';
  readonly token: string | null;
}

/**
 * A caller of a test may work for what callers of its kind usually work for, and does so unless the test says otherwise:
 * what purposes withhold has tests of its own.
 */
export function withUsualActivity(claims: Claims): Claims {
  const usual = USUAL_ACTIVITIES[claims.kind];
  return usual === undefined || 'activities' in claims ? claims : { ...claims, activities: [usual] };
}

/** A token of a persona. */
export function personaToken(issuer: DevelopmentIssuer, name: PersonaName, municipality: string): Promise<string> {
  const persona = personas.find((candidate) => candidate.name === name);
  if (!persona) throw new Error(`There is no persona ${name}.`);
  return issuer.sign(withUsualActivity(persona.claims(municipality)));
}

/** What can make tokens of personas: a test server. */
interface Issuing {
  persona(name: PersonaName, municipality: string): Promise<string>;
}

/** Every persona of a municipality, and a caller without a token. */
export async function everyCaller(issuing: Issuing, municipality: string): Promise<TestCaller[]> {
  const known = await Promise.all(
    PERSONA_NAMES.map(async (name): Promise<TestCaller> => ({
      name,
      token: await issuing.persona(name, municipality),
    })),
  );
  return [...known, { name: 'nobody', token: null }];
}

/** Every law that a demonstrator or a test names. */
const LAWS = ['AWB', 'JEUGDWET', 'PARTICIPATIEWET', 'PASSEND_ONDERWIJS', 'WET_INBURGERING', 'WGS', 'WLZ', 'WMO', 'ZVW'];

/**
 * A caller as services know it, for what a test does without HTTP: an administrator who works for a purpose that covers
 * everything, unless the test says otherwise.
 */
export const serviceCaller = (municipality: string, changes: Partial<Caller> = {}): Caller => ({
  ...{ kind: 'ADMINISTRATOR', subject: 'persona-administrator', municipality, roles: [] },
  ...{ scopes: new Set([EVERY_CASE]), residentId: null, represents: [], organisation: null, activities: null },
  ...{ logSubject: null, purpose: coreActivities.find(({ code }) => code === EVERYTHING) ?? null, breakGlass: null },
  ...{ laws: [], lawsOff: [], lawsOpen: LAWS, lawsByConsent: [], today: TEST_DAY, ...changes },
});
