import { join } from 'node:path';
import { keysFromEnvironment, keysFromFile, type VaultKeys } from '@eenplan/kit';
import {
  type DevelopmentIssuer,
  developmentIssuerRefused,
  type Issuer,
  issuerFromEnvironment,
  openDevelopmentIssuer,
} from '@eenplan/server';
import type { Settings } from './settings';

/** Who may issue tokens here. */
export interface Issuers {
  readonly all: readonly Issuer[];
  /** Only in development mode: no issuer is configured. Refused with NODE_ENV=production. */
  readonly development: DevelopmentIssuer | null;
}

/** In production tokens come from an issuer of one's own: said before anything is started or made. */
export function refuseWithoutIssuer(env: NodeJS.ProcessEnv): void {
  if (env['NODE_ENV'] === 'production' && !issuerFromEnvironment(env)) throw developmentIssuerRefused();
}

/** The issuer of the environment; without one the development issuer of DATA_DIR, which exists on this machine alone. */
export async function openIssuers(settings: Settings, env: NodeJS.ProcessEnv = process.env): Promise<Issuers> {
  const configured = issuerFromEnvironment(env);
  if (configured) return { all: [configured], development: null };
  const development = await openDevelopmentIssuer(join(settings.dataDir, 'issuer.json'), env);
  return { all: [development], development };
}

/** Keys for BSNs: from the environment. In development they may be made once in DATA_DIR; otherwise no key, no start. */
export const readKeys = (settings: Settings, env: NodeJS.ProcessEnv = process.env): VaultKeys =>
  env['EENPLAN_KEYS'] || env['NODE_ENV'] === 'production' || issuerFromEnvironment(env)
    ? keysFromEnvironment(env)
    : keysFromFile(join(settings.dataDir, 'keys.json'));
