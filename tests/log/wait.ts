import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something is so; fails after 20 seconds. */
export async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isSo()) return;
    await sleep(100);
  }
  throw new Error('It did not come to that.');
}
