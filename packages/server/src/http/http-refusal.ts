import { CodedError } from '@eenplan/kit';
import type { Identity } from '../identity/verify-token';

/** A request that goes no further, before GraphQL has begun. */
export class HttpRefusal extends CodedError {
  /** Whose token was good, where that was known: then the refusal is logged. */
  identity: Identity | null = null;

  constructor(
    readonly status: number,
    code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code, message);
  }

  /** A refusal of a token as HTTP says it: 401, or 503 when the issuer could not be asked. */
  static of(error: CodedError): HttpRefusal {
    if (error instanceof HttpRefusal) return error;
    const { code, message } = error;
    if (code === 'ISSUER_UNREACHABLE') return new HttpRefusal(503, code, message);
    return new HttpRefusal(401, code, message, { 'WWW-Authenticate': 'Bearer' });
  }
}
