import { GENERAL_LAWS, type RetentionRule } from '../retention/retention-rule';
import type { TermLength } from '../terms/term-definition';
import { BootError } from './boot-error';
import { databaseSchemaOf, type EenplanModule } from './define-module';

/** Every retention rule is about records of its own module, rests on a law and an article, and can be counted. */
export function checkRetention(module: EenplanModule): void {
  for (const rule of module.retention ?? []) {
    checkTables(module, rule);
    checkLaw(module, rule);
    checkLength(module, rule);
  }
}

/** The record is the module's own, or what core keeps under its law; what hangs on it may be of a module it requires. */
function checkTables(module: EenplanModule, rule: RetentionRule): void {
  const { code, table, children } = rule;
  const own = databaseSchemaOf(module.id);
  const reachable = [own, ...Object.keys(module.requires).map(databaseSchemaOf)];
  const child = children.find((each) => !reachable.includes(schemaOf(each.table)));
  const isOwn = schemaOf(table) === own || (reachable.includes(schemaOf(table)) && isOfLaw(rule));
  const strange = isOwn ? child?.table : table;
  const nameless = code.startsWith(`${module.id}.`) ? undefined : code;
  if (strange === undefined && nameless === undefined) return;
  const why = nameless === undefined ? `destroys rows of ${String(strange)}` : `does not start with ${module.id}.`;
  throw new BootError('RETENTION_RULE_OF_ANOTHER', `retention rule ${code} of ${module.id} ${why}`);
}

/** Rows of a table that several laws share: those of this one alone. */
const isOfLaw = ({ startsOn, law }: RetentionRule): boolean => startsOn.includes(`row.law_code = '${law}'`);

const schemaOf = (table: string): string => table.split('.')[0] ?? '';

function checkLaw(module: EenplanModule, { code, law, article, onRequest }: RetentionRule): void {
  const known = module.id === 'core' ? GENERAL_LAWS : module.laws.map((each) => each.code);
  const isBare = [article, onRequest?.article ?? article].some((each) => each.trim() === '');
  if (known.includes(law) && !isBare) return;
  const missing = known.includes(law) ? 'names no article' : `rests on ${law}, which is no law of ${module.id}`;
  throw new BootError('RETENTION_LAW_UNKNOWN', `retention rule ${code} of ${module.id} ${missing}.`);
}

/** Hours and working days depend on more than the day; a least term is compared with what a municipality sets. */
function checkLength(module: EenplanModule, { code, length, mayBeSet }: RetentionRule): void {
  if (length === null || fits(length, mayBeSet === 'LONGER')) return;
  const why = `retention rule ${code} of ${module.id} has a length of ${length.count} ${length.unit}.`;
  throw new BootError('RETENTION_LENGTH_UNFIT', why);
}

const fits = ({ count, unit }: TermLength, compared: boolean): boolean =>
  Number.isSafeInteger(count) &&
  count > 0 &&
  (compared ? ['MONTHS', 'YEARS'] : ['DAYS', 'WEEKS', 'MONTHS', 'YEARS']).includes(unit);
