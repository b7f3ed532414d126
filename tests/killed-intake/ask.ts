import type { Answer } from '@eenplan/testing';

/** Somebody who asks, what for, and where. */
export interface Asker {
  readonly url: string;
  readonly token: string;
  readonly activity: string;
}

/** How requests went: under way, those whose answer never came, and those that found nobody. */
export class Traffic {
  underWay = 0;
  sent = 0;
  unanswered = 0;
  refused = 0;
  /** Codes of requests that failed as a whole. */
  readonly faults: string[] = [];
}

/**
 * Asks once; null when no answer came, whatever was done. An answer without data is noted as a fault: a server that is
 * killed says nothing, so it is none of those.
 */

export async function ask<T>(by: Asker, traffic: Traffic, query: string, variables: object): Promise<T | null> {
  traffic.sent += 1;
  traffic.underWay += 1;
  try {
    const response = await fetch(by.url, {
      method: 'POST',
      headers: {
        ...{ 'Content-Type': 'application/json', 'Processing-Activity': by.activity },
        Authorization: `Bearer ${by.token}`,
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(20_000),
    });
    const { data = null, errors = [] } = (await response.json()) as Answer<T>;
    if (data === null || errors.length > 0) {
      traffic.faults.push(errors.map(({ extensions }) => extensions.code).join() || String(response.status));
      return null;
    }
    return data;
  } catch (error) {
    if (isRefused(error)) traffic.refused += 1;
    else traffic.unanswered += 1;
    return null;
  } finally {
    traffic.underWay -= 1;
  }
}

/** Did nobody listen? Then nothing was sent. The error is one of Node itself, so no `Error` of this realm. */
const isRefused = (error: unknown): boolean =>
  (error as { readonly cause?: NodeJS.ErrnoException }).cause?.code === 'ECONNREFUSED';
