import { BootError, CodedError } from '@eenplan/kit';
import { StartupError } from '@eenplan/server';
import { Command, CommanderError, Option } from 'commander';
import { calendar, calendarLoad } from './commands/calendar';
import { config, type ConfigOptions } from './commands/config';
import { keysNext, keysRotate, type KeysRotateOptions } from './commands/keys';
import { municipalityAdd, municipalityList } from './commands/municipality';
import { importResidents, type ImportResidentsOptions } from './commands/import/import-residents';
import { importSynthetic, type ImportSyntheticOptions } from './commands/import/import-synthetic';
import { jobsList, jobsRun } from './commands/jobs';
import { migrate, type MigrateOptions } from './commands/migrate';
import { modules, type ModulesOptions } from './commands/modules';
import { newModule } from './commands/new-module';
import type { NewModuleOptions } from './scaffold/names';
import { parameters, parametersLoad, type ParametersOptions } from './commands/parameters';
import { schema } from './commands/schema';
import { serve, type ServeOptions } from './commands/serve';
import { token } from './commands/token';
import { worker, type WorkerCommandOptions } from './commands/worker';
import { say } from './say';

/** Options of `eenplan municipality add`. */
interface MunicipalityOptions {
  readonly name: string;
  readonly existsFrom?: string;
  readonly existsUntil?: string;
}

/** Options of `load`. */
interface LoadOptions {
  readonly preview?: boolean;
}

