import { readArguments, USAGE, UsageError } from './arguments.mjs';
import { installPeers } from './install.mjs';

// An exit ends what was started: PostgreSQL by itself, the stacks because we are gone.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const say = (line) => console.error(`bench: ${line}`);

try {
  const settings = readArguments(process.argv.slice(2));
  if (settings.help) console.log(USAGE);
  else process.exitCode = await run(settings);
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
}

async function run(settings) {
  installPeers(say);
  // What needs the peers is loaded when they are there.
  const { measure, measureSignals, checkPlans } = await import('./main.mjs');
  if (settings.signals) return measureSignals(settings, say);
  return settings.plans ? checkPlans(settings, say) : measure(settings, say);
}
