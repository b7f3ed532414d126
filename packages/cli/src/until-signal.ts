/** Resolves on the first SIGINT or SIGTERM; a second one ends the process at once. */
export const untilSignal = (): Promise<void> =>
  new Promise((resolve) => {
    const onSignal = (): void => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
      resolve();
    };
    process.once('SIGINT', onSignal);
    process.once('SIGTERM', onSignal);
  });

/** A job that took longer than a stop waits went back to the queue; what is left of it must not keep the process. */
export function endIfBusy(inTime: boolean | undefined): void {
  if (inTime === false) process.exit();
}
