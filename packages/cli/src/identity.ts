import { join } from 'node:path';
import { keysFromEnvironment, keysFromFile, type VaultKeys } from '@eenplan/kit';
import {
  type DevelopmentIssuer,
  type Issuer,
  issuerFromEnvironment,
  openDevelopmentIssuer,
  StartupError,
} from '@eenplan/server';
import type { Settings } from './settings';

/** Keys for BSNs: from the environment; in embedded mode made once in DATA_DIR. */
export const readKeys = (settings: Settings, env: NodeJS.ProcessEnv = process.env): VaultKeys =>
  env['EENPLAN_KEYS'] || settings.databaseUrl
    ? keysFromEnvironment(env)
    : keysFromFile(join(settings.dataDir, 'keys.json'));

/** Who may issue tokens here. */
export interface Issuers {
  readonly all: readonly Issuer[];
  /** Only in embedded mode without an issuer of one's own. */
  readonly development: DevelopmentIssuer | null;
}

/** The issuer of the environment, else, in embedded mode, the development issuer of DATA_DIR. */
export async function openIssuers(settings: Settings, env: NodeJS.ProcessEnv = process.env): Promise<Issuers> {
  const configured = issuerFromEnvironment(env);
  if (configured) return { all: [configured], development: null };
  if (settings.databaseUrl) {
    const message =
      'With DATABASE_URL the tokens come from your own issuer: set OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URI.';
    throw new StartupError('ISSUER_MISSING', message);
  }
  const development = await openDevelopmentIssuer(join(settings.dataDir, 'issuer.json'), env);
  return { all: [development], development };
}
