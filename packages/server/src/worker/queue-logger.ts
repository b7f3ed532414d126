import { Logger as QueueLogger, type LogFunctionFactory } from 'graphile-worker';
import type { Logger } from 'pino';

/**
 * What the queue says of itself, in our log. Payloads and errors, which it hands over beside the text, are left out;
 * a failed job is left out altogether, because the job's own line has the id of the fault. What it calls information
 * is of use to whoever debugs it alone.
 */
export function queueLogger(logger: Logger | undefined): QueueLogger {
  const factory: LogFunctionFactory = () => (level, message, meta) => {
    if (meta?.['failure'] === true) return;
    const [text = ''] = message.split('\n');
    if ((level as string) === 'error') logger?.error({ part: 'queue' }, text);
    else if ((level as string) === 'warning') logger?.warn({ part: 'queue' }, text);
    else logger?.debug({ part: 'queue' }, text);
  };
  return new QueueLogger(factory);
}
