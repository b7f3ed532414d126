import { join } from 'node:path';
import { keysFromEnvironment, keysFromFile, type VaultKeys } from '@eenplan/kit';
import {
  type DevelopmentIssuer,
  developmentIssuerRefused,
  type Issuer,
  issuerFromEnvironment,
  openDevelopmentIssuer,
} from '@eenplan/server';
import { readIssuers } from './issuers-file';
import type { Settings } from './settings';

/** Who may issue tokens here. */
export interface Issuers {
  readonly all: readonly Issuer[];
  /** Only in development mode: no issuer is configured. Refused with NODE_ENV=production. */
  readonly development: DevelopmentIssuer | null;
}

/** The issuers of the environment and of the file it names. */
function configured(env: NodeJS.ProcessEnv): Issuer[] {
  const one = issuerFromEnvironment(env);
  const path = env['EENPLAN_ISSUERS'];
  return [...(one ? [one] : []), ...(path ? readIssuers(path, one) : [])];
}

const hasIssuer = (env: NodeJS.ProcessEnv): boolean => configured(env).length > 0;

/** In production tokens come from an issuer of one's own: said before anything is started or made. */
export function refuseWithoutIssuer(env: NodeJS.ProcessEnv): void {
  if (!hasIssuer(env) && env['NODE_ENV'] === 'production') throw developmentIssuerRefused();
}

/** The issuers that are configured; without one the development issuer of DATA_DIR, which exists on this machine alone. */
export async function openIssuers(settings: Settings, env: NodeJS.ProcessEnv = process.env): Promise<Issuers> {
  const all = configured(env);
  if (all.length > 0) return { all, development: null };
  const development = await openDevelopmentIssuer(join(settings.dataDir, 'issuer.json'), env);
  return { all: [development], development };
}

/** The keys: from the environment. In development they may be made once in DATA_DIR; otherwise no key, no start. */
export function readKeys(settings: Settings, env: NodeJS.ProcessEnv = process.env): VaultKeys {
  const path = keysFile(settings, env);
  return path === null ? keysFromEnvironment(env) : keysFromFile(path);
}

/** The file with the keys; null where they come from the environment. */
export const keysFile = (settings: Settings, env: NodeJS.ProcessEnv = process.env): string | null =>
  env['EENPLAN_KEYS'] || env['NODE_ENV'] === 'production' || hasIssuer(env)
    ? null
    : join(settings.dataDir, 'keys.json');
