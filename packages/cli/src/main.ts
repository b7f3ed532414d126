import { BootError, CodedError } from '@eenplan/kit';
import { StartupError } from '@eenplan/server';
import { Command } from 'commander';
import { migrate, type MigrateOptions } from './commands/migrate';
import { modules } from './commands/modules';
import { schema } from './commands/schema';
import { serve } from './commands/serve';
import { token } from './commands/token';
import { say } from './say';

const program = new Command('eenplan').description('One household, one plan, one director, one graph.');
program.command('serve').description('start everything and serve GraphQL').action(serve);
program
  .command('migrate')
  .description('run migrations')
  .option('--module <id>', 'only this module')
  .option('--down', 'take back the last migration of the module')
  .action((options: MigrateOptions) => migrate(options));
program
  .command('modules')
  .description('show which laws a municipality has switched on')
  .requiredOption('--municipality <code>', 'CBS code, four digits')
  .action(({ municipality }: { municipality: string }) => modules(municipality));
program
  .command('schema')
  .description('print the schema of a municipality')
  .requiredOption('--municipality <code>', 'CBS code, four digits')
  .action(({ municipality }: { municipality: string }) => schema(municipality));
program
  .command('token')
  .description('print a development token')
  .requiredOption('--municipality <code>', 'CBS code, four digits')
  .requiredOption('--persona <name>', 'generalist, resident, partner or administrator')
  .action(({ municipality, persona }: { municipality: string; persona: string }) => token(municipality, persona));

program.parseAsync().catch((error: unknown) => {
  const expected = error instanceof StartupError || error instanceof CodedError || error instanceof BootError;
  say(expected ? lineOf(error) : error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});

const lineOf = (error: StartupError | CodedError | BootError): string =>
  error.message.startsWith(error.code) ? error.message : `${error.code}: ${error.message}`;
