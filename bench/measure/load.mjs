import { Pool } from 'undici';

/** A way to a stack with a fixed number of connections that are kept, each with one request under way. */
export const openWay = ({ port }, connections) =>
  new Pool(`http://127.0.0.1:${port}`, { connections, pipelining: 1, keepAliveTimeout: 60_000 });

/** Asks once; the text of the answer. A refusal is a fault of the benchmark, so it throws. */
export async function ask(way, { path, headers, body }) {
  const response = await way.request({ path, method: 'POST', headers, body });
  const text = await response.body.text();
  if (response.statusCode !== 200 || text.includes('"errors":[{')) {
    throw new Error(`answered ${response.statusCode}: ${text.slice(0, 500)}`);
  }
  return text;
}

/** Asks for as long as it takes, each connection the next as soon as it has an answer. Latencies are milliseconds. */
export async function load(way, next, { seconds, connections }) {
  const latencies = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  const worker = async () => {
    for (let now = performance.now(); now < end; now = performance.now()) {
      await ask(way, next());
      latencies.push(performance.now() - now);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return { requests: latencies.length, seconds: (performance.now() - start) / 1000, latencies };
}