/** The command line. It throws where commander would end the process, so that a caller decides. */
function createProgram(): Command {
  const program = new Command('eenplan')
    .description('One household, one plan, one director, one graph.')
    .exitOverride();
  program
    .command('serve')
    .description('start everything and serve GraphQL')
    .option('--no-worker', 'leave the jobs to processes of `eenplan worker`')
    .action((options: ServeOptions) => serve(options));
  program
    .command('worker')
    .description('run the jobs alone')
    .option('--concurrency <count>', 'jobs at a time, 1 to 50', '4')
    .action((options: WorkerCommandOptions) => worker(options));
  const jobs = program.command('jobs').description('show what runs by itself and how it last went').action(jobsList);
  jobs
    .command('run <code>')
    .description('queue a job now')
    .option('--municipality <code>', 'only there')
    .action((code: string, options: { readonly municipality?: string }) => jobsRun(code, options.municipality));
  program
    .command('migrate')
    .description('run migrations')
    .option('--module <id>', 'only this module')
    .option('--down', 'take back the last migration of the module')
    .action((options: MigrateOptions) => migrate(options));
  program
    .command('modules')
    .description('show or turn the switches of a municipality')
    .requiredOption('--municipality <code>', 'CBS code, four digits')
    .option('--on <id>', 'switch this module on')
    .option('--wind-down <id>', 'from a day open nothing new of this module')
    .option('--off <id>', 'switch this module off')
    .option('--from <date>', 'first day, YYYY-MM-DD; today when left out')
    .option('--until <date>', 'with --on: first day no longer active')
    .option('--reason <text>', 'why; kept with the decision')
    .addOption(new Option('--role <role>', 'with --on').choices(['OWN', 'DELEGATED', 'CENTRAL']))
    .option('--delegated-to <code>', 'with --role DELEGATED: the municipality that does it')
    .option('--agreement <text>', 'with --role DELEGATED: the agreement it rests on')
    .option('--replace-planned', 'planned changes from that day on make way')
    .option('--preview', 'show what the change would do, and change nothing')
    .option('--history', 'show every decision')
    .action((options: ModulesOptions) => modules(options));
  program
    .command('schema')
    .description('print the schema of a municipality')
    .requiredOption('--municipality <code>', 'CBS code, four digits')
    .action(({ municipality }: { municipality: string }) => schema(municipality));
  program
    .command('token')
    .description('print a development token')
    .requiredOption('--municipality <code>', 'CBS code, four digits')
    .requiredOption('--persona <name>', 'generalist, resident, partner, administrator, policy-officer or auditor')
    .action(({ municipality, persona }: { municipality: string; persona: string }) => token(municipality, persona));

  const municipality = program.command('municipality').description('the municipalities of this installation');
  municipality
    .command('add <code>')
    .description('add a municipality by its CBS code')
    .requiredOption('--name <name>', 'its name')
    .option('--exists-from <date>', 'first day it exists')
    .option('--exists-until <date>', 'first day it no longer exists')
    .action((code: string, { name, existsFrom, existsUntil }: MunicipalityOptions) =>
      municipalityAdd(code, name, {
        ...(existsFrom && { existsFromOn: existsFrom }),
        ...(existsUntil && { existsUntilOn: existsUntil }),
      }),
    );
  municipality.command('list').description('show them').action(municipalityList);
  program
    .command('config')
    .description('apply a configuration file, whole or not at all')
    .requiredOption('--municipality <code>', 'CBS code, four digits')
    .requiredOption('--file <file>', 'YAML')
    .requiredOption('--from <date>', 'first day of what it sets, YYYY-MM-DD')
    .option('--preview', 'show what would change, and change nothing')
    .action((options: ConfigOptions) => config(options));

  const amounts = program
    .command('parameters')
    .description('show amounts of the law with their days and source')
    .option('--law <code>', 'of this law alone, such as WMO')
    .option('--on <date>', 'on this day alone, YYYY-MM-DD')
    .option('--key <key>', 'this one alone, such as awb.penalty.tier1')
    .action((options: ParametersOptions) => parameters(options));
  amounts
    .command('load <file>')
    .description('put the amounts of a YAML file in place, whole or not at all')
    .option('--preview', 'show what would change, and change nothing')
    .action((file: string, { preview }: LoadOptions) => parametersLoad(file, preview === true));

  const workingDays = program
    .command('calendar')
    .description('show the years whose decree on equated days is known')
    .option('--file', 'print the calendar in use as a file to add a decree to')
    .action(({ file }: { file?: boolean }) => calendar(file === true));
  workingDays
    .command('load <file>')
    .description('add a calendar with the days of a new decree')
    .option('--preview', 'show what would change, and change nothing')
    .action((file: string, { preview }: LoadOptions) => calendarLoad(file, preview === true));
  const keys = program.command('keys').description('the keys for citizen service numbers');
  keys
    .command('next')
    .description('make the next set of keys, beside the ones in use')
    .option('--lookup', 'with a new look-up key as well: every number is hashed again, while no server runs')
    .action((options: { lookup?: boolean }) => keysNext(options));
  keys
    .command('rotate')
    .description('bring every stored number to the current keys; goes on where it was broken off')
    .option('--online', 'while servers run that all have the new key and the old')
    .action((options: KeysRotateOptions) => keysRotate(options));

  program
    .command('new-module')
    .description('scaffold a law module in this repository')
    .argument('<id>', 'kebab-case, such as work-support')
    .option('--law <id>', 'identifier in the law register, such as BWBR0035362')
    .option('--title-en <title>', 'English name of the law')
    .option('--title-nl <title>', 'Dutch name of the law')
    .option('--prefix <prefix>', 'start of its GraphQL types; from the id when left out')
    .action((id: string, options: NewModuleOptions) => newModule(id, options));

  const imports = program.command('import').description('put residents on file by the list');
  imports
    .command('residents <file>')
    .description('from a CSV or JSON file')
    .requiredOption('--municipality <code>', 'CBS code, four digits')
    .option('--all-or-nothing', 'load nothing when any row is wrong')
    .addOption(new Option('--format <format>', 'when the name of the file does not say it').choices(['csv', 'json']))
    .option('--report <file>', 'write what is wrong there, a JSON object a line')
    .action((file: string, options: ImportResidentsOptions) => importResidents(file, options));
  imports
    .command('synthetic')
    .description('made-up people: households, names, ages; numbers of the official test range')
    .requiredOption('--municipality <code>', 'CBS code, four digits')
    .requiredOption('--residents <count>', 'how many')
    .option('--seed <text>', 'the same seed gives the same people', '1')
    .action((options: ImportSyntheticOptions) => importSynthetic(options));
  return program;
}

/**
 * Runs one command, as if these were the words behind `eenplan`. What went wrong is told on standard error and in
 * `process.exitCode`.
 */
export async function runCommand(words: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync(words, { from: 'user' });
  } catch (error) {
    process.exitCode = toldBy(error);
  }
}

/** Says what is wrong, where commander has not yet; the exit code. */
function toldBy(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  const expected = error instanceof StartupError || error instanceof CodedError || error instanceof BootError;
  say(expected ? lineOf(error) : error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}

const lineOf = (error: StartupError | CodedError | BootError): string =>
  error.message.startsWith(error.code) ? error.message : `${error.code}: ${error.message}`;
