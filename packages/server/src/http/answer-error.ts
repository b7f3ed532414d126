import type { Response } from 'express';

/** Answers in GraphQL's own form before GraphQL has begun: no token, no such route, a body that is no JSON. */
export function answerError(response: Response, status: number, code: string, message: string): void {
  if (response.headersSent) return;
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
