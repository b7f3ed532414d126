import { isMunicipalityCode } from '@eenplan/kit';
import { StartupError } from '@eenplan/server';
import { personas } from '../demo/personas';
import { openIssuers } from '../identity';
import { readSettings } from '../settings';

/** Prints a development token of a persona. */
export async function token(municipality: string, name: string): Promise<void> {
  const { development } = await openIssuers(readSettings());
  if (!development) throw new StartupError('NO_DEVELOPMENT_ISSUER', 'Your own issuer is set; ask it for a token.');
  if (!isMunicipalityCode(municipality)) {
    throw new StartupError('MUNICIPALITY_CODE_INVALID', 'A municipality is named by its CBS code: four digits.');
  }
  const persona = personas.find((candidate) => candidate.name === name);
  if (!persona) {
    const known = personas.map((candidate) => candidate.name).join(', ');
    throw new StartupError('PERSONA_UNKNOWN', `There is no such persona; there are ${known}.`);
  }
  process.stdout.write(`${await development.sign(persona.claims(municipality))}\n`);
}
