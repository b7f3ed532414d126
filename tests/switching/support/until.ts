import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until there is an answer; after a minute it says what it waited for. */
export async function until<T>(what: string, ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (const patience = Date.now() + 60_000; Date.now() < patience;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await sleep(10);
  }
  throw new Error(`Waited a minute in vain for ${what}.`);
}
