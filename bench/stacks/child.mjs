import { setImmediate } from 'node:timers';
import { serializeError } from './serialize-error.mjs';

/**
 * What every stack runs in: a process of its own, told by its parent to start, to say what it has used, and to stop.
 * @param start - Gets `{ databaseUrl, connections, ... }`; gives the port on 127.0.0.1, and how to let everything go.
 */
export function serve(start) {
  let stop = async () => undefined;
  const answers = {
    start: async (options) => {
      const started = await start(options);
      stop = started.stop;
      return { port: started.port };
    },
    usage: async () => ({ cpu: process.cpuUsage(), rss: process.memoryUsage().rss }),
    stop: async () => {
      await stop();
      setImmediate(() => process.exit(0));
      return {};
    },
  };
  process.on('message', ({ id, ask, options }) => {
    answers[ask](options).then(
      (answer) => process.send({ id, answer }),
      (error) => process.send({ id, error: serializeError(error) }),
    );
  });
  // The parent is gone: so are we.
  process.on('disconnect', () => process.exit(1));
}
