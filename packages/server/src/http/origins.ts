import type { AllowedOrigin } from '@eenplan/core';
import cors, { type CorsRequest } from 'cors';
import type { RequestHandler } from 'express';
import type { Identity } from '../identity/verify-token';
import type { ModuleSets } from '../schema/module-sets';
import { HttpRefusal } from './http-refusal';
import { isLoopback } from './loopback';

/** What the check of an origin looks at. */
interface Asking {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/**
 * From which websites browsers may ask: those that a municipality has set, for all its clients or for some. In embedded
 * mode this machine may too. A program that is no browser sends no origin, and is not concerned.
 */
export class Origins {
  constructor(
    private readonly sets: ModuleSets,
    private readonly embedded: boolean,
  ) {}

  /**
   * CORS headers, and what a browser asks first (preflight). That carries no token, so it is answered for the origins of all municipalities
   * together, and so are refusals of a token; what a municipality holds is answered to its own origins alone.
   */
  middleware(): RequestHandler {
    return cors<CorsRequest & Asking>((request, done) => {
      void this.isOfAnybody(request).then(
        (allowed) => done(null, { ...CORS, origin: allowed ? originOf(request) : false }),
        (error: unknown) => done(error as Error, {}),
      );
    }) as RequestHandler;
  }

  /** Throws HTTP 403 for a website that the municipality of the token has not set. */
  async refuse(request: Asking, { municipality, client }: Pick<Identity, 'municipality' | 'client'>): Promise<void> {
    const origin = originOf(request);
    if (origin === undefined || this.isOwn(origin, request)) return;
    const { origins = [] } = (await this.sets.peek(municipality)) ?? {};
    if (origins.some((each) => each.origin === origin && suits(each, client))) return;
    throw new HttpRefusal(403, 'ORIGIN_REFUSED', 'The municipality has not set this website as one that may ask.');
  }

  private async isOfAnybody(request: Asking): Promise<boolean> {
    const origin = originOf(request);
    if (origin === undefined) return false;
    if (this.isOwn(origin, request)) return true;
    for (const municipality of this.sets.municipalities()) {
      const { origins = [] } = (await this.sets.peek(municipality)) ?? {};
      if (origins.some((each) => each.origin === origin)) return true;
    }
    return false;
  }

  /** The server's own pages, and in embedded mode those of this machine. */
  private isOwn(origin: string, { headers }: Asking): boolean {
    if (!URL.canParse(origin)) return false;
    const { host, hostname } = new URL(origin);
    return host === headers['host'] || (this.embedded && isLoopback(hostname));
  }
}

const CORS = {
  methods: ['POST'],
  allowedHeaders: ['Authorization', 'Content-Type', 'Processing-Activity', 'Break-Glass', 'traceparent'],
  exposedHeaders: ['Retry-After', 'X-Request-Id', 'WWW-Authenticate', 'traceparent'],
  maxAge: 600,
};

const originOf = ({ headers }: Asking): string | undefined =>
  typeof headers['origin'] === 'string' ? headers['origin'] : undefined;

const suits = ({ clients }: AllowedOrigin, client: string | null): boolean =>
  clients === null || (client !== null && clients.includes(client));
