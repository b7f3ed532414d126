import type { Platform } from '@eenplan/kit';
import type { Webhook } from './webhook.entity';

/**
 * The secret of a webhook, as Standard Webhooks writes it. It is derived and stands nowhere: neither a copy of the database
 * nor a reader of it has it, and it outlives a rotation of the keys of numbers.
 */
export const secretOf = (
  { vault }: Pick<Platform, 'vault'>,
  { municipality, id, secretVersion }: Pick<Webhook, 'municipality' | 'id' | 'secretVersion'>,
): string => `whsec_${Buffer.from(vault.derive(`webhook:${id}:${secretVersion}`, municipality)).toString('base64')}`;
