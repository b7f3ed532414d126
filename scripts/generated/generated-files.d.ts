import type { Superset } from '@eenplan/server';

/** Text by path of everything that is generated and committed, or of what these generators make. */
export function generatedFiles(
  superset: Superset,
  root: string,
  names?: readonly ('schema' | 'glossary' | 'errors' | 'access')[],
): Record<string, string>;
