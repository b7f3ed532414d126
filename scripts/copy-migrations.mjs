/**
 * Copies the migrations of a module into its package, for npm to pack: `prepack` runs it in the folder of the package.
 * With `--remove`, for `postpack`, takes them out again: a copy that stays would be read instead of migrations/.
 */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
const id = name.replace(/^@eenplan\/(plugin-)?/, '');
const source = join(dirname(import.meta.dirname), 'migrations', id);

if (!existsSync(source)) {
  console.error(`${name} has no migrations: there is no ${source}.`);
  process.exit(1);
}
rmSync('migrations', { recursive: true, force: true });
if (!process.argv.includes('--remove')) cpSync(source, 'migrations', { recursive: true });
