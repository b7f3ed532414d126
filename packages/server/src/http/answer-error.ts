import type { ServerResponse } from 'node:http';

/** Answers in GraphQL's own form before GraphQL has begun: no token, no such route, a body that is no JSON. */
export function answerError(response: ServerResponse, status: number, code: string, message: string): void {
  if (response.headersSent) return;
  response.statusCode = status;
  answerJson(response, JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

/** Sends JSON that is text already. */
export function answerJson(response: ServerResponse, json: string): void {
  if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(json));
  response.end(json);
}
