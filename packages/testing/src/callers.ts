import { personas } from '@eenplan/cli';
import type { DevelopmentIssuer } from '@eenplan/server';

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

/** A token of a persona. */
export function personaToken(issuer: DevelopmentIssuer, name: PersonaName, municipality: string): Promise<string> {
  const persona = personas.find((candidate) => candidate.name === name);
  if (!persona) throw new Error(`There is no persona ${name}.`);
  return issuer.sign(persona.claims(municipality));
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
