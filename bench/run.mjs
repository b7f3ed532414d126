import { readArguments, UsageError } from './arguments.mjs';
import { installPeers } from './install.mjs';

const say = (line) => console.error(`bench: ${line}`);

try {
  const settings = readArguments(process.argv.slice(2));
  installPeers(say);
  // What needs the peers is loaded when they are there.
  const { measure, checkPlans } = await import('./main.mjs');
  process.exitCode = settings.plans ? await checkPlans(settings, say) : await measure(settings, say);
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
}
