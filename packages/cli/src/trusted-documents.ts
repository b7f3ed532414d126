import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfDocument, isDocument, StartupError, type TrustedDocuments } from '@eenplan/server';
import { z } from 'zod';

/** SHA-256 in hexadecimal -> document. */
const manifest = z.record(z.string().regex(/^(sha256:)?[0-9a-f]{64}$/i), z.string().min(1));

/**
 * The only documents that are run: the `.graphql` files of a folder, a document each, or a JSON file from hash to
 * document, as client tools write it. Null for any document.
 *
 * @throws StartupError `TRUSTED_DOCUMENTS_INVALID`, with the file.
 */
export function readTrustedDocuments(path: string | null): TrustedDocuments | null {
  if (path === null) return null;
  try {
    return statSync(path).isDirectory() ? ofFolder(path) : ofManifest(path);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw invalid(path, 'cannot be read');
  }
}

function ofFolder(path: string): TrustedDocuments {
  const files = readdirSync(path).filter((name) => name.endsWith('.graphql'));
  if (files.length === 0) throw invalid(path, 'holds no .graphql file');
  return new Map(
    files.map((name) => {
      const document = readFileSync(join(path, name), 'utf8');
      refuseUnparsed(join(path, name), document);
      return [hashOfDocument(document), document];
    }),
  );
}

function ofManifest(path: string): TrustedDocuments {
  const result = manifest.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!result.success) throw invalid(path, 'is no JSON object from SHA-256 to document');
  return new Map(
    Object.entries(result.data).map(([key, document]) => {
      const hash = key.replace(/^sha256:/i, '').toLowerCase();
      if (hash !== hashOfDocument(document)) throw invalid(path, `has another document under ${hash.slice(0, 12)}`);
      refuseUnparsed(path, document);
      return [hash, document];
    }),
  );
}

function refuseUnparsed(path: string, document: string): void {
  if (!isDocument(document)) throw invalid(path, 'holds what is no GraphQL');
}

const invalid = (path: string, why: string): StartupError =>
  new StartupError('TRUSTED_DOCUMENTS_INVALID', `${path} of EENPLAN_TRUSTED_DOCUMENTS ${why}.`);
