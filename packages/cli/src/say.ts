/** Progress for a person at a terminal; data goes to standard output, this does not. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs a step and says how long it took when that was more than a second. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const slow = setTimeout(() => say(`${name} …`), 1000);
  try {
    return await work();
  } finally {
    clearTimeout(slow);
    const seconds = (performance.now() - started) / 1000;
    if (seconds > 1) say(`${name}: done in ${seconds.toFixed(1)} s`);
  }
}
