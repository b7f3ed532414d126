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

  /** A refusal as HTTP says it: 401 of a token, 503 when the issuer could not be asked, 400 and 403 of what it is for. */
  static of(error: CodedError): HttpRefusal {
    if (error instanceof HttpRefusal) return error;
    const { code, message } = error;
    if (code === 'ISSUER_UNREACHABLE') return new HttpRefusal(503, code, message);
    if (code === 'PURPOSE_UNKNOWN') return new HttpRefusal(400, code, message);
    if (NOT_FOR_THIS_CALLER.includes(code)) return new HttpRefusal(403, code, message);
    return new HttpRefusal(401, code, message, { 'WWW-Authenticate': 'Bearer' });
  }
}

const NOT_FOR_THIS_CALLER = ['PURPOSE_NOT_ALLOWED', 'BREAK_GLASS_UNKNOWN', 'BREAK_GLASS_OVER'];
