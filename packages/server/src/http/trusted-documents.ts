import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { HttpRefusal } from './http-refusal';

/** The only documents that are run, by the SHA-256 of their text in hexadecimal. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** The hash of a document, as clients and manifests write it. */
export const hashOfDocument = (document: string): string => createHash('sha256').update(document).digest('hex');

/** Can this text be read as GraphQL? */
export function isDocument(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What of a request names its document. */
interface Asked {
  query?: unknown;
  documentId?: unknown;
  extensions?: unknown;
}

/**
 * Puts the trusted document in the place of its hash, or lets a document stand that is one of them. Clients name it by
 * `documentId` (`sha256:…`) or in the way of persisted queries. Anything else is refused, and a body that is no request
 * is left to GraphQL to refuse.
 */
export function applyTrusted(body: unknown, documents: TrustedDocuments | null): void {
  if (!documents || typeof body !== 'object' || body === null || Array.isArray(body)) return;
  const asked = body as Asked;
  const sent = typeof asked.query === 'string' && asked.query !== '';
  const hash = sent ? hashOfDocument(asked.query as string) : hashIn(asked);
  const document = hash === undefined ? undefined : documents.get(hash);
  if (document === undefined) {
    throw new HttpRefusal(400, 'DOCUMENT_NOT_TRUSTED', 'Only the documents of this installation are run here.');
  }
  asked.query = document;
  delete asked.documentId;
  if (isObject(asked.extensions)) delete asked.extensions['persistedQuery'];
}

function hashIn({ documentId, extensions }: Asked): string | undefined {
  if (typeof documentId === 'string') return documentId.replace(/^sha256:/, '').toLowerCase();
  const persisted = isObject(extensions) ? extensions['persistedQuery'] : undefined;
  const hash = isObject(persisted) ? persisted['sha256Hash'] : undefined;
  return typeof hash === 'string' ? hash.toLowerCase() : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
