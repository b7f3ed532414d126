import { codedError } from '../errors/coded-graphql-error';
import type { Caller } from './caller';

/**
 * The organisation that a partner speaks for. A token can come without one, which no access rule sees; such a partner owns
 * nothing. @param field - `Mutation.name`, for the refusal.
 */
export function requireOrganisation({ organisation }: Pick<Caller, 'organisation'>, field: string): string {
  if (organisation !== null) return organisation;
  throw codedError('FORBIDDEN', `${field} needs an organisation in the token.`, { needs: 'an organisation' });
}
