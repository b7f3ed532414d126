import type { EdgeLoaders } from '../edges/edge-loaders';
import type { ServiceClass } from '../module/define-module';
import type { Caller } from './caller';
import type { Platform } from './platform';

/** What a resolver sees of one request. */
export interface RequestContext {
  readonly caller: Caller;
  readonly platform: Platform;
  /** Made per request and scoped to the caller: a loader is a way in like any other. */
  readonly loaders: EdgeLoaders;
  /** Identifies the request in the logs. */
  readonly requestId: string;
  readonly get: <T extends object>(service: ServiceClass<T>) => T;
}
