import type { Clock } from '../clock';
import type { Door } from '../data/door';
import type { EenplanModule, ServiceClass } from '../module/define-module';
import type { BsnVault } from '../secrets/bsn-vault';
import type { SchemaPreview } from './schema-preview';

/** What every service gets: the one door to the data, the one clock, the keys, and the other services. */
export interface Platform {
  readonly door: Door;
  readonly clock: Clock;
  readonly vault: BsnVault;
  /**
   * Do rows bring along what is asked below them, in one statement? Off, each edge is a statement; the answer is the same.
   * On when left out.
   */
  readonly readPlan?: boolean | undefined;
  /** How the URI of a processing activity begins in the register of this installation; its code follows. */
  readonly activityRegister?: string | undefined;
  /**
   * May webhooks of subscribers stand on this machine, without TLS? For development and tests alone; false when left out,
   * and then they stand on public addresses, with TLS.
   */
  readonly webhooksToLoopback?: boolean | undefined;
  /** What clients gain and lose when the set of modules changes. */
  readonly previewSchema: SchemaPreview;
  /** Every module installed here, each after what it requires. */
  readonly modules: readonly EenplanModule[];
  /** The one instance of a service; typed by its class, so that nothing is looked up by a string. */
  readonly get: <T extends object>(service: ServiceClass<T>) => T;
}

/** Makes a platform; services are made when first asked for. */
export function createPlatform(parts: Omit<Platform, 'get'>): Platform {
  const made = new Map<ServiceClass, object>();
  const platform: Platform = {
    ...parts,
    get: <T extends object>(Service: ServiceClass<T>): T => {
      const known = made.get(Service) as T | undefined;
      if (known) return known;
      const service = new Service(platform);
      made.set(Service, service);
      return service;
    },
  };
  return platform;
}
