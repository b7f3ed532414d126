import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of the package that a manifest stands in; `sourceFolder` is the manifest's `__dirname`. */
export function packageVersion(sourceFolder: string): string {
  const file = join(sourceFolder, '..', 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
